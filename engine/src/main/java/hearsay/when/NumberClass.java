package hearsay.when;

import hearsay.lexis.Numbers;
import hearsay.lexis.Piece;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes of the grammar that are numbers and so have no list of words. */
final class NumberClass {

    /** What was read, and the index after its last piece. */
    record Read(Object value, int end) {}

    private static final Set<String> DIGITS = Set.of("0");
    private static final Set<String> NUMBER_STARTS = numberStarts();

    private NumberClass() {}

    static Set<String> starts(String name) {
        return switch (name) {
            case "n", "nth" -> NUMBER_STARTS;
            case "decade" -> Set.of("0", "'");
            default -> DIGITS;
        };
    }

    /** Reads a number of the class at piece {@code at}; null where there is none. */
    static @Nullable Read read(String name, List<Piece> pieces, int at) {
        if (at >= pieces.size()) {
            return null;
        }
        return switch (name) {
            case "n" -> count(pieces, at);
            case "nth" -> rank(pieces, at);
            case "dom" -> dayOfMonth(pieces, at);
            case "dmonth" -> figures(pieces, at, 1, 2, 1, 12);
            case "year" -> year(pieces, at);
            case "plain" -> figures(pieces, at, 1, 4, 1, 2199);
            case "yy" -> figures(pieces, at, 2, 2, 0, 99);
            case "hour" -> figures(pieces, at, 1, 2, 0, 24);
            case "minute", "second" -> glued(pieces, at) ? figures(pieces, at, 2, 2, 0, 59) : null;
            case "hhmm" -> hoursAndMinutes(pieces, at);
            case "decade" -> decade(pieces, at);
            case "iso" -> iso(pieces, at);
            default -> throw new IllegalStateException("The grammar names no class @" + name);
        };
    }

    private static @Nullable Read count(List<Piece> pieces, int at) {
        Numbers.Found found = Numbers.read(pieces, at);
        if (found == null || found.value().compareTo(BigDecimal.valueOf(100_000)) > 0) {
            return null;
        }
        return new Read(found.value(), found.end());
    }

    private static @Nullable Read rank(List<Piece> pieces, int at) {
        Numbers.Found found = Numbers.ordinal(pieces, at);
        return found == null ? null : new Read(found.value().intValue(), found.end());
    }

    /** "8", "8th"; not "8:30", "8.5", "8%", "8,000". */
    private static @Nullable Read dayOfMonth(List<Piece> pieces, int at) {
        Read figures = figures(pieces, at, 1, 2, 1, 31);
        if (figures != null) {
            return figures;
        }
        if (pieces.get(at).isDigits()) {
            Numbers.Found rank = Numbers.ordinal(pieces, at);
            return rank != null && rank.value().intValue() >= 1 && rank.value().intValue() <= 31
                    ? new Read(rank.value().intValue(), rank.end())
                    : null;
        }
        return null;
    }

    private static @Nullable Read year(List<Piece> pieces, int at) {
        Read year = figures(pieces, at, 4, 4, 1000, 2199);
        if (year == null
                || at > 0
                        && glued(pieces, at)
                        && isMoneyOrNumber(pieces.get(at - 1).form())) {
            return null;
        }
        return BareYear.isYear(pieces, at) ? year : null;
    }

    private static boolean isMoneyOrNumber(String form) {
        return form.length() == 1 && "$\u20ac\u00a3\u00a5\u20b9#+.,:".contains(form);
    }

    private static @Nullable Read hoursAndMinutes(List<Piece> pieces, int at) {
        Read figures = figures(pieces, at, 4, 4, 0, 2359);
        return figures == null || (int) figures.value() % 100 > 59 ? null : figures;
    }

    /** "1990s", "1990's", "'90s". */
    private static @Nullable Read decade(List<Piece> pieces, int at) {
        int digitsAt = pieces.get(at).is("'") ? at + 1 : at;
        if (digitsAt + 1 >= pieces.size()
                || !pieces.get(digitsAt).isDigits()
                || !glued(pieces, digitsAt + 1)
                || digitsAt > at && !glued(pieces, digitsAt)) {
            return null;
        }
        String digits = pieces.get(digitsAt).form();
        String plural = pieces.get(digitsAt + 1).form();
        if (!plural.equals("s") && !plural.equals("'s") || !digits.endsWith("0")) {
            return null;
        }
        if (digits.length() == 4) {
            return new Read(Integer.parseInt(digits), digitsAt + 2);
        }
        // Two digits stand for the last century's decades, but those of this one up to the twenties.
        if (digits.length() == 2 && digitsAt > at) {
            int decade = Integer.parseInt(digits);
            return new Read(decade <= 20 ? 2000 + decade : 1900 + decade, digitsAt + 2);
        }
        return null;
    }

    /** Eight figures of a date with two hyphens or strokes: year * 10,000 + month * 100 + day. */
    private static @Nullable Read iso(List<Piece> pieces, int at) {
        if (at + 4 >= pieces.size() || pieces.get(at).form().length() != 4) {
            return null;
        }
        String mark = pieces.get(at + 1).form();
        if (!mark.equals("-") && !mark.equals("/") || !pieces.get(at + 3).is(mark)) {
            return null;
        }
        for (int i = at + 1; i <= at + 4; i++) {
            if (!glued(pieces, i)) {
                return null;
            }
        }
        Read year = figures(pieces, at, 4, 4, 1000, 2199);
        Read month = figures(pieces, at + 2, 2, 2, 1, 99);
        Read day = figures(pieces, at + 4, 2, 2, 1, 99);
        if (year == null || month == null || day == null) {
            return null;
        }
        return new Read((int) year.value() * 10_000 + (int) month.value() * 100 + (int) day.value(), at + 5);
    }

    private static @Nullable Read figures(List<Piece> pieces, int at, int minLength, int maxLength, int min, int max) {
        Piece piece = pieces.get(at);
        if (!piece.isDigits()
                || piece.form().length() < minLength
                || piece.form().length() > maxLength) {
            return null;
        }
        int value = Integer.parseInt(piece.form());
        if (value < min || value > max) {
            return null;
        }
        if (at + 1 < pieces.size() && glued(pieces, at + 1)) {
            Piece next = pieces.get(at + 1);
            boolean goesOn = next.is("%")
                    || next.isWord()
                            && !next.is("am")
                            && !next.is("pm")
                            && !next.form().startsWith("'")
                            && !next.is("t")
                    || next.is(",")
                            && at + 2 < pieces.size()
                            && glued(pieces, at + 2)
                            && pieces.get(at + 2).isDigits()
                            && pieces.get(at + 2).form().length() == 3;
            if (goesOn) {
                return null;
            }
        }
        return new Read(value, at + 1);
    }

    private static boolean glued(List<Piece> pieces, int at) {
        return pieces.get(at).glued();
    }

    private static Set<String> numberStarts() {
        Set<String> starts = new HashSet<>(Numbers.startingWords());
        starts.add("0");
        return Set.copyOf(starts);
    }
}
