package hearsay.measure.accuracy;

import hearsay.attribution.Attribution;
import hearsay.measure.gold.Article;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The accuracy figures as Markdown tables. */
final class AccuracyTables {

    /** All figures on one set. */
    record Row(GoldSet set, Scores scores, Scores direct, ExactSpans spans, Nested nested, Calibration calibration) {

        static Row of(GoldSet set, Map<String, List<Attribution>> found) {
            return new Row(
                    set,
                    Scores.of(set.articles(), found),
                    Scores.ofDirect(set.articles(), found),
                    ExactSpans.of(set.articles(), found),
                    Nested.of(set.articles(), found),
                    Calibration.of(set.articles(), found));
        }
    }

    private AccuracyTables() {}

    /** Source, cue and content by tokens; statements found, linked, exact; agreement. */
    static String main(List<Row> rows, Scores people) {
        StringBuilder table =
                new StringBuilder("| | source | cue | content | found | linked | exact content | alpha |\n"
                        + "|---|---|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            table.append(line(row.set().name(), row.scores()));
        }
        return table.append(line("*one person against another (PolNeAR)*", people))
                .toString();
    }

    private static String line(String name, Scores scores) {
        return format(
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |\n",
                name,
                scores.source().f1(),
                scores.cue().f1(),
                scores.content().f1(),
                scores.found().f1(),
                scores.linked().f1(),
                scores.exact().f1(),
                scores.alpha());
    }

    /** What the main table leaves out: quotations, statements inside statements, recall, confidence. */
    static String more(List<Row> rows) {
        StringBuilder table = new StringBuilder(
                "| | texts | statements | found: precision | found: recall | linked: recall | direct: found, linked (recall) | exact spans: source, cue, content | nested: found, linked (recall) | calibration error |\n"
                        + "|---|---|---|---|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            Nested nested = row.nested();
            String nestedText = nested.gold() == 0
                    ? "–"
                    : format("%.1f, %.1f of %d", nested.recall(), nested.linkedRecall(), nested.gold());
            table.append(format(
                    "| %s | %d | %d | %.1f | %.1f | %.1f | %.1f, %.1f of %.0f | %.1f, %.1f, %.1f | %s | %.3f |\n",
                    row.set().name(),
                    row.set().articles().stream().map(Article::id).distinct().count(),
                    row.set().statements(),
                    row.scores().found().precision(),
                    row.scores().found().recall(),
                    row.scores().linked().recall(),
                    row.direct().found().recall(),
                    row.direct().linked().recall(),
                    row.direct().found().gold(),
                    row.spans().source().f1(),
                    row.spans().cue().f1(),
                    row.spans().content().f1(),
                    nestedText,
                    row.calibration().expectedError()));
        }
        return table.toString();
    }

    /** Whether confidence means what it says. */
    static String reliability(Row row) {
        StringBuilder table =
                new StringBuilder("| confidence | mean | share linked | statements |\n|---|---|---|---|\n");
        for (Calibration.Bin bin : row.calibration().bins()) {
            table.append(format(
                    "| %.2f to %.2f | %.3f | %.3f | %.0f |\n",
                    bin.lowest(), bin.highest(), bin.confidence(), bin.right(), bin.mass()));
        }
        return table.toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
