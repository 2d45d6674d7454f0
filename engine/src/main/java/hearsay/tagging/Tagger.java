package hearsay.tagging;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import hearsay.document.Document;
import hearsay.document.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts a text into paragraphs, sentences, words and quotations, in time linear in its length.
 *
 * <p>Words and sentences are Unicode's (UAX #29, as ICU implements it, with CLDR's English abbreviations and a few
 * of our own that end no sentence).
 */
public final class Tagger {

    private static final ULocale ENGLISH = new ULocale("en-u-ss-standard");

    private static final Set<String> ABBREVIATIONS = abbreviations();

    private Tagger() {}

    /** Tags the article's text. */
    public static TaggedDocument tag(Document document) {
        return tag(document, document.text());
    }

    /** Tags {@code text}, which is the title of {@code document} or another part of it that has offsets of its own. */
    public static TaggedDocument tag(Document document, String text) {
        List<Span> paragraphs = paragraphs(text);
        return new TaggedDocument(
                document,
                text,
                words(text),
                sentences(text, paragraphs),
                paragraphs,
                QuotationScanner.scan(text, paragraphs));
    }

    static List<Span> paragraphs(String text) {
        List<Span> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                addTrimmed(found, text, start, i);
                start = i + 1;
            }
        }
        return found;
    }

    private static List<Span> words(String text) {
        BreakIterator iterator = BreakIterator.getWordInstance(ULocale.ENGLISH);
        iterator.setText(text);
        List<Span> found = new ArrayList<>(text.length() / 5);
        int start = iterator.first();
        for (int end = iterator.next(); end != BreakIterator.DONE; start = end, end = iterator.next()) {
            if (!isBlank(text.codePointAt(start))) {
                found.add(new Span(start, end));
            }
        }
        return found;
    }

    private static List<Span> sentences(String text, List<Span> paragraphs) {
        BreakIterator iterator = BreakIterator.getSentenceInstance(ENGLISH);
        List<Span> found = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            iterator.setText(paragraph.cut(text));
            int start = paragraph.start();
            for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
                int at = paragraph.start() + end;
                if (at == paragraph.end() || !endsInAbbreviation(text, start, at)) {
                    addTrimmed(found, text, start, at);
                    start = at;
                }
            }
        }
        return found;
    }

    /** Whether the last word before {@code end} is a listed abbreviation, an initial, or several with points ("J.", "U.S."). */
    private static boolean endsInAbbreviation(String text, int start, int end) {
        int to = end;
        while (to > start && isBlank(text.charAt(to - 1))) {
            to--;
        }
        int from = to;
        while (from > start
                && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')
                && to - from < 9) {
            from--;
        }
        boolean wholeWord = from == start || !Character.isLetterOrDigit(text.charAt(from - 1));
        if (!wholeWord || to - from < 2 || text.charAt(to - 1) != '.') {
            return false;
        }
        String word = text.substring(from, to);
        return ABBREVIATIONS.contains(word) || isInitials(word);
    }

    private static boolean isInitials(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (i % 2 == 0 ? !Character.isUpperCase(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return word.length() % 2 == 0 && !word.equals("I.");
    }

    private static Set<String> abbreviations() {
        try (InputStream in = requireNonNull(Tagger.class.getResourceAsStream("abbreviations.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addTrimmed(List<Span> spans, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000b';
    }

    /** White space, controls, and characters that take no room, such as a zero-width space. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
