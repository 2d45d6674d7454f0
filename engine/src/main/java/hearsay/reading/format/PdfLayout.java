package hearsay.reading.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the lines of pages into reading order.
 *
 * <p>A page is cut where an empty strip runs from top to bottom between columns; where none does, it is cut from side to side such
 * that one then appears (the recursive XY cut of Nagy and Seth, ICPR 1984, with columns first).
 */
final class PdfLayout {

    /** A strip between columns is at least this wide, in points. */
    static final float GUTTER = 9;

    /** Fewer lines on either side make no columns. */
    private static final int FEWEST_LINES = 3;

    /** The cut is not taken deeper; a page of real columns needs three. */
    private static final int DEEPEST = 12;

    /** A line looks for what runs at the head or foot among this many. */
    private static final int EDGE_LINES = 3;

    /**
     * A line of text and its box, in points from the upper left corner.
     *
     * @param bottom the base line
     */
    record Line(String words, float left, float right, float top, float bottom) {

        float height() {
            return Math.max(1, bottom - top);
        }
    }

    private PdfLayout() {}

    static String text(List<List<Line>> pages) {
        List<List<Line>> bare = withoutRunningHeads(pages);
        List<Line> ordered = new ArrayList<>();
        for (List<Line> page : bare) {
            order(page, 0, ordered);
        }
        return paragraphs(ordered);
    }

    private static List<List<Line>> withoutRunningHeads(List<List<Line>> pages) {
        Map<String, Integer> pagesWith = new HashMap<>();
        for (List<Line> page : pages) {
            Set<String> edges = new HashSet<>();
            edge(page).forEach(line -> edges.add(shape(line.words())));
            edges.forEach(shape -> pagesWith.merge(shape, 1, Integer::sum));
        }
        int often = Math.max(2, Math.min(3, pages.size()));
        List<List<Line>> bare = new ArrayList<>();
        for (List<Line> page : pages) {
            Set<Line> running = new HashSet<>();
            for (Line line : edge(page)) {
                boolean number = line.words().strip().chars().allMatch(c -> !Character.isLetter(c))
                        && line.words().length() < 12;
                if (pagesWith.getOrDefault(shape(line.words()), 0) >= often || number && pages.size() > 1) {
                    running.add(line);
                }
            }
            bare.add(page.stream().filter(line -> !running.contains(line)).toList());
        }
        return bare;
    }

    /** The highest and the lowest lines of a page. */
    private static List<Line> edge(List<Line> page) {
        List<Line> byHeight =
                page.stream().sorted(Comparator.comparing(Line::top)).toList();
        int count = Math.min(EDGE_LINES, byHeight.size());
        List<Line> edge = new ArrayList<>(byHeight.subList(0, count));
        edge.addAll(byHeight.subList(Math.max(count, byHeight.size() - EDGE_LINES), byHeight.size()));
        return edge;
    }

