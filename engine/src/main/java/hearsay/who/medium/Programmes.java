package hearsay.who.medium;

import hearsay.statement.Medium;
import hearsay.statement.Medium.Role;
import hearsay.who.grammar.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Programmes that only their names tell: "The Laura Bell Show", "“Morning Table”". */
final class Programmes {

    private static final Set<String> LAST =
            Set.of("show", "tonight", "today", "live", "hour", "podcast", "report", "morning", "programme", "program");

    private static final Set<String> SMALL = Set.of("&", "and", "the", "of", "with", "to", "a", "in");

    private static final Set<String> OPENING = Set.of("\"", "\u201c", "\u2018", "'");

    private Programmes() {}

    /** The programme that begins at word {@code from}, its article and opening mark included; null for none. */
    static @Nullable Medium at(Words words, int from, Medium.Kind kind, Role role) {
        boolean quoted = from < words.count() && OPENING.contains(words.at(from));
        int start = quoted || words.lower(from).equals("the") ? from + 1 : from;
        int to = start;
        while (to < Math.min(words.count(), start + 7)
                && (words.capital(to) || to > start && SMALL.contains(words.lower(to)) && words.capital(to + 1))) {
            to++;
        }
        boolean named = quoted
                ? to > start + 1 && to < words.count() && !words.letters(to)
                : to > start + 1 && LAST.contains(words.lower(to - 1)) && !words.possessive(to - 1);
        return named ? new Medium(kind, role, words.text(start, to), words.span(start, to)) : null;
    }
}
