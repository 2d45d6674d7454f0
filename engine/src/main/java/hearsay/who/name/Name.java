package hearsay.who.name;

import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.statement.Annotations.Entity.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name in the text.
 *
 * @param from its first word, title left out
 * @param to after its last word
 * @param words its words as written, titles and possessive ending left out
 * @param kind what it seems to name, by its own form and the words beside it
 * @param known what the gazetteer has under this name; null for nothing
 * @param gender by title or given name
 * @param title the title before it, in lower case, as a role; empty for none
 * @param firstWithTitle first word of its title; {@code from} where it has none
 * @param certain whether its kind is more than a guess
 */
public record Name(
        int from,
        int to,
        List<String> words,
        Kind kind,
        @Nullable Known known,
        Gender gender,
        String title,
        int firstWithTitle,
        boolean certain) {

    public Name {
        words = List.copyOf(words);
    }

    public String text() {
        return String.join(" ", words).replace(" - ", "-").replace(" .", ".").replace(" ' ", "' ");
    }

    public String last() {
        return words.get(words.size() - 1);
    }

    boolean single() {
        return words.size() == 1;
    }

    Name with(Kind other) {
        return new Name(from, to, words, other, known, gender, title, firstWithTitle, certain);
    }
}