    /** "Page 12" as "Page #". */
    private static String shape(String words) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            boolean digit = unit >= '0' && unit <= '9';
            if (!digit) {
                shape.append(unit);
            } else if (shape.isEmpty() || shape.charAt(shape.length() - 1) != '#') {
                shape.append('#');
            }
        }
        return shape.toString().strip();
    }

    private static void order(List<Line> lines, int depth, List<Line> ordered) {
        if (depth < DEEPEST && lines.size() >= 2 * FEWEST_LINES) {
            float gutter = gutter(lines);
            if (gutter > 0) {
                order(lines.stream().filter(line -> line.left() < gutter).toList(), depth + 1, ordered);
                order(lines.stream().filter(line -> line.left() >= gutter).toList(), depth + 1, ordered);
                return;
            }
            float level = level(lines);
            if (level > 0) {
                order(lines.stream().filter(line -> middle(line) < level).toList(), depth + 1, ordered);
                order(lines.stream().filter(line -> middle(line) >= level).toList(), depth + 1, ordered);
                return;
            }
        }
        lines.stream().sorted(PdfLayout::topDown).forEach(ordered::add);
    }

    private static float middle(Line line) {
        return (line.top() + line.bottom()) / 2;
    }

    private static int topDown(Line one, Line other) {
        int byLine = Integer.compare(Math.round(one.bottom() / 3), Math.round(other.bottom() / 3));
        return byLine != 0 ? byLine : Float.compare(one.left(), other.left());
    }

    /** Where the right column begins; 0 if no strip parts the lines into two columns that stand beside each other. */
    private static float gutter(List<Line> lines) {
        List<Line> byLeft =
                lines.stream().sorted(Comparator.comparing(Line::left)).toList();
        float right = byLeft.get(0).right();
        for (int i = 1; i < byLeft.size(); i++) {
            Line line = byLeft.get(i);
            if (line.left() - right >= GUTTER && i >= FEWEST_LINES && byLeft.size() - i >= FEWEST_LINES) {
                if (besideEachOther(byLeft.subList(0, i), byLeft.subList(i, byLeft.size()))) {
                    return line.left();
                }
            }
            right = Math.max(right, line.right());
        }
        return 0;
    }

    private static boolean besideEachOther(List<Line> one, List<Line> other) {
        float top = Math.max(highest(one), highest(other));
        float bottom = Math.min(lowest(one), lowest(other));
        float shorter = Math.min(lowest(one) - highest(one), lowest(other) - highest(other));
        return bottom - top > shorter / 2;
    }

    private static float highest(List<Line> lines) {
        return (float) lines.stream().mapToDouble(Line::top).min().orElse(0);
    }

    private static float lowest(List<Line> lines) {
        return (float) lines.stream().mapToDouble(Line::bottom).max().orElse(0);
    }

    /** The height of a cut from side to side after which the larger part has columns; 0 if no such cut helps. */
    private static float level(List<Line> lines) {
        List<Line> byTop =
                lines.stream().sorted(Comparator.comparing(PdfLayout::middle)).toList();
        float best = 0;
        int most = 0;
        for (int i = 1; i < byTop.size() && byTop.size() <= 400; i++) {
            if (byTop.get(i).top() <= byTop.get(i - 1).bottom() - 1) {
                continue; // the two overlap
            }
            for (List<Line> part : List.of(byTop.subList(0, i), byTop.subList(i, byTop.size()))) {
                if (part.size() > most && part.size() >= 2 * FEWEST_LINES && gutter(part) > 0) {
                    most = part.size();
                    best = (middle(byTop.get(i - 1)) + middle(byTop.get(i))) / 2;
                }
            }
        }
        return best;
    }

    private static String paragraphs(List<Line> lines) {
        float leading = usualLeading(lines);
        StringBuilder text = new StringBuilder();
        Line before = null;
        for (Line line : lines) {
            if (before != null) {
                join(text, before, line, leading);
            }
            text.append(line.words());
            before = line;
        }
        return text.toString();
    }

    private static void join(StringBuilder text, Line before, Line line, float leading) {
        float down = line.bottom() - before.bottom();
        boolean sameLine = Math.abs(down) < 2 && line.left() >= before.right();
        boolean elsewhere = down <= 0 && !sameLine; // the next column or page
        boolean ended = endsSentence(text);
        boolean gap = down > leading * 1.4;
        boolean indent = line.left() - before.left() > 6 && !elsewhere && !sameLine && ended;
        boolean otherSize = Math.abs(line.height() - before.height()) > before.height() * 0.25 && !elsewhere;
        if (sameLine) {
            text.append(' ');
        } else if (elsewhere ? ended : gap || indent || otherSize) {
            text.append("\n\n");
        } else if (isHyphenated(text, line.words())) {
            text.setLength(text.length() - 1);
        } else {
            text.append(' ');
        }
    }

    private static boolean endsSentence(StringBuilder text) {
        return !text.isEmpty() && ".!?:”\"’'".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean isHyphenated(StringBuilder text, String next) {
        int length = text.length();
        return length > 1
                && text.charAt(length - 1) == '-'
                && Character.isLetter(text.charAt(length - 2))
                && Character.isLowerCase(next.codePointAt(0));
    }

    private static float usualLeading(List<Line> lines) {
        List<Float> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float down = lines.get(i).bottom() - lines.get(i - 1).bottom();
            if (down > 2) {
                steps.add(down);
            }
        }
        steps.sort(Comparator.naturalOrder());
        return steps.isEmpty() ? 12 : steps.get(steps.size() / 2);
    }
}
