package hearsay.tagging;

import hearsay.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotations by their marks in one pass: straight and curly, single in double, guillemets either way round, low-high,
 * and doubled single marks as LaTeX writes them.
 *
 * <p>A mark that could open or close is read by what stands beside it. Apostrophes open nothing. A quotation that nothing
 * closes ends with its paragraph; when the next paragraph begins with the same mark, that one takes it up.
 */
final class QuotationScanner {

    /** The families of marks; a quotation is closed only by a mark of the family that opened it. */
    private enum Family {
        STRAIGHT_DOUBLE,
        CURLY_DOUBLE,
        SINGLE,
        GUILLEMET,
        SINGLE_GUILLEMET,
        LATEX
    }

    private enum Direction {
        OPENS,
        CLOSES,
        EITHER
    }

    private record Mark(Family family, Direction direction, int length) {}

    private record Open(Mark mark, int start, boolean continued) {}

    private final String text;
    private final List<Quotation> found = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();

    private QuotationScanner(String text) {
        this.text = text;
    }

    /** Quotations in reading order, an outer one before those inside it. */
    static List<Quotation> scan(String text, List<Span> paragraphs) {
        QuotationScanner scanner = new QuotationScanner(text);
        List<Family> left = List.of();
        for (Span paragraph : paragraphs) {
            left = scanner.scanParagraph(paragraph, left);
        }
        scanner.found.sort(
                Comparator.comparingInt((Quotation q) -> q.span().start()).thenComparingInt(Quotation::depth));
        return List.copyOf(scanner.found);
    }

    /** Returns the families that the paragraph leaves open. */
    private List<Family> scanParagraph(Span paragraph, List<Family> leftOpen) {
        open.clear();
        int at = paragraph.start();
        while (at < paragraph.end()) {
            Mark mark = markAt(at, paragraph);
            if (mark == null) {
                at++;
                continue;
            }
            take(mark, at, at == paragraph.start() && leftOpen.contains(mark.family()));
            at += mark.length();
        }
        List<Family> stillOpen = new ArrayList<>();
        for (int depth = 0; depth < open.size(); depth++) {
            Open quotation = open.get(depth);
            stillOpen.add(quotation.mark().family());
            add(quotation, paragraph.end(), paragraph.end(), depth, false);
        }
        return stillOpen;
    }

    private void take(Mark mark, int at, boolean continues) {
        int opener = lastOpen(mark.family());
        boolean closes = opener >= 0 && mark.direction() != Direction.OPENS;
        if (closes) {
            // Marks of other families opened inside and never closed were apostrophes or slips.
            while (open.size() > opener + 1) {
                open.remove(open.size() - 1);
            }
            Open quotation = open.remove(opener);
            add(quotation, at, at + mark.length(), opener, true);
        } else if (mark.direction() != Direction.CLOSES) {
            if (opener >= 0) {
                // The same mark opens twice: nothing closed the first, which can only reach to here.
                Open first = open.get(opener);
                while (open.size() > opener) {
                    open.remove(open.size() - 1);
                }
                int end = trimmedEnd(first.start() + first.mark().length(), at);
                add(first, end, end, opener, false);
            }
            open.add(new Open(mark, at, continues));
        }
    }

