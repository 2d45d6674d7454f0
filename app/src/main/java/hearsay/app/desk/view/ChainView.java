package hearsay.app.desk.view;

import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.roots.Report;
import hearsay.ledger.roots.Roots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who had some words from whom: drawn, and as a table.
 *
 * @param roots how many independent ones
 * @param reports how many there are
 * @param rows the first of them, by root
 * @param circles outlets that cite each other round and round, each in words
 */
public record ChainView(
        String quote,
        boolean ledger,
        int roots,
        int reports,
        List<Row> rows,
        List<String> circles,
        List<Box> boxes,
        List<Line> lines,
        int height,
        String csv) {

    public static final int WIDTH = 960;
    private static final int ROW = 58;
    private static final int BOX = 44;
    private static final int[] COLUMN = {10, 340, 670};
    private static final int BOX_WIDTH = 270;
    private static final int LETTERS = 34;
    /** What a page shows of it. */
    public static final int MOST_ROWS = 100;

    public ChainView {
        rows = List.copyOf(rows);
        circles = List.copyOf(circles);
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /** One report. */
    public record Row(
            int group,
            String origin,
            String published,
            String outlet,
            String speaker,
            String from,
            String content,
            String address) {}

    /** Something drawn. */
    public record Box(int x, int y, String look, String name, String note) {}

    /** An arrow from one box to another. */
    public record Line(String path) {}

    public static ChainView none(String quote, boolean ledger) {
        return new ChainView(quote, ledger, 0, 0, List.of(), List.of(), List.of(), List.of(), 0, "");
    }

    /** @param most how many reports are shown */
    public static ChainView of(Check check, int most) {
        List<Row> rows = new ArrayList<>();
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<String> circles = new ArrayList<>();
        int group = 0;
        int y = 10;
        for (Check.Found found : check.found()) {
            Map<Long, Hit> hits = new HashMap<>();
            found.members().forEach(member -> hits.put(member.hit().id(), member.hit()));
            found.roots().circles().forEach(circle -> circles.add(String.join(" and ", circle)));
            for (Roots.Root root : found.roots().roots()) {
                group++;
                y = root(root, group, hits, most, y, rows, boxes, lines);
            }
        }
        return new ChainView(
                check.quote(),
                true,
                group,
                check.found().stream().mapToInt(found -> found.members().size()).sum(),
                rows,
                circles,
                boxes,
                lines,
                y,
                Paths.of("/chain", "quote", check.quote(), "format", "csv"));
    }

    private static int root(
            Roots.Root root,
            int group,
            Map<Long, Hit> hits,
            int most,
            int top,
            List<Row> rows,
            List<Box> boxes,
            List<Line> lines) {
        String origin = root.origin() == null ? "outlet unknown" : root.origin();
        Map<String, Integer> speakers = new LinkedHashMap<>();
        int y = top;
        int originY = top;
        int first = rows.size();
        for (Report report : root.reports()) {
            Hit hit = hits.get(report.id());
            if (hit == null || rows.size() >= most) {
                continue;
            }
            rows.add(row(group, origin, hit, report));
            String speaker = hit.speaker() == null ? "nobody named" : hit.speaker();
            speakers.putIfAbsent(speaker, top + speakers.size() * ROW);
            boxes.add(new Box(
                    COLUMN[2],
                    y,
                    "box",
                    cut(hit.outlet() == null ? "outlet unknown" : hit.outlet()),
                    cut((hit.published() == null ? "no date" : hit.published())
                            + (report.cites().isEmpty() ? "" : ", citing " + String.join(", ", report.cites())))));
            lines.add(line(COLUMN[1], originY, COLUMN[2], y));
            y += ROW;
        }
        if (rows.size() == first) {
            return top;
        }
        boxes.add(new Box(
                COLUMN[1],
                originY,
                root.reported() ? "box root" : "box root only",
                cut(origin),
                root.reported() ? "independent root " + group : "only cited, root " + group));
        speakers.forEach((name, at) -> {
            boxes.add(new Box(COLUMN[0], at, "box", cut(name), "says it"));
            lines.add(line(COLUMN[0], at, COLUMN[1], originY));
        });
        return Math.max(y, top + speakers.size() * ROW) + 14;
    }

    private static Row row(int group, String origin, Hit hit, Report report) {
        List<String> from = new ArrayList<>(report.cites());
        hit.via().stream()
                .map(Hit.Named::name)
                .filter(name -> !from.contains(name))
                .forEach(from::add);
        return new Row(
                group,
                origin,
                hit.published() == null ? "" : hit.published(),
                hit.outlet() == null ? "" : hit.outlet(),
                hit.speaker() == null ? "nobody named" : hit.speaker(),
                String.join(", ", from),
                hit.content(),
                Paths.statement(hit.name(), hit.number()));
    }

    private static Line line(int x, int y, int toX, int toY) {
        int fromX = x + BOX_WIDTH;
        int middle = (fromX + toX) / 2;
        int a = y + BOX / 2;
        int b = toY + BOX / 2;
        return new Line("M" + fromX + " " + a + "C" + middle + " " + a + " " + middle + " " + b + " " + toX + " " + b);
    }

    private static String cut(String text) {
        return Words.cut(text, LETTERS);
    }
}
