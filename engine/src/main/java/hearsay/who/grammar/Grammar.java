package hearsay.who.grammar;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words of English grammar that help to find who is meant; the list is {@code words.tsv}. */
public final class Grammar {

    /** The part a word plays. */
    public enum Part {
        DETERMINER,
        POSSESSIVE,
        NUMBER,
        PREPOSITION,
        CONJUNCTION,
        RELATIVE,
        VERB,
        STARTER,
        CALENDAR,
        ENDING,
        CONNECTOR,
        LABEL,
        BARE,
        EITHER,
        ALSO_VERB,
        QUANTITY,
        PALE,
        AGED,
        ANY_PERSON,
        ANY_BODY,
        TRADE,
        NO_COMPANY,
        PARTICIPLE,
        REGIME,
        PORTFOLIO,
        POST
    }

    private static final Map<Part, Set<String>> WORDS = load();

    private Grammar() {}

    /** Whether {@code word} plays {@code part}; lower case, except for words that always have a capital. */
    public static boolean is(String word, Part part) {
        return words(part).contains(word);
    }

    public static Set<String> words(Part part) {
        return requireNonNull(WORDS.get(part));
    }

    private static Map<Part, Set<String>> load() {
        Map<Part, Set<String>> byPart = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            byPart.put(part, new HashSet<>());
        }
        try (InputStream in = requireNonNull(Grammar.class.getResourceAsStream("words.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (line.startsWith("#") || line.startsWith("class\t") || tab < 0) {
                    continue;
                }
                Part part = Part.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
                requireNonNull(byPart.get(part))
                        .addAll(List.of(line.substring(tab + 1).split(" ", -1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byPart;
    }
}
