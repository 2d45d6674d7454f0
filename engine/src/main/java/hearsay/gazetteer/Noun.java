package hearsay.gazetteer;

import java.util.List;

/**
 * What a common noun stands for when it heads a source.
 *
 * @param word the singular, in lower case unless it is an abbreviation
 * @param like nouns that may name the same one
 * @param plural whether the form looked up was a plural
 */
public record Noun(String word, Kind kind, Gender gender, List<String> like, boolean plural) {

    /** What sort of thing a noun names. */
    public enum Kind {
        PERSON,
        GROUP,
        ORGANIZATION,
        OUTLET,
        DOCUMENT,
        EVENT,
        STATE,
        PLACE
    }

    public Noun {
        like = List.copyOf(like);
    }

    Noun asPlural() {
        return new Noun(word, kind, gender, like, true);
    }
}
