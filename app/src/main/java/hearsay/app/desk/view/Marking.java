package hearsay.app.desk.view;

import hearsay.document.Span;
import hearsay.statement.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A text cut wherever a source, cue or content begins or ends, so that nested and interrupted ones are plain to see. */
final class Marking {

    private enum Role {
        SOURCE,
        CUE,
        CONTENT
    }

    private record Stretch(Span span, Role role, Statement statement) {}

    private record LabelAt(int at, Piece.Label label) {}

    private final String text;
    /** By start, then the longer first. */
    private final List<Stretch> stretches = new ArrayList<>();
    /** By place. */
    private final List<LabelAt> labels = new ArrayList<>();

    Marking(String text, List<Statement> statements) {
        this.text = text;
        for (Statement statement : statements) {
            statement.source().forEach(span -> stretches.add(new Stretch(span, Role.SOURCE, statement)));
            statement.cue().forEach(span -> stretches.add(new Stretch(span, Role.CUE, statement)));
            statement.content().forEach(span -> stretches.add(new Stretch(span, Role.CONTENT, statement)));
            int start = start(statement);
            labels.add(new LabelAt(start, new Piece.Label(statement.id(), number(statement.id()), true)));
            for (Span more : statement.content().subList(1, statement.content().size())) {
                if (more.start() != start) {
                    labels.add(
                            new LabelAt(more.start(), new Piece.Label(statement.id(), number(statement.id()), false)));
                }
            }
        }
        stretches.removeIf(stretch -> stretch.span.length() == 0 || stretch.span.end() > text.length());
        stretches.sort(Comparator.comparing(Stretch::span));
        labels.sort(Comparator.comparingInt(LabelAt::at));
    }

    /** "3" for "s3", "T1" for "t1". */
    static String number(String id) {
        return id.startsWith("s") ? id.substring(1) : id.toUpperCase(Locale.ROOT);
    }

    /** Where the first words of a statement are. */
    static int start(Statement statement) {
        int start = statement.content().get(0).start();
        for (List<Span> spans : List.of(statement.source(), statement.cue(), statement.content())) {
            for (Span span : spans) {
                start = Math.min(start, span.start());
            }
        }
        return start;
    }

    /** The text from one UTF-16 index to another in pieces of one look each. */
    List<Piece> pieces(int from, int to) {
        List<Stretch> here = within(from, to);
        int[] cuts = cuts(here, from, to);
        List<Piece> pieces = new ArrayList<>();
        List<Stretch> active = new ArrayList<>();
        int next = 0;
        for (int i = 0; i + 1 < cuts.length; i++) {
            int start = cuts[i];
            while (next < here.size() && here.get(next).span.start() <= start) {
                active.add(here.get(next++));
            }
            active.removeIf(stretch -> stretch.span.end() <= start);
            pieces.add(piece(text.substring(start, cuts[i + 1]), active, labels(start)));
        }
        return pieces;
    }

    private List<Stretch> within(int from, int to) {
        List<Stretch> here = new ArrayList<>();
        int first = firstThatCanReach(from);
        for (int i = first; i < stretches.size() && stretches.get(i).span.start() < to; i++) {
            if (stretches.get(i).span.end() > from) {
                here.add(stretches.get(i));
            }
        }
        return here;
    }

    /** Ends never fall when taken as the furthest so far, so this can be looked up. */
    private int firstThatCanReach(int from) {
        int[] furthest = furthest();
        int low = 0;
        int high = furthest.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (furthest[middle] <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int[] reach = {};

    private int[] furthest() {
        if (reach.length != stretches.size()) {
            reach = new int[stretches.size()];
            int most = 0;
            for (int i = 0; i < reach.length; i++) {
                most = Math.max(most, stretches.get(i).span.end());
                reach[i] = most;
            }
        }
        return reach;
    }

    private int[] cuts(List<Stretch> here, int from, int to) {
        List<Integer> cuts = new ArrayList<>(List.of(from, to));
        for (Stretch stretch : here) {
            cuts.add(Math.max(from, stretch.span.start()));
            cuts.add(Math.min(to, stretch.span.end()));
        }
        return cuts.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }

    private List<Piece.Label> labels(int at) {
        int low = 0;
        int high = labels.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (labels.get(middle).at < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Piece.Label> found = new ArrayList<>();
        for (int i = low; i < labels.size() && labels.get(i).at == at; i++) {
            found.add(labels.get(i).label);
        }
        return found;
    }

    private static Piece piece(String words, List<Stretch> active, List<Piece.Label> labels) {
        boolean[] roles = new boolean[Role.values().length];
        int depth = 0;
        for (Stretch stretch : active) {
            roles[stretch.role.ordinal()] = true;
            depth += stretch.role == Role.CONTENT ? 1 : 0;
        }
        List<String> look = new ArrayList<>();
        Arrays.stream(Role.values())
                .filter(role -> roles[role.ordinal()])
                .forEach(role -> look.add(role.name().toLowerCase(Locale.ROOT)));
        if (depth > 1) {
            look.add("deeper");
        }
        String ids = active.stream()
                .map(stretch -> stretch.statement.id())
                .distinct()
                .collect(Collectors.joining(" "));
        return new Piece(words, String.join(" ", look), ids, labels);
    }
}
