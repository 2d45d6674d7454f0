package hearsay.who.name;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Noun;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the capitals of a text mean: which words have one where it says something, which only begin a sentence, and which
 * sentences are headlines.
 */
final class Capitals {

    private final Words words;
    private final Gazetteer gazetteer;

    /** Words with a capital where it means something. */
    private final Set<String> seenAsName = new HashSet<>();

    /** Such words that stand somewhere without a hyphen beside them. */
    private final Set<String> seenAlone = new HashSet<>();

    /** Words seen without a capital. */
    private final Set<String> seenLower = new HashSet<>();

    /** How often a word begins a sentence. */
    private final Map<String, Integer> initials = new HashMap<>();

    private final boolean[] headline;

    Capitals(Words words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
        for (int i = 0; i < words.count(); i++) {
            if (words.letters(i) && !words.capital(i)) {
                seenLower.add(words.at(i));
            }
        }
        headline = headlines();
        for (int i = 0; i < words.count(); i++) {
            if (!words.letters(i)) {
                continue;
            }
            if (words.capital(i) && !words.startsSentence(i) && !headline[words.sentence(i)]) {
                seenAsName.add(words.at(i));
                boolean joined = words.at(i - 1).equals("-") || words.at(i + 1).equals("-") && words.touchesNext(i);
                if (!joined) {
                    seenAlone.add(words.at(i));
                }
            } else if (words.capital(i)) {
                initials.merge(words.at(i), 1, Integer::sum);
            }
        }
    }

    /** Whether sentence {@code s} is in capitals, or most of its words have one. */
    boolean inHeadline(int s) {
        return headline[s];
    }

    /** Whether {@code word} has a capital where that means something. */
    boolean seenAsName(String word) {
        return seenAsName.contains(word);
    }

    /** Whether {@code word} is such a word somewhere without a hyphen. */
    boolean seenAlone(String word) {
        return seenAlone.contains(word);
    }

    /** Sentences in capitals, and those in which most words have one, common words too. */
    private boolean[] headlines() {
        int sentences = words.document.sentences().size();
        int[] capitals = new int[sentences];
        int[] common = new int[sentences];
        int[] shouted = new int[sentences];
        int[] longer = new int[sentences];
        int[] small = new int[sentences];
        int[] all = new int[sentences];
        for (int i = 0; i < words.count(); i++) {
            if (!words.letters(i)) {
                continue;
            }
            int s = words.sentence(i);
            String word = words.at(i);
            all[s]++;
            shouted[s] += word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? 1 : 0;
            if (word.length() < 4
                    && words.capital(i)
                    && !words.startsSentence(i)
                    && words.is(i, Grammar.Part.PREPOSITION)) {
                small[s]++; // "The Long Road Of Ana Ruiz"
            }
            if (word.length() >= 4) {
                longer[s]++;
                capitals[s] += words.capital(i) ? 1 : 0;
                common[s] += words.capital(i) && !words.startsSentence(i) && isCommon(i) ? 1 : 0;
            }
        }
        boolean[] headline = new boolean[sentences];
        for (int s = 0; s < sentences; s++) {
            boolean title = longer[s] >= 5 && common[s] >= 2 && capitals[s] * 10 >= longer[s] * 7;
            boolean brief = small[s] > 0 && longer[s] >= 3 && capitals[s] == longer[s];
            headline[s] = title || brief || shouted[s] > 0 && shouted[s] * 10 >= all[s] * 7;
        }
        return headline;
    }

    /** Whether a capital is out of place on the word outside headlines. */
    boolean isCommon(int i) {
        String lower = words.lower(i);
        Noun noun = words.noun(i);
        return seenLower.contains(lower)
                || Grammar.is(lower, Part.VERB)
                || Grammar.is(lower, Part.PREPOSITION)
                || Grammar.is(lower, Part.STARTER)
                || lower.endsWith("ing")
                || lower.endsWith("ed")
                || noun != null && noun.kind() != Noun.Kind.ORGANIZATION && gazetteer.title(words.at(i)) == null;
    }

    /** Whether the first word of a sentence is a common word that only its place gave a capital. */
    boolean ordinary(int i, int end) {
        String word = words.at(i);
        String lower = words.lower(i);
        Gazetteer.Match match = gazetteer.match(words.plain, words.start(i));
        if (match != null && !Grammar.is(lower, Part.STARTER)) {
            if (words.firstFrom(match.end()) > i + 1) {
                return false; // "Human Rights Watch"
            }
            return seenLower.contains(lower) && !seenAsName.contains(word);
        }
        if (Grammar.is(lower, Part.STARTER) && !(lower.equals("will") || lower.equals("may") || lower.equals("dear"))) {
            return match == null || end - i == 1;
        }
        if (gazetteer.titleAt(words.plain, words.start(i)) != null || gazetteer.placeOfAdjective(word) != null) {
            return false;
        }
        if (seenAsName.contains(word)) {
            return false;
        }
        if (lower.contains("'")
                || seenLower.contains(lower)
                || Grammar.is(lower, Part.VERB)
                || lower.endsWith("ly") && end - i == 1) {
            return true;
        }
        if (gazetteer.givenName(word) != null) {
            return false;
        }
        if (end - i > 1) {
            return Grammar.is(lower, Part.BARE) && words.noun(i + 1) == null;
        }
        if (initials.getOrDefault(word, 0) >= 2
                && Grammar.is(words.lower(i + 1), Part.VERB)
                && gazetteer.noun(word) == null
                && !word.endsWith("s")
                && !word.endsWith("ing")
                && word.length() >= 4) {
            return false; // begins several sentences, and is never written small
        }
        // One unknown word: a name where somebody owns or says something by it.
        boolean acts = words.possessive(i)
                || Set.of("said", "says", "told", "added", "wrote", "tweeted", "argued", "denied", "insisted")
                        .contains(words.lower(i + 1));
        boolean acronym = word.length() >= 2 && word.equals(word.toUpperCase(Locale.ROOT));
        return !(acronym || acts && !word.endsWith("s") && !word.endsWith("ing") && gazetteer.noun(word) == null);
    }
}
