package hearsay.lexis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers in figures ("1,250", "3.5m") and in words ("twenty-five", "half a million", "two dozen"). */
public final class Numbers {

    /** "One hundred and two million three hundred thousand five hundred" has five; no more are read, so each number has an end. */
    private static final int MOST_SCALES = 6;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final Map<String, BigDecimal> SMALL = new HashMap<>();
    private static final Map<String, BigDecimal> SCALES = new HashMap<>();
    private static final Map<String, BigDecimal> SUFFIXES = new HashMap<>();
    private static final Map<String, Integer> ORDINALS = new HashMap<>();
    private static final Map<String, BigDecimal> FRACTIONS = new HashMap<>();

    static {
        Table table = Table.beside(Numbers.class, "numbers.txt");
        for (Table.Line line : table.lines()) {
            String[] words = line.text().split(" +");
            for (int i = 1; i < words.length; i++) {
                String[] pair = words[i].split("=");
                BigDecimal value = new BigDecimal(pair[1]);
                switch (words[0]) {
                    case "small" -> SMALL.put(pair[0], value);
                    case "scale" -> SCALES.put(pair[0], value);
                    case "suffix" -> SUFFIXES.put(pair[0], value);
                    case "ordinal" -> ORDINALS.put(pair[0], value.intValueExact());
                    case "fraction" -> FRACTIONS.put(pair[0], value);
                    default -> throw table.wrong(line, "no such kind of number");
                }
            }
        }
    }

    private Numbers() {}

    /** The words that a number or rank in words can begin with. */
    public static Set<String> startingWords() {
        Set<String> words = new HashSet<>(SMALL.keySet());
        words.addAll(ORDINALS.keySet());
        words.addAll(List.of("a", "an", "half", "\u00bd", "\u00bc", "\u00be"));
        return words;
    }

    /**
     * A number found in a text.
     *
     * @param end index after its last piece
     * @param words whether it is written in words alone
     * @param article whether it is "a" or "an" alone, which counts only before a unit
     */
    public record Found(BigDecimal value, int end, boolean words, boolean article) {}

    /** The longest number that begins with piece {@code at}; null where none does. */
    public static @Nullable Found read(List<Piece> pieces, int at) {
        if (at >= pieces.size()) {
            return null;
        }
        Piece first = pieces.get(at);
        Found figures = first.isDigits() ? figures(pieces, at) : null;
        if (figures != null) {
            return scaled(pieces, figures);
        }
        Found fraction = fractionSign(pieces, at);
        return fraction != null ? scaled(pieces, fraction) : words(pieces, at);
    }

    /** The rank that begins with piece {@code at}: "21st", "third", "twenty-first"; null where none does. */
    public static @Nullable Found ordinal(List<Piece> pieces, int at) {
        if (at >= pieces.size()) {
            return null;
        }
        Piece first = pieces.get(at);
        if (first.isDigits()) {
            if (first.form().length() <= 4
                    && at + 1 < pieces.size()
                    && pieces.get(at + 1).glued()) {
                String suffix = pieces.get(at + 1).form();
                if (suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th")) {
                    return new Found(new BigDecimal(first.form()), at + 2, false, false);
                }
            }
            return null;
        }
        Integer rank = ORDINALS.get(first.form());
        if (rank != null) {
            return new Found(BigDecimal.valueOf(rank), at + 1, true, false);
        }
        BigDecimal tens = SMALL.get(first.form());
        if (tens != null && isTens(tens)) {
            int next = skipHyphen(pieces, at + 1);
            Integer ones = next < pieces.size() ? ORDINALS.get(pieces.get(next).form()) : null;
            if (ones != null && ones < 10) {
                return new Found(tens.add(BigDecimal.valueOf(ones)), next + 1, true, false);
            }
        }
        return null;
    }

    private static @Nullable Found figures(List<Piece> pieces, int at) {
        StringBuilder digits = new StringBuilder(pieces.get(at).form());
        if (digits.length() > 30) {
            return null;
        }
        int end = at + 1;
        while (digits.length() <= 27
                && pieces.get(end - 1).form().length() <= 3
                && end + 1 < pieces.size()
                && isGlued(pieces, end, ",")
                && pieces.get(end + 1).glued()
                && pieces.get(end + 1).isDigits()
                && pieces.get(end + 1).form().length() == 3) {
            digits.append(pieces.get(end + 1).form());
            end += 2;
        }
        if (end + 1 < pieces.size()
                && isGlued(pieces, end, ".")
                && pieces.get(end + 1).glued()
                && pieces.get(end + 1).isDigits()
                && pieces.get(end + 1).form().length() <= 30) {
            digits.append('.').append(pieces.get(end + 1).form());
            end += 2;
        }
        BigDecimal value = new BigDecimal(digits.toString());
        Found fraction = end < pieces.size() ? fractionSign(pieces, end) : null;
        return fraction == null
                ? new Found(value, end, false, false)
                : new Found(value.add(fraction.value()), fraction.end(), false, false);
    }

    private static @Nullable Found fractionSign(List<Piece> pieces, int at) {
        BigDecimal value =
                switch (pieces.get(at).form()) {
                    case "\u00bd" -> HALF;
                    case "\u00bc" -> new BigDecimal("0.25");
                    case "\u00be" -> new BigDecimal("0.75");
                    default -> null;
                };
        return value == null ? null : new Found(value, at + 1, false, false);
    }

