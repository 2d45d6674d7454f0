package hearsay.writing.text;

import java.util.Locale;

/**
 * Makes foreign text safe to print on one line of a terminal.
 *
 * <p>An article may hold escape sequences that recolour the screen, retitle the window or reverse the reading order. None of
 * its control characters reaches the terminal.
 */
public final class Printable {

    private Printable() {}

    /**
     * Runs of white space become one space, invisible marks that turn the reading order are left out, and every other
     * control character and lone surrogate becomes U+FFFD.
     */
    public static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
                space = true;
            } else if (!turnsReadingOrder(c)) {
                if (space && out.length() > 0) {
                    out.append(' ');
                }
                space = false;
                out.appendCodePoint(isUnprintable(c) ? 0xFFFD : c);
            }
        }
        return out.toString();
    }

    /** A constant's name as people write it: {@code PRESS_CONFERENCE} is "press conference". */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** Embeddings, overrides, isolates, the end marks of all three, and the marks that stand alone (UAX #9). */
    private static boolean turnsReadingOrder(int c) {
        return c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || c == 0xFEFF;
    }
}
