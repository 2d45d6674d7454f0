package hearsay.when;

import hearsay.lexis.Piece;
import hearsay.lexis.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads from the verbs around a time whether it is past or to come ({@code tense.txt}).
 *
 * <p>The nearest verb before the time in its sentence decides; where none stands before it, the first one after it. A
 * participle after "be" says nothing: "is to be held on Friday" hangs on "is to".
 */
final class Tense {

    /** Pieces looked at on each side; so a text without full stops still takes linear time. */
    private static final int REACH = 30;

    private static final Map<String, Set<String>> WORDS = new HashMap<>();

    static {
        Table table = Table.beside(Tense.class, "tense.txt");
        for (Table.Line line : table.lines()) {
            String[] words = line.text().split(" +");
            WORDS.computeIfAbsent(words[0], key -> new HashSet<>())
                    .addAll(List.of(words).subList(1, words.length));
        }
    }

    private Tense() {}

    /** The direction of a time that covers the pieces {@code [from, to)}. */
    static Direction at(List<Piece> pieces, int from, int to) {
        int first = from;
        while (first > 0
                && from - first < REACH
                && !isBoundary(pieces, first - 1)
                && !pieces.get(first).lineStart()) {
            first--;
        }
        boolean that = false;
        for (int i = from - 1; i >= first; i--) {
            Piece piece = pieces.get(i);
            if (piece.is("that") && from - i <= 5) {
                that = true;
            }
            if (that && is("saying", piece) && from - i <= 6) {
                break;
            }
            Direction direction = cue(pieces, i, from);
            if (direction != Direction.UNKNOWN) {
                return direction;
            }
        }
        for (int i = to; i < Math.min(pieces.size(), to + REACH); i++) {
            Piece piece = pieces.get(i);
            if (isBoundary(pieces, i) || piece.lineStart()) {
                break;
            }
            Direction direction = cue(pieces, i, i + 2);
            if (direction != Direction.UNKNOWN) {
                return direction;
            }
        }
        return Direction.UNKNOWN;
    }

    /** What the word at {@code i} says about a time that begins at {@code time}. */
    private static Direction cue(List<Piece> pieces, int i, int time) {
        Piece piece = pieces.get(i);
        if (!piece.isWord() || piece.is("may") && piece.capital()) {
            return Direction.UNKNOWN;
        }
        if (piece.is("won") && next(pieces, i).equals("'t")) {
            return Direction.FUTURE;
        }
        if (is("future", piece)) {
            return Direction.FUTURE;
        }
        String after = next(pieces, i);
        String afterThat = i + 2 < pieces.size() ? pieces.get(i + 2).form() : "";
        if (is("governs-to", piece) && (after.equals("to") || afterThat.equals("to") && after.endsWith("ly"))) {
            return Direction.FUTURE;
        }
        if (is("governs-for", piece) && after.equals("for")) {
            return Direction.FUTURE;
        }
        String before = i > 0 ? pieces.get(i - 1).form() : "";
        if (is("put-off", piece) && isPutOff(pieces, i, time)) {
            return Direction.FUTURE;
        }
        if (is("present", piece)) {
            boolean possessive = piece.form().startsWith("'") && !after.equals("to") && !after.equals("going");
            if (!possessive
                    && (after.equals("to")
                            || time - i <= 2
                            || i < time
                                    && time > 0
                                    && contains(
                                            "from-then-on", pieces.get(time - 1).form()))) {
                return Direction.FUTURE;
            }
            return Direction.UNKNOWN;
        }
        if (is("past-auxiliary", piece)) {
            return Direction.PAST;
        }
        if (contains("be", before) || before.endsWith("ly") && i > 1 && is("be", pieces.get(i - 2))) {
            return Direction.UNKNOWN;
        }
        if (is("planned", piece) && !isNoun(before) || is("planned-plural", piece) && isPlural(before)) {
            return Direction.FUTURE;
        }
        if (before.equals("to")) {
            return Direction.UNKNOWN;
        }
        if (is("past", piece)
                || piece.form().length() > 3
                        && piece.form().endsWith("ed")
                        && !is("no-past", piece)
                        && !piece.capital()) {
            return is("present", i > 0 ? pieces.get(i - 1) : piece) ? Direction.UNKNOWN : Direction.PAST;
        }
        return Direction.UNKNOWN;
    }

    private static boolean isPutOff(List<Piece> pieces, int i, int time) {
        if (time == 0 || time - i > 5 || time > pieces.size()) {
            return false;
        }
        String before = pieces.get(time - 1).form();
        return before.equals("until") || before.equals("till") || before.equals("to");
    }

    /** "the visits", "his starts": the same form as a noun. */
    private static boolean isNoun(String before) {
        return contains("before-noun", before) || before.isEmpty();
    }

    private static boolean isPlural(String before) {
        return contains("plural-subject", before)
                || before.length() > 3 && before.endsWith("s") && !before.endsWith("ss");
    }

    private static boolean isBoundary(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        return switch (piece.form()) {
            case "!", "?", ";" -> true;
            case "." -> {
                // A point ends a sentence where a capital follows after a space and no single letter or short title
                // stands before it.
                boolean spaceAndCapital = at + 1 >= pieces.size()
                        || !pieces.get(at + 1).glued()
                                && !Character.isLowerCase(
                                        pieces.get(at + 1).form().codePointAt(0))
                        || !pieces.get(at + 1).glued() && pieces.get(at + 1).capital();
                yield spaceAndCapital && at > 0 && pieces.get(at - 1).form().length() > 2;
            }
            default -> false;
        };
    }

    private static String next(List<Piece> pieces, int i) {
        return i + 1 < pieces.size() ? pieces.get(i + 1).form() : "";
    }

    private static boolean is(String kind, Piece piece) {
        return contains(kind, piece.form());
    }

    private static boolean contains(String kind, String form) {
        return WORDS.getOrDefault(kind, Set.of()).contains(form);
    }
}
