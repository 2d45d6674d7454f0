package hearsay.ledger.stems;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * The stems of a text's words, in order: what the full-text index holds and what a query is turned into.
 *
 * <p>They are made here and not by the database, so that every store finds the same statements. A word is a run of letters and
 * digits; apostrophes inside it are dropped ("who's" is "whos"). Compatibility forms, case and accents are folded (Unicode's
 * NFKD and case folding), then English words are cut by Snowball's English stemmer ("Porter2", snowballstem.org).
 */
public final class Stems {

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
    /** Longer runs are no words; only their beginning is kept, so that no row outgrows its page. */
    private static final int LONGEST = 64;

    private Stems() {}

    /** The stems in reading order; empty where the text has no letter and no digit. */
    public static List<String> of(String text) {
        SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
        List<String> stems = new ArrayList<>();
        words(text).forEach(word -> stems.add(stemmer.stem(word).toString()));
        return stems;
    }

    /** The folded words in reading order, before they are cut to stems: what a search for the beginning of a word compares. */
    public static List<String> words(String text) {
        String folded = com.ibm.icu.lang.UCharacter.foldCase(DECOMPOSED.normalize(text), true);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int i = 0;
        while (i < folded.length()) {
            int letter = folded.codePointAt(i);
            i += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                if (word.length() < LONGEST) {
                    word.appendCodePoint(letter);
                }
            } else if (!isInsideWord(letter, word, folded, i)) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static boolean isInsideWord(int sign, StringBuilder word, String text, int next) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return true; // accents, soft hyphens, joiners
        }
        boolean apostrophe = sign == '\'' || sign == '\u2019' || sign == '\u02BC';
        return apostrophe && !word.isEmpty() && next < text.length() && Character.isLetter(text.codePointAt(next));
    }

    /** The same of a name, without an article that it begins with. */
    public static List<String> nameWords(String name) {
        List<String> words = words(name);
        return words.size() > 1 && words.get(0).equals("the") ? words.subList(1, words.size()) : words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
