package hearsay.who.medium;

import static java.util.Objects.requireNonNull;

import hearsay.statement.Medium;
import hearsay.who.grammar.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for the form in which something was said; the list is {@code occasions.tsv}. */
public final class Occasions {

    /** A form found in the text: its kind and the words, half-open, that name it. */
    record Found(Medium.Kind kind, int from, int to) {}

    private static final int LONGEST = 4;

    private static final Map<String, Map<String, Medium.Kind>> WORDS = load();

    private Occasions() {}

    /** The form that the words ending before {@code to} name, longest first; null for none. */
    static @Nullable Found formEnding(Words words, int from, int to) {
        for (int start = Math.max(from, to - LONGEST); start < to; start++) {
            Medium.Kind kind = of("form", words, start, to);
            if (kind != null) {
                return new Found(kind, start, to);
            }
        }
        return null;
    }

    /** Whom it was told to, at {@code from}; null where it is nobody whose hearing makes an occasion. */
    static @Nullable Found hearer(Words words, int from) {
        for (int to = Math.min(words.count(), from + LONGEST); to > from; to--) {
            Medium.Kind kind = of("hearer", words, from, to);
            if (kind != null) {
                return new Found(kind, from, to);
            }
        }
        return null;
    }

    /** The form that a cue verb names; null for none. */
    public static Medium.@Nullable Kind verb(String word) {
        return requireNonNull(WORDS.get("verb")).get(word);
    }

    /** The form that a noun names; null for none. */
    public static Medium.@Nullable Kind form(String noun) {
        return requireNonNull(WORDS.get("form")).get(noun);
    }

    /** What hearing by {@code hearer}, in lower case, makes the occasion; null for nobody listed. */
    public static Medium.@Nullable Kind hearerKind(String hearer) {
        return requireNonNull(WORDS.get("hearer")).get(hearer);
    }

    private static Medium.@Nullable Kind of(String type, Words words, int from, int to) {
        return requireNonNull(WORDS.get(type))
                .get(words.plain.substring(words.start(from), words.end(to - 1)).toLowerCase(Locale.ROOT));
    }

    private static Map<String, Map<String, Medium.Kind>> load() {
        Map<String, Map<String, Medium.Kind>> all = new HashMap<>();
        try (InputStream in = requireNonNull(Occasions.class.getResourceAsStream("occasions.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = List.of(line.split("\t", -1));
                if (line.startsWith("#") || cells.size() != 3 || cells.get(0).equals("type")) {
                    continue;
                }
                Medium.Kind kind = Medium.Kind.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
                for (String word : cells.get(2).split("\\|", -1)) {
                    all.computeIfAbsent(cells.get(0), key -> new HashMap<>()).put(word, kind);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
