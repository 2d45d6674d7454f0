package hearsay.ledger.naming;

import hearsay.ledger.stems.Stems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What names are compared by. */
public final class NameKey {

    /** Left out of keys: they come and go with the office, or from outlet to outlet. */
    private static final Set<String> TITLES = Set.of(
            "the",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "sen",
            "senator",
            "rep",
            "representative",
            "gov",
            "governor",
            "president",
            "vice",
            "minister",
            "prime",
            "secretary",
            "judge",
            "justice",
            "gen",
            "general",
            "col",
            "capt",
            "lt",
            "sgt",
            "rev",
            "hon",
            "mayor",
            "chancellor",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "jr",
            "sr",
            "ii",
            "iii");

    private NameKey() {}

    /**
     * The key by which two names are one of themselves: their words without titles and single letters, after their kind. One word that is
     * left of a person's name is a surname, or a first name, and might be anybody's: it keeps its titles, and is one only with itself.
     */
    public static String of(String name, String kind) {
        List<String> words = new ArrayList<>(Stems.words(name));
        boolean person = kind.equals("person");
        List<String> bare = bare(name, kind);
        List<String> kept =
                bare.isEmpty() || person && bare.size() == 1 ? words : person ? bare : Stems.nameWords(name);
        return kind + " " + String.join(" ", kept);
    }

    /** A name's words in lower case, without accents and a leading article. */
    public static String folded(String name) {
        return String.join(" ", Stems.nameWords(name));
    }

    /** A name's words without titles, articles and a person's single letters; empty where nothing is left. */
    static List<String> bare(String name, String kind) {
        return Stems.words(name).stream()
                .filter(word -> !TITLES.contains(word) && (!kind.equals("person") || word.length() > 1))
                .toList();
    }
}
