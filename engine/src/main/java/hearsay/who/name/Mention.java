package hearsay.who.name;

import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.grammar.Pronoun;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of words that speaks of somebody or something.
 *
 * @param from first word
 * @param to after the last word
 * @param head the word that says what it is; the last word of a name
 * @param plural whether it speaks of several
 * @param definite whether it takes up something known: "the", "this", "his"
 * @param modifiers what else it says about its head: places, trades, owners, in lower case without accents
 * @param name for names
 * @param noun for nominals; null where the head is not a listed noun
 */
public record Mention(
        int from,
        int to,
        int head,
        Form form,
        Kind kind,
        Gender gender,
        boolean plural,
        boolean definite,
        Set<String> modifiers,
        @Nullable Name name,
        @Nullable Noun noun) {

    public Mention {
        modifiers = Set.copyOf(modifiers);
    }

    public static Mention of(Name name, int from) {
        return new Mention(
                from,
                name.to(),
                name.to() - 1,
                Form.NAME,
                name.kind(),
                name.gender(),
                false,
                true,
                Set.of(),
                name,
                null);
    }

    public static Mention pronoun(int at, Pronoun pronoun) {
        return new Mention(
                at,
                at + 1,
                at,
                Form.PRONOUN,
                pronoun.kind(),
                pronoun.gender(),
                pronoun.plural(),
                true,
                Set.of(),
                null,
                null);
    }

    boolean covers(int word) {
        return from <= word && word < to;
    }
}
