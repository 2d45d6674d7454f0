package hearsay.ledger.finding;

import java.util.List;

/**
 * How many statements there are in each stretch of time, none left out between the first and the last.
 *
 * @param undated statements whose article has no date
 */
public record Timeline(Step step, List<Bar> bars, long undated) {

    public Timeline {
        bars = List.copyOf(bars);
    }

    /** How long a stretch is. */
    public enum Step {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /**
     * One stretch.
     *
     * @param from its first day, or "2016-03", or "2016"
     */
    public record Bar(String from, long statements) {}
}
