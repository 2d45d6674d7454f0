package hearsay.when;

import hearsay.lexis.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one text's pieces by the grammar.
 *
 * <p>No rule contains itself and every pattern is of bounded length, so the work at each piece is bounded.
 */
final class Matcher {

    private static final Set<String> CAPITALISED = Set.of("month", "weekday", "dottedday");

    private final Grammar grammar;
    private final List<Piece> pieces;
    private final Map<String, List<Phrase>> known = new HashMap<>();
    private int knownFrom = -1;

    Matcher(Grammar grammar, List<Piece> pieces) {
        this.grammar = grammar;
        this.pieces = pieces;
    }

    /** All readings of the rules {@code name} that begin at piece {@code at}: one for each end, the longest first. */
    List<Phrase> read(String name, int at) {
        List<Phrase> found = new ArrayList<>(readings(name, at));
        found.sort((a, b) -> Integer.compare(b.to(), a.to()));
        return found;
    }

    private List<Phrase> readings(String name, int at) {
        if (at >= pieces.size() || !grammar.canStart(name, pieces.get(at))) {
            return List.of();
        }
        if (known.size() > 2000 && at > knownFrom) {
            known.clear(); // what lies far behind is not asked for again
        }
        knownFrom = Math.max(knownFrom, at);
        String key = name + " " + at;
        List<Phrase> before = known.get(key);
        if (before != null) {
            return before;
        }
        List<Phrase> found = new ArrayList<>();
        for (Grammar.Rule rule : grammar.rules(name)) {
            if (rule.canStart(pieces.get(at))) {
                follow(rule, 0, at, at, Map.of(), Map.of(), found);
            }
        }
        known.put(key, found);
        return found;
    }

    private void follow(
            Grammar.Rule rule,
            int part,
            int start,
            int at,
            Map<String, Object> values,
            Map<String, int[]> places,
            List<Phrase> found) {
        if (part == rule.parts().size()) {
            if (found.stream().noneMatch(other -> other.to() == at)) {
                found.add(finish(rule, start, at, values, places));
            }
            return;
        }
        Grammar.Part asked = rule.parts().get(part);
        switch (asked.ask()) {
            case BEHIND, NOT_BEHIND -> {
                boolean is = at > 0
                        && !pieces.get(at).lineStart()
                        && asked.words().contains(pieces.get(at - 1).form());
                if (is == (asked.ask() == Grammar.Ask.BEHIND)) {
                    follow(rule, part + 1, start, at, values, places, found);
                }
            }
            case AHEAD, NOT_AHEAD -> {
                if (isAhead(asked.words(), at) == (asked.ask() == Grammar.Ask.AHEAD)) {
                    follow(rule, part + 1, start, at, values, places, found);
                }
            }
            case WORD -> {
                if (at < pieces.size() && asked.words().contains(pieces.get(at).form()) && staysOnLine(start, at)) {
                    go(rule, part, start, at, at + 1, pieces.get(at).form(), values, places, found);
                }
            }
            case CLASS -> {
                NumberClass.Read read = staysOnLine(start, at) ? readClass(asked.target(), at) : null;
                if (read != null) {
                    go(rule, part, start, at, read.end(), read.value(), values, places, found);
                }
            }
            case RULE -> {
                if (staysOnLine(start, at)) {
                    for (Phrase inner : readings(asked.target(), at)) {
                        go(rule, part, start, at, inner.to(), inner, values, places, found);
                    }
                }
            }
        }
        if (asked.optional()) {
            follow(rule, part + 1, start, at, values, places, found);
        }
    }

    private void go(
            Grammar.Rule rule,
            int part,
            int start,
            int at,
            int end,
            Object value,
            Map<String, Object> values,
            Map<String, int[]> places,
            List<Phrase> found) {
        String name = rule.parts().get(part).name();
        if (name == null) {
            follow(rule, part + 1, start, end, values, places, found);
            return;
        }
        Map<String, Object> moreValues = new HashMap<>(values);
        moreValues.put(name, value);
        Map<String, int[]> morePlaces = new HashMap<>(places);
        morePlaces.put(name, new int[] {at, end});
        follow(rule, part + 1, start, end, moreValues, morePlaces, found);
    }

    private static Phrase finish(
            Grammar.Rule rule, int start, int end, Map<String, Object> values, Map<String, int[]> places) {
        if (rule.meaning() == Meaning.SAME) {
            for (Object value : values.values()) {
                if (value instanceof Phrase inner) {
                    return new Phrase(inner.meaning(), inner.values(), inner.places(), start, end);
                }
            }
        }
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(rule.fixed());
        return new Phrase(rule.meaning(), all, places, start, end);
    }

    /** A time does not run over the end of a line. */
    private boolean staysOnLine(int start, int at) {
        return at == start || at < pieces.size() && !pieces.get(at).lineStart();
    }

    private NumberClass.@Nullable Read readClass(String name, int at) {
        if (at >= pieces.size()) {
            return null;
        }
        Map<String, Grammar.ClassWord> words = grammar.words(name);
        if (words == null) {
            return NumberClass.read(name, pieces, at);
        }
        Piece piece = pieces.get(at);
        Grammar.ClassWord word = words.get(piece.form());
        if (word == null || CAPITALISED.contains(name) && !piece.capital()) {
            return null;
        }
        boolean point = at + 1 < pieces.size()
                && pieces.get(at + 1).glued()
                && pieces.get(at + 1).is(".");
        if (word.point() == 1 && !point) {
            return null;
        }
        return new NumberClass.Read(word.value(), word.point() >= 0 && point ? at + 2 : at + 1);
    }

    private boolean isAhead(Set<String> words, int at) {
        boolean ends = at >= pieces.size() || pieces.get(at).lineStart();
        if (ends) {
            return words.contains("END");
        }
        Piece piece = pieces.get(at);
        if (words.contains(piece.form()) || words.contains("END") && endsClause(piece)) {
            return true;
        }
        for (String word : words) {
            if (word.length() > 1 && word.charAt(0) == '@' && readClass(word.substring(1), at) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsClause(Piece piece) {
        return piece.kind() == Piece.Kind.MARK && ".,;:!?)]\"\u201d-'\u2026".contains(piece.form());
    }
}
