package hearsay.when;

import hearsay.lexis.Piece;
import hearsay.lexis.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells a year from any other number of four digits by the words beside it ({@code years.txt}).
 *
 * <p>A number between 1600 and 2099 counts as a year unless the words beside it count with it; any other one only after a word that
 * asks for a year. A month before it settles it.
 */
final class BareYear {

    private static final Map<String, Set<String>> WORDS = new HashMap<>();

    static {
        Table table = Table.beside(BareYear.class, "years.txt");
        for (Table.Line line : table.lines()) {
            String[] words = line.text().split(" +");
            Set<String> set = WORDS.computeIfAbsent(words[0], key -> new HashSet<>());
            set.addAll(List.of(words).subList(1, words.length));
        }
    }

    private BareYear() {}

    static boolean isYear(List<Piece> pieces, int at) {
        int value = Integer.parseInt(pieces.get(at).form());
        String before = at > 0 ? pieces.get(at - 1).form() : "";
        boolean range = at + 2 < pieces.size()
                && pieces.get(at + 1).is("-")
                && pieces.get(at + 2).isDigits()
                && pieces.get(at + 2).form().length() == 4;
        if (in("number-before", before) && !(range && pieces.get(at - 1).isWord())) {
            return false;
        }
        if (at > 1 && Grammar.ENGLISH.words("month") != null && isMonthBefore(pieces, at)) {
            return true;
        }
        String after = at + 1 < pieces.size() ? pieces.get(at + 1).form() : "";
        boolean hyphen = after.equals("-") && at + 2 < pieces.size();
        if (hyphen && pieces.get(at + 2).isWord() && pieces.get(at + 2).glued()) {
            after = pieces.get(at + 2).form();
        }
        if (in("counted-after", after)
                || in("counted-after-round", after) && (hyphen || value % 100 == 0)
                || after.endsWith("children")
                || after.endsWith("people")) {
            return false;
        }
        boolean asked = in("year-before", before);
        boolean plural = after.length() > 3
                && after.endsWith("s")
                && !after.endsWith("ss")
                && !after.startsWith("'")
                && !pieces.get(at + 1).capital()
                && !in("plural-after", after);
        if (value >= 1600 && value <= 2099) {
            return !(plural && (value % 100 == 0 || !asked && value < 1900));
        }
        return asked && !plural;
    }

    private static boolean isMonthBefore(List<Piece> pieces, int at) {
        Map<String, Grammar.ClassWord> months = Grammar.ENGLISH.words("month");
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            Piece piece = pieces.get(i);
            if (months != null && months.containsKey(piece.form()) && piece.capital()) {
                return true;
            }
        }
        return false;
    }

    private static boolean in(String kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }
}
