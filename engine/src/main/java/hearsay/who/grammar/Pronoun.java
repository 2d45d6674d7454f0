package hearsay.who.grammar;

import hearsay.gazetteer.Gender;
import hearsay.statement.Annotations.Entity.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A personal pronoun.
 *
 * @param person 1, 2 or 3
 * @param kind what it may stand for: PERSON for he and she, ORGANIZATION for it, GROUP for they, UNKNOWN for the rest
 * @param subject whether its form is that of a subject
 * @param possessive whether it stands before what is owned
 */
public record Pronoun(
        String word, int person, Kind kind, Gender gender, boolean plural, boolean subject, boolean possessive) {

    private static final Map<String, Pronoun> ALL = Map.ofEntries(
            third("he", Gender.MALE, true, false),
            third("him", Gender.MALE, false, false),
            third("his", Gender.MALE, false, true),
            third("himself", Gender.MALE, false, false),
            third("she", Gender.FEMALE, true, false),
            third("her", Gender.FEMALE, false, true),
            third("hers", Gender.FEMALE, false, false),
            third("herself", Gender.FEMALE, false, false),
            entry("it", 3, Kind.ORGANIZATION, false, true, false),
            entry("its", 3, Kind.ORGANIZATION, false, false, true),
            entry("itself", 3, Kind.ORGANIZATION, false, false, false),
            entry("they", 3, Kind.GROUP, true, true, false),
            entry("them", 3, Kind.GROUP, true, false, false),
            entry("their", 3, Kind.GROUP, true, false, true),
            entry("theirs", 3, Kind.GROUP, true, false, false),
            entry("themselves", 3, Kind.GROUP, true, false, false),
            entry("i", 1, Kind.PERSON, false, true, false),
            entry("me", 1, Kind.PERSON, false, false, false),
            entry("my", 1, Kind.PERSON, false, false, true),
            entry("mine", 1, Kind.PERSON, false, false, false),
            entry("myself", 1, Kind.PERSON, false, false, false),
            entry("we", 1, Kind.UNKNOWN, true, true, false),
            entry("us", 1, Kind.UNKNOWN, true, false, false),
            entry("our", 1, Kind.UNKNOWN, true, false, true),
            entry("ours", 1, Kind.UNKNOWN, true, false, false),
            entry("ourselves", 1, Kind.UNKNOWN, true, false, false),
            entry("you", 2, Kind.UNKNOWN, false, true, false),
            entry("your", 2, Kind.UNKNOWN, false, false, true),
            entry("yours", 2, Kind.UNKNOWN, false, false, false),
            entry("yourself", 2, Kind.UNKNOWN, false, false, false));

    /** The pronoun that {@code word}, in lower case, is; null for another word. "I'm" and the like count. */
    public static @Nullable Pronoun of(String word) {
        int apostrophe = word.indexOf('\'');
        return ALL.get(apostrophe > 0 ? word.substring(0, apostrophe) : word);
    }

    /** How many "two" to "six" say; 0 for another word. */
    public static int count(String word) {
        int at = List.of("two", "three", "four", "five", "six").indexOf(word);
        return at < 0 ? 0 : at + 2;
    }

    private static Map.Entry<String, Pronoun> third(String word, Gender gender, boolean subject, boolean possessive) {
        return Map.entry(word, new Pronoun(word, 3, Kind.PERSON, gender, false, subject, possessive));
    }

    private static Map.Entry<String, Pronoun> entry(
            String word, int person, Kind kind, boolean plural, boolean subject, boolean possessive) {
        return Map.entry(word, new Pronoun(word, person, kind, Gender.UNKNOWN, plural, subject, possessive));
    }
}