    private int trimmedEnd(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void add(Open quotation, int innerEnd, int end, int depth, boolean closed) {
        int innerStart = quotation.start() + quotation.mark().length();
        if (innerStart < innerEnd) {
            found.add(new Quotation(
                    new Span(quotation.start(), end),
                    new Span(innerStart, innerEnd),
                    depth,
                    closed,
                    quotation.continued()));
        }
    }

    private int lastOpen(Family family) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).mark().family() == family) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Mark markAt(int at, Span paragraph) {
        char c = text.charAt(at);
        switch (c) {
            case '"', '\uff02':
                return new Mark(Family.STRAIGHT_DOUBLE, direction(at, 1, paragraph), 1);
            case '\u201c': // closes after a low mark
                return new Mark(
                        Family.CURLY_DOUBLE,
                        openedWith('\u201e', Family.CURLY_DOUBLE) ? Direction.CLOSES : Direction.OPENS,
                        1);
            case '\u201e', '\u201f':
                return new Mark(Family.CURLY_DOUBLE, Direction.OPENS, 1);
            case '\u201d': // Swedish and Finnish open with it too
                return new Mark(
                        Family.CURLY_DOUBLE,
                        lastOpen(Family.CURLY_DOUBLE) < 0 && direction(at, 1, paragraph) == Direction.OPENS
                                ? Direction.OPENS
                                : Direction.CLOSES,
                        1);
            case '\u00ab', '\u00bb':
                return new Mark(Family.GUILLEMET, guillemet(c == '\u00ab', Family.GUILLEMET, at, paragraph), 1);
            case '\u2039', '\u203a':
                return new Mark(
                        Family.SINGLE_GUILLEMET, guillemet(c == '\u2039', Family.SINGLE_GUILLEMET, at, paragraph), 1);
            case '`':
                if (at + 1 < paragraph.end() && text.charAt(at + 1) == '`') {
                    return new Mark(Family.LATEX, Direction.OPENS, 2);
                }
                return opensSingle(at, paragraph) ? new Mark(Family.SINGLE, Direction.OPENS, 1) : null;
            case '\'', '\u2018', '\u2019', '\u201a', '\u201b':
                return singleAt(at, paragraph);
            default:
                return null;
        }
    }

    private @Nullable Mark singleAt(int at, Span paragraph) {
        char c = text.charAt(at);
        boolean doubled = at + 1 < paragraph.end() && text.charAt(at + 1) == c;
        if (doubled && (c == '\'' || c == '\u2019' || c == '\u2018')) {
            Direction direction = c == '\u2018' ? Direction.OPENS : direction(at, 2, paragraph);
            return new Mark(Family.LATEX, direction, 2);
        }
        if (c == '\u201a' || c == '\u201b') {
            return opensSingle(at, paragraph) ? new Mark(Family.SINGLE, Direction.OPENS, 1) : null;
        }
        boolean afterWord = at > paragraph.start() && Character.isLetterOrDigit(text.codePointBefore(at));
        boolean beforeWord = at + 1 < paragraph.end() && Character.isLetterOrDigit(text.codePointAt(at + 1));
        if (afterWord && beforeWord) {
            return null; // don't
        }
        boolean mayClose = c == '\u2018' ? openedWith('\u201a', Family.SINGLE) : lastOpen(Family.SINGLE) >= 0;
        if (mayClose && !beforeWord) {
            // "the workers' pay" inside a single quotation: a mark closes later in the paragraph, so this one need not
            return afterWord && isPluralPossessive(at, paragraph) ? null : new Mark(Family.SINGLE, Direction.CLOSES, 1);
        }
        if (opensSingle(at, paragraph) && (c == '\u2018' || !isElision(at, paragraph))) {
            return new Mark(Family.SINGLE, Direction.OPENS, 1);
        }
        return null;
    }

    /** A single mark opens only where a word follows and none precedes, and where its like comes later in the paragraph. */
    private boolean opensSingle(int at, Span paragraph) {
        return direction(at, 1, paragraph) == Direction.OPENS && closesLater(at, paragraph);
    }

    /** Looks ahead at most 600 characters, so that a text of nothing but such marks still takes linear time. */
    private boolean closesLater(int at, Span paragraph) {
        int limit = Math.min(paragraph.end(), at + 600);
        for (int i = at + 2; i < limit; i++) {
            char c = text.charAt(i);
            if ((c == '\'' || c == '\u2019' || c == '\u2018' && text.charAt(at) == '\u201a')
                    && (i + 1 >= paragraph.end() || !Character.isLetterOrDigit(text.charAt(i + 1)))
                    && !Character.isWhitespace(text.charAt(i - 1))
                    && !(text.charAt(i - 1) == 's' && isPluralPossessive(i, paragraph))) {
                return true;
            }
        }
        return false;
    }

    /** "the workers' pay": after a plural s, a word follows, and another such mark may close later. */
    private boolean isPluralPossessive(int at, Span paragraph) {
        if (at < 1 || text.charAt(at - 1) != 's' || at + 2 >= paragraph.end()) {
            return false;
        }
        if (text.charAt(at + 1) != ' ' || !Character.isLowerCase(text.charAt(at + 2))) {
            return false;
        }
        int limit = Math.min(paragraph.end(), at + 300);
        for (int i = at + 2; i < limit; i++) {
            char c = text.charAt(i);
            if ((c == '\'' || c == '\u2019')
                    && (i + 1 >= paragraph.end() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** A word that begins with an apostrophe: 'tis, 'em, '90s. */
    private boolean isElision(int at, Span paragraph) {
        int end = at + 1;
        while (end < paragraph.end() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at + 1, end);
        return switch (word) {
            case "tis", "twas", "em", "til", "cause", "bout", "n", "Tis", "Twas", "Til", "Cause", "round" -> true;
            default -> isTwoDigits(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
        };
    }

    private static boolean isTwoDigits(String word) {
        return word.length() == 2 && Character.isDigit(word.charAt(0)) && Character.isDigit(word.charAt(1));
    }

    private boolean openedWith(char mark, Family family) {
        int opener = lastOpen(family);
        return opener >= 0 && text.charAt(open.get(opener).start()) == mark;
    }

    /** «French» or »German«: the first of a pair opens. */
    private Direction guillemet(boolean left, Family family, int at, Span paragraph) {
        int opener = lastOpen(family);
        char own = text.charAt(at);
        if (opener >= 0) {
            return text.charAt(open.get(opener).start()) == own && direction(at, 1, paragraph) == Direction.OPENS
                    ? Direction.OPENS
                    : Direction.CLOSES;
        }
        return left || direction(at, 1, paragraph) == Direction.OPENS ? Direction.OPENS : Direction.CLOSES;
    }

    /** By what stands on both sides: a word only after it means that it opens, only before it that it closes. */
    private Direction direction(int at, int length, Span paragraph) {
        boolean spaceBefore = at == paragraph.start() || isOpenSide(text.charAt(at - 1));
        int next = at + length;
        boolean spaceAfter = next >= paragraph.end() || isCloseSide(text.charAt(next));
        if (spaceBefore == spaceAfter) {
            return Direction.EITHER;
        }
        return spaceBefore ? Direction.OPENS : Direction.CLOSES;
    }

    private static boolean isOpenSide(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || "([{\u2014\u2013-/\u2018\u201c\u00ab\"'".indexOf(c) >= 0;
    }

    private static boolean isCloseSide(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || ".,;:!?)]}\u2014\u2013-/\u2019\u201d\u00bb\"'\u2026".indexOf(c) >= 0;
    }
}
