package hearsay.writing.text;

import java.util.Arrays;

/** Numbers the lines of a text that have words in them, from 1. */
final class Paragraphs {

    private final int[] starts;

    Paragraphs(String text) {
        int[] found = new int[16];
        int count = 0;
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                open = false;
            } else if (!open && !Character.isWhitespace(c) && !Character.isISOControl(c)) {
                open = true;
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /** The number of the paragraph at {@code index}, a UTF-16 index; white space before the first counts as the first. */
    int number(int index) {
        int at = Arrays.binarySearch(starts, index);
        return Math.max(1, at >= 0 ? at + 1 : -at - 1);
    }
}
