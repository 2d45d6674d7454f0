package hearsay.ledger.likeness;

import hearsay.lexis.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** What the comparison knows of single words; read once from the tables beside this class. */
final class Lexicon {

    static final double FUNCTION = 0.15;
    static final double COMMON = 0.5;
    static final double TELLING = 1;

    /** Words longer than this are left unstemmed: no English word is. */
    private static final int LONGEST = 40;

    private static final Set<String> FUNCTION_WORDS = words("function-words.txt");
    private static final Set<String> COMMON_WORDS = words("common-words.txt");
    private static final Set<String> NEGATIONS = words("negations.txt");
    private static final Map<String, String> SPELLINGS = spellings();

    /** A stemmer holds what it works on, so each thread has its own. */
    private static final ThreadLocal<SnowballStemmer> STEMMER =
            ThreadLocal.withInitial(() -> new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH));

    private static final Set<String> FUNCTION_STEMS =
            FUNCTION_WORDS.stream().map(word -> stem(spelling(word))).collect(Collectors.toUnmodifiableSet());

    private Lexicon() {}

    /** Whether a function word has this stem, as "will" has that of "willing". */
    static boolean isOfFunction(String stem) {
        return FUNCTION_STEMS.contains(stem);
    }

    static boolean negates(String form) {
        return NEGATIONS.contains(form);
    }

    static double weight(String form) {
        if (FUNCTION_WORDS.contains(form)) {
            return FUNCTION;
        }
        return COMMON_WORDS.contains(form) || NEGATIONS.contains(form) ? COMMON : TELLING;
    }

    /** The one spelling that stands for all accepted spellings of {@code form}. */
    static String spelling(String form) {
        return SPELLINGS.getOrDefault(form, form);
    }

    /** The stem by Porter's English stemmer ("Porter 2", snowballstem.org). */
    static String stem(String form) {
        return form.length() > LONGEST || form.length() < 3
                ? form
                : STEMMER.get().stem(form).toString();
    }

    private static Set<String> words(String file) {
        Set<String> words = new HashSet<>();
        for (Table.Line line : Table.beside(Lexicon.class, file).lines()) {
            StringTokenizer tokens = new StringTokenizer(line.text());
            while (tokens.hasMoreTokens()) {
                words.add(tokens.nextToken());
            }
        }
        return Set.copyOf(words);
    }

    private static Map<String, String> spellings() {
        Map<String, String> chosen = new HashMap<>();
        Table table = Table.beside(Lexicon.class, "spellings.txt");
        for (Table.Line line : table.lines()) {
            StringTokenizer tokens = new StringTokenizer(line.text());
            String first = tokens.nextToken();
            if (!tokens.hasMoreTokens()) {
                throw table.wrong(line, "a line needs at least two spellings");
            }
            for (String word = first; ; word = tokens.nextToken()) {
                if (chosen.putIfAbsent(word, first) != null) {
                    throw table.wrong(line, "\"" + word + "\" stands in another line already");
                }
                if (!tokens.hasMoreTokens()) {
                    break;
                }
            }
        }
        return Map.copyOf(chosen);
    }
}
