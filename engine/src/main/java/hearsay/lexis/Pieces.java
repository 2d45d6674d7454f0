package hearsay.lexis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into {@link Piece}s in one pass. */
public final class Pieces {

    private Pieces() {}

    /** All pieces of {@code text}, in reading order; white space is in none. */
    public static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>(text.length() / 4);
        boolean lineStart = true;
        int lastEnd = -1;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int length = Character.charCount(c);
            if (isBlank(c)) {
                lineStart |= c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
                at += length;
                continue;
            }
            int end;
            Piece.Kind kind;
            if (Character.isLetter(c) || isApostrophe(c) && letterFollows(text, at + length) && lastEnd == at) {
                kind = Piece.Kind.WORD;
                end = endOfLetters(text, at + length);
            } else if (isDigit(c)) {
                kind = Piece.Kind.DIGITS;
                end = endOfDigits(text, at + length);
            } else {
                kind = Piece.Kind.MARK;
                end = at + length;
            }
            pieces.add(new Piece(
                    at, end, kind, form(text.substring(at, end)), Character.isUpperCase(c), lastEnd == at, lineStart));
            lineStart = false;
            lastEnd = end;
            at = end;
        }
        return pieces;
    }

    /** As {@link Piece#form()}: what tables are written in. */
    static String form(String words) {
        StringBuilder form = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isApostrophe(c)) {
                form.append('\'');
            } else if (c >= '\u2010' && c <= '\u2015' || c == '\u2212') {
                form.append('-');
            } else {
                form.append(c);
            }
        }
        return form.toString().toLowerCase(Locale.ROOT);
    }

    private static int endOfLetters(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean letterFollows(String text, int at) {
        return at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    /** Only the ten that English news is written with. */
    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u2018';
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
