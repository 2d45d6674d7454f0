package hearsay.measure.accuracy;

import hearsay.document.Span;
import java.util.List;

/** Whether words stand in quotation marks, as the scorer decides it. */
final class Quoted {

    private static final String OPEN = "\"“‘'«„";
    private static final String CLOSE = "\"”’'»“";

    private Quoted() {}

    /** True where every span starts and ends with a quotation mark or stands just inside a pair. */
    static boolean isDirect(String text, List<Span> content) {
        return !content.isEmpty() && content.stream().allMatch(span -> isQuoted(text, span));
    }

    private static boolean isQuoted(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Tokens.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Tokens.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return false;
        }
        boolean closesAfter = end < text.length() && CLOSE.indexOf(text.charAt(end)) >= 0;
        boolean left = OPEN.indexOf(text.charAt(start)) >= 0 || start > 0 && OPEN.indexOf(text.charAt(start - 1)) >= 0;
        boolean right = CLOSE.indexOf(text.charAt(end - 1)) >= 0 || closesAfter;
        return left && right;
    }
}
