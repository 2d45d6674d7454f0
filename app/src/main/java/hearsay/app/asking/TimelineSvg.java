package hearsay.app.asking;

import hearsay.app.terminal.Printing;
import hearsay.ledger.finding.Timeline;
import java.util.List;
import java.util.Locale;

/** Draws a timeline as an SVG of its own, with a title and a description for those who do not see it. */
final class TimelineSvg {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 260;
    private static final int LEFT = 50;
    private static final int TOP = 40;
    private static final int BOTTOM = 40;

    private TimelineSvg() {}

    static String of(Timeline timeline, String what) {
        List<Timeline.Bar> bars = timeline.bars();
        long most = Math.max(
                1, bars.stream().mapToLong(Timeline.Bar::statements).max().orElse(1));
        long all = bars.stream().mapToLong(Timeline.Bar::statements).sum();
        int height = HEIGHT - TOP - BOTTOM;
        double step = (double) (WIDTH - LEFT - 20) / Math.max(1, bars.size());
        String title = escaped(what) + " by " + timeline.step().name().toLowerCase(Locale.ROOT);
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\""
                        + " font-size=\"12\">%n<title>%s</title>%n<desc>%d statements, at most %d at a time.</desc>%n",
                WIDTH,
                HEIGHT,
                title,
                all,
                most));
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"20\" font-size=\"14\">%s</text>%n", LEFT, title));
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d</text>%n<text x=\"%d\" y=\"%d\" text-anchor=\"end\">0</text>%n",
                LEFT - 6,
                TOP + 10,
                most,
                LEFT - 6,
                TOP + height));
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#555\"/>%n",
                LEFT,
                TOP,
                TOP + height,
                WIDTH - 20));
        int every = Math.max(1, bars.size() / 8);
        for (int i = 0; i < bars.size(); i++) {
            Timeline.Bar bar = bars.get(i);
            double tall = (double) height * bar.statements() / most;
            double x = LEFT + i * step;
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#2a6f97\"><title>%s: %d</title></rect>%n",
                    x + step * 0.1,
                    TOP + height - tall,
                    step * 0.8,
                    tall,
                    bar.from(),
                    bar.statements()));
            if (i % every == 0) {
                svg.append(String.format(
                        Locale.ROOT, "<text x=\"%.1f\" y=\"%d\">%s</text>%n", x, TOP + height + 18, bar.from()));
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static String escaped(String text) {
        return Printing.safe(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
