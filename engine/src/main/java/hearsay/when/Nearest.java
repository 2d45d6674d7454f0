package hearsay.when;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which of the days, months and seasons that keep coming back is meant. */
final class Nearest {

    /** Without any sign of tense a date lies in the past, unless the one to come is this many times nearer. */
    private static final int NEARER = 4;

    private Nearest() {}

    /** A day that comes back every year, or nearly so. */
    interface YearRule {
        @Nullable
        LocalDate in(int year);
    }

    /** The day that comes back every year which is meant, by the direction of its sentence and by how near it is. */
    static @Nullable Time dayOfYear(LocalDate published, Direction direction, YearRule rule) {
        LocalDate before = null;
        LocalDate after = null;
        // February 29 is at most eight years away.
        for (int year = published.getYear() - 8; year <= published.getYear() + 8; year++) {
            LocalDate candidate = rule.in(year);
            if (candidate != null && !candidate.isAfter(published)) {
                before = candidate;
            }
            if (candidate != null && after == null && !candidate.isBefore(published)) {
                after = candidate;
            }
        }
        if (before == null || after == null) {
            return null;
        }
        long back = ChronoUnit.DAYS.between(before, published);
        long forth = ChronoUnit.DAYS.between(published, after);
        boolean future =
                switch (direction) {
                    case FUTURE -> true;
                    // An outlet east of its source's midnight writes of tomorrow as past.
                    case PAST -> forth <= 1 && back > 1;
                    case UNKNOWN -> forth * NEARER < back;
                };
        return CalendarUnits.day(future ? after : before);
    }

    /**
     * The month meant.
     *
     * @param rel -1 for the last, 0 for this year's, 1 for the next; null where the text does not say
     */
    static Time month(LocalDate published, Direction direction, int month, @Nullable Integer rel) {
        YearMonth now = YearMonth.from(published);
        YearMonth before = YearMonth.of(now.getYear() - (month > now.getMonthValue() ? 1 : 0), month);
        YearMonth after = YearMonth.of(now.getYear() + (month < now.getMonthValue() ? 1 : 0), month);
        if (rel != null) {
            return new Time.Month(
                    switch (rel) {
                        case -1 -> before.equals(now) ? before.minusYears(1) : before;
                        case 1 -> after.equals(now) ? after.plusYears(1) : after;
                        default -> YearMonth.of(now.getYear(), month);
                    });
        }
        long back = before.until(now, ChronoUnit.MONTHS);
        long forth = now.until(after, ChronoUnit.MONTHS);
        boolean future =
                switch (direction) {
                    case FUTURE -> true;
                    case PAST -> false;
                    case UNKNOWN -> forth * NEARER < back;
                };
        return new Time.Month(future ? after : before);
    }

    /**
     * The season meant.
     *
     * @param rel -1 for the last, 0 for this one, 1 for the next; another number where the text does not say
     */
    static Time season(LocalDate day, Direction direction, int season, int rel, Hemisphere hemisphere) {
        Time.Season before = new Time.Season(day.getYear() - 2, season, hemisphere);
        Time.Season after = new Time.Season(day.getYear() + 2, season, hemisphere);
        Time.@Nullable Season current = null;
        for (int year = day.getYear() - 2; year <= day.getYear() + 2; year++) {
            Time.Season candidate = new Time.Season(year, season, hemisphere);
            if (candidate.last().isBefore(day)) {
                before = candidate;
            } else if (candidate.first().isAfter(day)) {
                after = candidate;
                break;
            } else {
                current = candidate;
            }
        }
        if (rel == -1) {
            return before;
        }
        if (rel == 1) {
            return after;
        }
        if (current != null) {
            return current;
        }
        boolean future =
                switch (direction) {
                    case FUTURE -> true;
                    case PAST -> false;
                    case UNKNOWN ->
                        rel == 0
                                && ChronoUnit.DAYS.between(day, after.first())
                                        < ChronoUnit.DAYS.between(before.last(), day);
                };
        return future ? after : before;
    }
}
