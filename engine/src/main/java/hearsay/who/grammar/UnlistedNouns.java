package hearsay.who.grammar;

import hearsay.attribution.Attribution;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Noun;
import hearsay.who.grammar.Grammar.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nouns that head a source and that no list has: "a beekeeper said". Their ending tells what they stand for, so that "the
 * beekeeper" further on is known to be the same.
 */
public final class UnlistedNouns {

    private static final List<String> OF_PEOPLE = List.of(
            "er", "or", "ist", "ian", "eer", "ee", "man", "woman", "person", "ant", "ess", "smith", "wright", "folk",
            "boy", "girl", "mother", "father", "mate", "half", "monger", "hand", "yer", "ard", "ent");

    /** Endings as of people, but of things. */
    private static final Set<String> THINGS = Set.of(
            "number",
            "letter",
            "power",
            "river",
            "tower",
            "sticker",
            "banner",
            "flyer",
            "leaflet",
            "event",
            "moment",
            "statement",
            "document",
            "percent",
            "comment",
            "content",
            "factor",
            "sector",
            "error",
            "motor",
            "mirror",
            "amendment",
            "agreement",
            "argument",
            "sentiment",
            "establishment",
            "other",
            "another",
            "either",
            "neither",
            "former",
            "latter",
            "rather",
            "never",
            "however",
            "whether",
            "together",
            "order",
            "offer",
            "matter",
            "paper",
            "poster",
            "answer",
            "center",
            "chapter",
            "register",
            "tracker",
            "counter",
            "disclaimer",
            "newsletter",
            "header",
            "color",
            "colour",
            "labor",
            "labour",
            "weather",
            "summer",
            "winter",
            "corner",
            "computer",
            "server",
            "border",
            "quarter",
            "parliament",
            "government",
            "department",
            "different",
            "current",
            "recent",
            "rear",
            "over",
            "under",
            "after",
            "later",
            "earlier",
            "more",
            "internet",
            "sweater",
            "shelter",
            "theater",
            "disaster",
            "water");

    private static final int SHORTEST = 5;

    private UnlistedNouns() {}

    /** The nouns by their form in lower case, singular and plural. */
    public static Map<String, Noun> of(Words words, List<Attribution> attributions) {
        Map<String, Noun> nouns = new HashMap<>();
        for (Attribution attribution : attributions) {
            if (attribution.source().isEmpty()) {
                continue;
            }
            int from = words.firstFrom(attribution.source().get(0).start());
            int to = words.firstFrom(attribution.source().get(0).end());
            int head = head(words, from, to);
            Noun noun = head < 0 ? null : guess(words.lower(head));
            if (noun != null) {
                nouns.put(noun.word(), new Noun(noun.word(), noun.kind(), noun.gender(), noun.like(), false));
                nouns.put(noun.word() + "s", new Noun(noun.word(), noun.kind(), noun.gender(), noun.like(), true));
            }
        }
        return nouns;
    }

    /** The last word of "a retired beekeeper | from Kiel"; -1 where it is no plain common noun. */
    private static int head(Words words, int from, int to) {
        int end = from;
        while (end < to
                && (words.letters(end) || words.at(end).equals("-"))
                && !words.possessive(end)
                && (end == from
                        || !words.is(end, Part.PREPOSITION)
                                && !words.is(end, Part.RELATIVE)
                                && !words.is(end, Part.CONJUNCTION)
                                && !words.is(end, Part.VERB))) {
            end++;
        }
        int head = end - 1;
        boolean whole =
                end >= to || !words.letters(end) || words.is(end, Part.PREPOSITION) || words.is(end, Part.RELATIVE);
        boolean phrase = words.is(from, Part.DETERMINER)
                || words.is(from, Part.POSSESSIVE)
                || words.is(from, Part.NUMBER)
                || words.lower(Math.max(head, 0)).endsWith("s");
        boolean common = head > from
                && whole
                && phrase
                && !words.capital(head)
                && words.noun(head) == null
                && !words.is(head, Part.NUMBER);
        return common ? head : -1;
    }

    private static @Nullable Noun guess(String word) {
        String singular = word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
        if (singular.length() < SHORTEST || THINGS.contains(singular)) {
            return null;
        }
        if (singular.endsWith("maker")) {
            return new Noun(singular, Noun.Kind.ORGANIZATION, Gender.UNKNOWN, List.of("maker", "company"), false);
        }
        boolean person = OF_PEOPLE.stream().anyMatch(singular::endsWith);
        return person ? new Noun(singular, Noun.Kind.PERSON, Gender.UNKNOWN, List.of(), false) : null;
    }
}
