package hearsay.tagging;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import hearsay.document.Document;
import hearsay.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into paragraphs, sentences, words and quotations, in time linear in its length.
 *
 * <p>Words and sentences are Unicode's (UAX #29, as ICU implements it, with CLDR's English list of abbreviations that end no
 * sentence).
 */
public final class Tagger {

    private static final ULocale ENGLISH = new ULocale("en-u-ss-standard");

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
            int start = iterator.first();
            for (int end = iterator.next(); end != BreakIterator.DONE; start = end, end = iterator.next()) {
                addTrimmed(found, text, paragraph.start() + start, paragraph.start() + end);
            }
        }
        return found;
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
