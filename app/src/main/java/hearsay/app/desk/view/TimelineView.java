package hearsay.app.desk.view;

import hearsay.ledger.finding.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Statements over time, drawn and as a table.
 *
 * @param step "month"
 * @param most how many the tallest bar has
 * @param earlier how many are older than the first bar
 * @param end where the axis ends
 * @param gap in words, the longest stretch without any; empty where there is none
 */
public record TimelineView(
        String step,
        List<Bar> bars,
        List<Label> labels,
        long all,
        long earlier,
        long most,
        long undated,
        String end,
        String gap,
        String csv) {

    public static final int WIDTH = 960;
    public static final int HEIGHT = 180;
    public static final int LEFT = 44;
    public static final int BASE = 150;
    private static final int TOP = 14;
    private static final int MOST_BARS = 400;
    private static final double WIDEST = 48;
    /** So much room has the name of a day. */
    private static final double LABEL = 84;

    public TimelineView {
        bars = List.copyOf(bars);
        labels = List.copyOf(labels);
    }

    /**
     * One stretch of time.
     *
     * @param until its last day, where {@code from} is a day; else the same as {@code from}
     * @param address of the search for what was said in it
     */
    public record Bar(
            String from,
            String until,
            long statements,
            String x,
            String y,
            String width,
            String height,
            String address) {}

    /** A day below the axis. */
    public record Label(String x, String text) {}

    /** @param filter what is shown, as parameters of a search */
    public static TimelineView of(Timeline timeline, Map<String, List<String>> filter, String csv) {
        List<Timeline.Bar> all = timeline.bars().size() <= MOST_BARS
                ? timeline.bars()
                : timeline.bars()
                        .subList(
                                timeline.bars().size() - MOST_BARS,
                                timeline.bars().size());
        long most = Math.max(
                1, all.stream().mapToLong(Timeline.Bar::statements).max().orElse(1));
        long earlier = timeline.bars().subList(0, timeline.bars().size() - all.size()).stream()
                .mapToLong(Timeline.Bar::statements)
                .sum();
        double step = (double) (WIDTH - LEFT - 10) / Math.max(1, all.size());
        double width = Math.min(40, step * 0.82);
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        int every = (int) Math.ceil(LABEL / Math.min(step, WIDEST));
        for (int i = 0; i < all.size(); i++) {
            Timeline.Bar bar = all.get(i);
            double tall = bar.statements() == 0 ? 3 : Math.max(2, (double) (BASE - TOP) * bar.statements() / most);
            double x = LEFT + Math.min(step, WIDEST) * i;
            Map<String, List<String>> narrowed = new LinkedHashMap<>(filter);
            String until = until(timeline.step(), bar.from());
            narrowed.put("published", List.of(until.equals(bar.from()) ? until : bar.from() + "/" + until));
            bars.add(new Bar(
                    bar.from(),
                    until,
                    bar.statements(),
                    number(x),
                    number(BASE - tall),
                    number(width),
                    number(tall),
                    Paths.of("/search", narrowed)));
            if (i % every == 0 && x <= WIDTH - LABEL) {
                labels.add(new Label(number(x), bar.from()));
            }
        }
        return new TimelineView(
                timeline.step().name().toLowerCase(Locale.ROOT),
                bars,
                labels,
                all.stream().mapToLong(Timeline.Bar::statements).sum(),
                earlier,
                most,
                timeline.undated(),
                number(Math.min(WIDTH, LEFT + Math.min(step, WIDEST) * all.size() + 4)),
                gap(all),
                csv);
    }

    /** A week is named by its first day, and ends six days later. */
    private static String until(Timeline.Step step, String from) {
        return step == Timeline.Step.WEEK ? LocalDate.parse(from).plusDays(6).toString() : from;
    }

    private static String gap(List<Timeline.Bar> bars) {
        int longest = 0;
        int end = 0;
        int run = 0;
        for (int i = 0; i < bars.size(); i++) {
            run = bars.get(i).statements() == 0 ? run + 1 : 0;
            if (run > longest) {
                longest = run;
                end = i;
            }
        }
        return longest < 2
                ? ""
                : "Nothing from " + bars.get(end - longest + 1).from() + " to "
                        + bars.get(end).from();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
