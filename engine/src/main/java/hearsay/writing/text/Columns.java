package hearsay.writing.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Measures and wraps text in columns of a terminal, in time linear in its length. */
final class Columns {

    private Columns() {}

    /**
     * The columns that {@code text} takes: two for each wide character (UAX #11) or emoji, none for combining marks, one
     * otherwise. Characters of ambiguous width count one.
     */
    static int width(String text) {
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) < 0x7F) {
            plain++;
        }
        if (plain == text.length()) {
            return plain; // nearly every word of English: no need to look for clusters
        }
        int total = 0;
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; start = end, end = clusters.next()) {
            total += clusterWidth(text, start, end);
        }
        return total;
    }

    /**
     * Breaks {@code text} into lines of at most {@code width} columns, where Unicode allows a break (UAX #14), else between
     * characters as a reader sees them.
     *
     * @param text one line of printable text
     * @param width at least 2, so that one wide character fits
     * @return at least one line, none with a space at its end
     */
    static List<String> wrap(String text, int width) {
        if (width < 2) {
            throw new IllegalArgumentException("Nothing fits into " + width + " columns");
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String piece = text.substring(start, end);
            int whole = width(piece);
            int visible = piece.endsWith(" ") ? whole - 1 : whole;
            if (used > 0 && used + visible > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            if (visible > width) {
                used = breakAnywhere(piece, width, lines, line);
            } else {
                line.append(piece);
                used += whole;
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Fills lines with {@code piece}, leaves the rest in the empty {@code line}, and returns the columns that takes. */
    private static int breakAnywhere(String piece, int width, List<String> lines, StringBuilder line) {
        int used = 0;
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(piece);
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; start = end, end = clusters.next()) {
            int next = clusterWidth(piece, start, end);
            if (used + next > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece, start, end);
            used += next;
        }
        return used;
    }

    /** A cluster is as wide as its widest character: a letter with its accents, an emoji with its joined parts. */
    private static int clusterWidth(String text, int start, int end) {
        int widest = 0;
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            widest = Math.max(widest, characterWidth(c));
            i += Character.charCount(c);
        }
        return widest;
    }

    private static int characterWidth(int c) {
        if (c < 0x300) {
            return c == 0xAD ? 0 : 1;
        }
        if (c == 0xFE0F || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION)) {
            return 2;
        }
        int type = UCharacter.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