    /** "3.5" before "m", "million", "hundred thousand". */
    private static Found scaled(List<Piece> pieces, Found number) {
        BigDecimal value = number.value();
        int end = number.end();
        if (end < pieces.size() && pieces.get(end).glued()) {
            BigDecimal suffix = SUFFIXES.get(pieces.get(end).form());
            if (suffix != null) {
                return new Found(value.multiply(suffix), end + 1, false, false);
            }
        }
        for (int scales = 0; scales < MOST_SCALES && end < pieces.size(); scales++) {
            int next = skipHyphen(pieces, end);
            BigDecimal scale =
                    next < pieces.size() ? SCALES.get(pieces.get(next).form()) : null;
            if (scale == null) {
                break;
            }
            value = value.multiply(scale);
            end = next + 1;
        }
        return new Found(value, end, number.words(), false);
    }

    /** Adds up words from left to right: small numbers collect, a scale multiplies what was collected. */
    private static @Nullable Found words(List<Piece> pieces, int at) {
        Piece first = pieces.get(at);
        if (first.is("half") && at + 1 < pieces.size()) {
            boolean article = isArticle(pieces.get(at + 1));
            int scaleAt = article ? at + 2 : skipHyphen(pieces, at + 1);
            BigDecimal scale =
                    scaleAt < pieces.size() ? SCALES.get(pieces.get(scaleAt).form()) : null;
            if (scale != null) {
                return new Found(scale.multiply(HALF), scaleAt + 1, true, false);
            }
            return article ? new Found(HALF, at + 2, true, true) : null;
        }
        boolean article = isArticle(first);
        if (article) {
            if (at + 2 < pieces.size() && pieces.get(at + 1).is("couple")) {
                return new Found(BigDecimal.valueOf(2), at + (pieces.get(at + 2).is("of") ? 3 : 2), true, false);
            }
            if (at + 1 < pieces.size() && pieces.get(at + 1).is("half")) {
                return null;
            }
        }
        BigDecimal total = BigDecimal.ZERO;
        @Nullable BigDecimal group = article ? BigDecimal.ONE : null;
        int end = article ? at + 1 : at;
        boolean any = false;
        int scales = 0;
        while (end < pieces.size()) {
            int next = any ? skipHyphen(pieces, end) : end;
            if (any && next == end && pieces.get(end).is("and") && (group == null || isHundreds(group))) {
                next = end + 1;
                if (next >= pieces.size()
                        || !SMALL.containsKey(pieces.get(next).form())
                        || total.signum() == 0 && group == null) {
                    break;
                }
            }
            if (next >= pieces.size()) {
                break;
            }
            String form = pieces.get(next).form();
            BigDecimal small = SMALL.get(form);
            BigDecimal scale = SCALES.get(form);
            if (small != null && !(article && !any)) {
                if (group != null && !fits(group, small)) {
                    break;
                }
                group = group == null ? small : group.add(small);
            } else if (scale != null && (group != null || total.signum() > 0)) {
                if (scales++ == MOST_SCALES) {
                    break;
                }
                BigDecimal before = group == null ? BigDecimal.ONE : group;
                if (scale.compareTo(THOUSAND) >= 0) {
                    total = total.signum() > 0 && group == null
                            ? total.multiply(scale)
                            : total.add(before.multiply(scale));
                    group = null;
                } else {
                    group = before.multiply(scale);
                }
            } else {
                break;
            }
            any = true;
            end = next + 1;
        }
        if (!any) {
            return article ? new Found(BigDecimal.ONE, at + 1, true, true) : null;
        }
        BigDecimal value = group == null ? total : total.add(group);
        return andAHalf(pieces, new Found(value, end, true, false));
    }

    /** "two and a half", "two and a half million". */
    private static Found andAHalf(List<Piece> pieces, Found number) {
        int end = number.end();
        if (end + 2 < pieces.size()
                && pieces.get(end).is("and")
                && pieces.get(end + 1).is("a")
                && pieces.get(end + 2).is("half")) {
            return scaled(pieces, new Found(number.value().add(HALF), end + 3, true, false));
        }
        return number;
    }

    /** A part that words name, to four places: "a third" and "two thirds" of something; null where piece {@code at} begins none. */
    public static @Nullable Found fraction(List<Piece> pieces, int at) {
        if (at + 1 >= pieces.size()) {
            return null;
        }
        Piece first = pieces.get(at);
        BigDecimal count = isArticle(first) ? BigDecimal.ONE : SMALL.get(first.form());
        int next = skipHyphen(pieces, at + 1);
        BigDecimal part = next < pieces.size() ? FRACTIONS.get(pieces.get(next).form()) : null;
        if (count == null || part == null) {
            return null;
        }
        return new Found(count.divide(part, 4, RoundingMode.HALF_UP), next + 1, true, false);
    }

    private static boolean fits(BigDecimal group, BigDecimal small) {
        return isHundreds(group)
                || isTens(group.remainder(HUNDRED)) && small.compareTo(BigDecimal.TEN) < 0 && small.signum() > 0;
    }

    private static boolean isHundreds(@Nullable BigDecimal value) {
        return value != null && value.signum() > 0 && value.remainder(HUNDRED).signum() == 0;
    }

    private static boolean isTens(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(20)) >= 0
                && value.remainder(BigDecimal.TEN).signum() == 0;
    }

    private static boolean isArticle(Piece piece) {
        return piece.is("a") || piece.is("an");
    }

    private static boolean isGlued(List<Piece> pieces, int at, String form) {
        return pieces.get(at).glued() && pieces.get(at).is(form);
    }

    private static int skipHyphen(List<Piece> pieces, int at) {
        boolean hyphen = at + 1 < pieces.size()
                && isGlued(pieces, at, "-")
                && pieces.get(at + 1).glued();
        return hyphen ? at + 1 : at;
    }
}
