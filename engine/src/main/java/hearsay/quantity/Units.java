package hearsay.quantity;

import hearsay.lexis.Piece;
import hearsay.lexis.Pieces;
import hearsay.lexis.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table {@code units.txt}: what stands around numbers. */
final class Units {

    /** What the table says about some words. */
    enum Kind {
        MONEY,
        SIGN,
        CENT,
        UNIT,
        MIN,
        MAX,
        ABOUT,
        BARE
    }

    /**
     * An entry found in a text.
     *
     * @param name the currency's code or the unit's name; empty for a modifier
     * @param end index after its last piece
     */
    record Found(Kind kind, String name, int end) {}

    private record Entry(List<String> forms, Kind kind, String name) {}

    private static final Map<String, List<Entry>> BY_FIRST = new HashMap<>();
    private static final Map<String, Set<String>> LISTS = new HashMap<>();

    static {
        Table table = Table.beside(Units.class, "units.txt");
        for (Table.Line line : table.lines()) {
            String[] words = line.text().split(" +");
            switch (words[0]) {
                case "money" -> add(Kind.MONEY, words[1], words, 2);
                case "sign" -> add(Kind.SIGN, words[1], words, 2);
                case "cent" -> add(Kind.CENT, words[1], words, 2);
                case "unit" -> add(Kind.UNIT, words[1].replace('_', ' '), words, 2);
                case "min" -> add(Kind.MIN, "", words, 1);
                case "max" -> add(Kind.MAX, "", words, 1);
                case "about" -> add(Kind.ABOUT, "", words, 1);
                case "bare" -> add(Kind.BARE, "", words, 1);
                case "plural", "stop", "label" ->
                    LISTS.computeIfAbsent(words[0], key -> new HashSet<>())
                            .addAll(List.of(words).subList(1, words.length));
                default -> throw table.wrong(line, "no such kind of word");
            }
        }
    }

    private Units() {}

    private static void add(Kind kind, String name, String[] words, int from) {
        for (int i = from; i < words.length; i++) {
            List<String> forms = Pieces.of(words[i].replace('_', ' ')).stream()
                    .map(Piece::form)
                    .toList();
            BY_FIRST.computeIfAbsent(forms.get(0), key -> new ArrayList<>()).add(new Entry(forms, kind, name));
        }
    }

    /** The longest entry of one of {@code kinds} that begins with piece {@code at}. */
    static @Nullable Found at(List<Piece> pieces, int at, Set<Kind> kinds) {
        if (at >= pieces.size()) {
            return null;
        }
        Found best = null;
        for (Entry entry : BY_FIRST.getOrDefault(pieces.get(at).form(), List.of())) {
            int end = at + entry.forms().size();
            if (kinds.contains(entry.kind())
                    && (best == null || end > best.end())
                    && matches(pieces, at, entry.forms())) {
                best = new Found(entry.kind(), entry.name(), end);
            }
        }
        return best;
    }

    private static boolean matches(List<Piece> pieces, int at, List<String> forms) {
        if (at + forms.size() > pieces.size()) {
            return false;
        }
        for (int i = 0; i < forms.size(); i++) {
            Piece piece = pieces.get(at + i);
            if (!piece.form().equals(forms.get(i)) || i > 0 && piece.lineStart()) {
                return false;
            }
        }
        return true;
    }

    static boolean listed(String list, String form) {
        return LISTS.getOrDefault(list, Set.of()).contains(form);
    }
}
