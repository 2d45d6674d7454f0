package hearsay.reading.outcome;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells English from other languages; in doubt, and for a few words, it is English.
 *
 * <p>Most English gives itself away by its small words. Only where they are few is OpenNLP's detector asked, whose model takes
 * seconds to load. Safe for several threads.
 */
public final class Languages {

    private static final String MODEL = "/langdetect-183.bin";

    /** More than this would not change the answer. */
    private static final int MOST_UNITS = 20_000;

    /** Fewer letters say too little. */
    private static final int FEWEST_LETTERS = 100;

    /** A script of its own says more. */
    private static final int FEWEST_OTHER_LETTERS = 20;

    /** In 919 English articles the small words were 5 to 30 percent of all; in other languages under 2. */
    private static final double CLEARLY_ENGLISH = 0.06;

    private final Set<String> smallWords = words();
    private @Nullable LanguageDetectorME detector;

    /**
     * Which language a text is in.
     *
     * @param text article or title
     * @return "en", or the ISO 639 code of the language that it is in without doubt, or "und" for a script that English does not use
     */
    String of(String text) {
        String part = text.substring(0, Math.min(text.length(), MOST_UNITS));
        Count count = count(part);
        boolean clear = count.small > 0 && count.small >= CLEARLY_ENGLISH * count.words;
        boolean tooShort = count.letters < (count.otherScript() ? FEWEST_OTHER_LETTERS : FEWEST_LETTERS);
        return clear && !count.otherScript() || tooShort ? "en" : detected(part, count);
    }

    /** "German" for "de". */
    static String name(String code) {
        return code.equals("und")
                ? "another language"
                : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private synchronized String detected(String text, Count count) {
        if (detector == null) {
            detector = load();
        }
        Language[] ranked = detector.predictLanguages(text);
        String first = twoLetters(ranked[0].getLang());
        if (count.otherScript()) {
            return first.equals("en") ? "und" : first;
        }
        double english = 0;
        for (Language language : ranked) {
            english = language.getLang().equals("eng") ? language.getConfidence() : english;
        }
        boolean sure = ranked[0].getConfidence() > 2 * english && count.small < 0.03 * count.words;
        return sure && !first.equals("en") ? first : "en";
    }

    /**
     * @param latin letters of the Latin script
     * @param small words that fill English text
     */
    private record Count(int letters, int latin, int words, int small) {

        /** English may quote a little of it. */
        boolean otherScript() {
            return latin * 4 < letters;
        }
    }

    private Count count(String text) {
        int letters = 0;
        int latin = 0;
        int words = 0;
        int small = 0;
        int wordStart = -1;
        for (int i = 0; i <= text.length(); ) {
            int point = i < text.length() ? text.codePointAt(i) : ' ';
            boolean letter = Character.isLetter(point);
            if (letter) {
                letters++;
                latin += Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN ? 1 : 0;
                wordStart = wordStart < 0 ? i : wordStart;
            } else if (wordStart >= 0) {
                words++;
                boolean short12 = i - wordStart <= 12;
                small += short12
                                && smallWords.contains(
                                        text.substring(wordStart, i).toLowerCase(Locale.ROOT))
                        ? 1
                        : 0;
                wordStart = -1;
            }
            i += Character.charCount(point);
        }
        return new Count(letters, latin, words, small);
    }

    private static String twoLetters(String threeLetters) {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
        }
        codes.put("cmn", "zh");
        return codes.getOrDefault(threeLetters, threeLetters);
    }

    private static LanguageDetectorME load() {
        try (InputStream model = Languages.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException("The library with " + MODEL + " is missing");
            }
            return new LanguageDetectorME(new LanguageDetectorModel(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>();
        try (InputStream list = Languages.class.getResourceAsStream("english-words.txt")) {
            if (list == null) {
                throw new IllegalStateException("english-words.txt is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
