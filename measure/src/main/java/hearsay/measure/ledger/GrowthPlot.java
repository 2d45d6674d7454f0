package hearsay.measure.ledger;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How long it took to take everything in, by the number of statements: both on logarithmic scales, so that what grows in proportion is straight. */
final class GrowthPlot {

    private static final int LEFT = 90;
    private static final int TOP = 40;
    private static final int WIDTH = 520;
    private static final int HEIGHT = 300;

    private final List<LedgerFigures> rows;
    private final double first;
    private final double last;
    private final int floor;
    private final int roof;

    /** @param rows at least two, ascending */
    private GrowthPlot(List<LedgerFigures> rows) {
        this.rows = rows;
        first = Math.log10(rows.get(0).statements());
        last = Math.log10(end().statements());
        floor = (int) Math.floor(Math.log10(Math.min(rows.get(0).all(), inProportion(rows.get(0)))));
        roof = (int) Math.ceil(Math.log10(end().all()));
    }

    /** An SVG picture; empty for fewer than two sizes. */
    static String of(List<LedgerFigures> rows) {
        return rows.size() < 2 ? "" : new GrowthPlot(rows).svg();
    }

    private String svg() {
        StringBuilder svg = new StringBuilder();
        line(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 680 420\" font-family=\"sans-serif\" font-size=\"14\""
                        + " role=\"img\" aria-labelledby=\"t d\">");
        line(svg, "  <title id=\"t\">Processor time of taking statements into a ledger, by their number</title>");
        line(
                svg,
                "  <desc id=\"d\">%s</desc>",
                rows.stream()
                        .map(row -> String.format(
                                Locale.ROOT, "%,d statements: %.1f CPU-seconds", row.statements(), row.all()))
                        .collect(Collectors.joining("; ")));
        line(svg, "  <rect x=\"0.5\" y=\"0.5\" width=\"679\" height=\"419\" fill=\"#ffffff\" stroke=\"#cccccc\"/>");
        for (int power = floor; power <= roof; power++) {
            double at = y(Math.pow(10, power));
            line(svg, "  <path d=\"M%d %.1fh%d\" stroke=\"#e0e0e0\"/>", LEFT, at, WIDTH);
            line(
                    svg,
                    "  <text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 8,
                    at + 5,
                    power < 0
                            ? String.valueOf(Math.pow(10, power))
                            : String.format(Locale.ROOT, "%,d", (long) Math.pow(10, power)));
        }
        line(
                svg,
                "  <path d=\"M%s L%s\" stroke=\"#8a8a8a\" stroke-dasharray=\"5 4\"/>",
                point(rows.get(0).statements(), inProportion(rows.get(0))),
                point(end().statements(), end().all()));
        line(
                svg,
                "  <polyline points=\"%s\" fill=\"none\" stroke=\"#0b5fa5\" stroke-width=\"2\"/>",
                rows.stream().map(row -> point(row.statements(), row.all())).collect(Collectors.joining(" ")));
        for (LedgerFigures row : rows) {
            line(
                    svg,
                    "  <circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#0b5fa5\"/>",
                    x(row.statements()),
                    y(row.all()));
            line(
                    svg,
                    "  <text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>",
                    x(row.statements()),
                    TOP + HEIGHT + 22,
                    row.statements());
        }
        line(svg, "  <text x=\"%d\" y=\"24\">CPU-seconds (dashed: in proportion to the number)</text>", LEFT);
        line(
                svg,
                "  <text x=\"%d\" y=\"%d\" text-anchor=\"middle\">statements</text>",
                LEFT + WIDTH / 2,
                TOP + HEIGHT + 52);
        line(svg, "</svg>");
        return svg.toString();
    }

    private LedgerFigures end() {
        return rows.get(rows.size() - 1);
    }

    /** What as many would have taken if each took what it takes in the end. */
    private double inProportion(LedgerFigures row) {
        return end().all() * row.statements() / end().statements();
    }

    private double x(double statements) {
        return LEFT + WIDTH * (Math.log10(statements) - first) / (last - first);
    }

    private double y(double seconds) {
        return TOP + HEIGHT * (roof - Math.log10(seconds)) / (roof - floor);
    }

    private String point(double statements, double seconds) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x(statements), y(seconds));
    }

    private static void line(StringBuilder svg, String format, Object... values) {
        svg.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
