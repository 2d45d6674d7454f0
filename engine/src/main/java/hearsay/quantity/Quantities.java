package hearsay.quantity;

import hearsay.document.Span;
import hearsay.lexis.Numbers;
import hearsay.lexis.Piece;
import hearsay.lexis.Pieces;
import hearsay.statement.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quantities of a text: numbers in figures or words with the unit, currency or thing they count.
 *
 * <p>Ordinals, scores, clock times and numbers that are part of a name are none; nor is "a" or "one". The time taken is linear in
 * the length of the text.
 */
public final class Quantities {

    private static final Set<Units.Kind> MODIFIERS =
            EnumSet.of(Units.Kind.MIN, Units.Kind.MAX, Units.Kind.ABOUT, Units.Kind.BARE);
    private static final Set<Units.Kind> AFTER = EnumSet.of(Units.Kind.MONEY, Units.Kind.CENT, Units.Kind.UNIT);
    private static final Set<Units.Kind> SIGNS = EnumSet.of(Units.Kind.SIGN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);

    /** Words between a number and what it counts: "three senior US officials". */
    private static final int ADJECTIVES = 3;

    private final String text;
    private final List<Piece> pieces;

    private Quantities(String text) {
        this.text = text;
        this.pieces = Pieces.of(text);
    }

    /**
     * All quantities in reading order; none overlaps another or one of {@code dates}.
     *
     * @param dates stretches of {@code text} that name a time and so no quantity, in reading order
     */
    public static List<Quantity> find(String text, List<Span> dates) {
        return new Quantities(text).find(dates);
    }

    private List<Quantity> find(List<Span> dates) {
        List<Quantity> found = new ArrayList<>();
        int nextDate = 0;
        int at = 0;
        while (at < pieces.size()) {
            int start = pieces.get(at).start();
            while (nextDate < dates.size() && dates.get(nextDate).end() <= start) {
                nextDate++;
            }
            if (nextDate < dates.size() && dates.get(nextDate).start() <= start) {
                at++;
                continue;
            }
            int limit = nextDate < dates.size() ? dates.get(nextDate).start() : text.length();
            Read read = read(at);
            if (read != null && pieces.get(read.end - 1).end() <= limit) {
                found.add(read.quantity(new Span(start, pieces.get(read.end - 1).end())));
                at = read.end;
            } else {
                at = Math.max(at + 1, endOfName(at));
            }
        }
        return found;
    }

    /** A quantity while it is being read. */
    private static final class Read {
        private Units.@Nullable Kind modifier;
        private BigDecimal value;
        private @Nullable BigDecimal upper;
        private @Nullable String unit;
        private int end;

        private Read(BigDecimal value, int end) {
            this.value = value;
            this.end = end;
        }

        private Quantity quantity(Span span) {
            boolean about = modifier == Units.Kind.ABOUT;
            if (upper != null) {
                return new Quantity(null, plain(value), plain(upper), about, unit, span);
            }
            if (modifier == Units.Kind.MIN) {
                return new Quantity(null, plain(value), null, false, unit, span);
            }
            if (modifier == Units.Kind.MAX) {
                return new Quantity(null, null, plain(value), false, unit, span);
            }
            return new Quantity(plain(value), null, null, about, unit, span);
        }

        private static BigDecimal plain(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
        }
    }

    private @Nullable Read read(int start) {
        int at = start;
        boolean from = pieces.get(at).is("from") || pieces.get(at).is("between");
        String joint = pieces.get(at).is("between") ? "and" : "to";
        if (from) {
            at++;
        }
        Units.@Nullable Kind modifier = null;
        boolean age = false;
        for (int i = 0; i < 2; i++) {
            Units.Found word = Units.at(pieces, at, MODIFIERS);
            if (word != null) {
                modifier = modifier == null || modifier == Units.Kind.BARE ? word.kind() : modifier;
                at = word.end();
            }
            if (is(at, "the") && is(at + 1, "age") && is(at + 2, "of")) {
                age = true;
                at += 3;
            } else if (is(at, "aged")
                    || is(at, "age")
                            && at + 1 < pieces.size()
                            && pieces.get(at + 1).isDigits()) {
                age = true;
                at++;
            }
        }
        Units.Found sign = sign(at);
        int numberAt = sign == null ? at : sign.end();
        if (numberAt >= pieces.size() || sign == null && isPartOfName(numberAt, numberAt > start)) {
            return null;
        }
        Numbers.Found number = number(numberAt);
        if (number == null || number.article() && sign == null) {
            return null;
        }
        Read read = new Read(number.value(), number.end());
        read.modifier = modifier;
        boolean part = number.value().compareTo(BigDecimal.ONE) < 0 && number.words();
        boolean range = readRange(read, number, joint, sign);
        if (from && !range || !range && sign == null && isScore(number.end())) {
            return null;
        }
        boolean inTen = !range && readShare(read);
        boolean metres = isMetres(read, number, numberAt, sign);
        if (sign != null) {
            read.unit = sign.name();
        } else if (metres) {
            read.unit = "m";
        } else if (!readUnit(read) && !readHyphened(read)) {
            if (age || isAgeBetweenCommas(numberAt, read)) {
                read.unit = "year";
            } else {
                readCounted(read, part || inTen);
            }
        }
        boolean bareWord = read.unit == null && number.words() && !part && modifier == null && !range;
        boolean one = number.words()
                && number.value().compareTo(BigDecimal.ONE) == 0
                && (read.unit == null || read.end == number.end());
        boolean score = range && read.unit == null && is(number.end(), "-");
        return bareWord || one || score ? null : read;
    }

    /** "Rs 500", "US$900", "$3.5m", "EUR 12 billion". */
    private Units.@Nullable Found sign(int at) {
        if (at >= pieces.size()) {
            return null;
        }
        Units.Found sign = Units.at(pieces, at, SIGNS);
        if (sign == null) {
            return null;
        }
        int end = sign.end();
        boolean word = pieces.get(at).isWord();
        if (word && !pieces.get(at).capital()) {
            return null;
        }
        if (is(end, ".") && pieces.get(end).glued() && word) {
            end++;
        }
        return end < pieces.size() && pieces.get(end).isDigits()
                ? new Units.Found(sign.kind(), sign.name(), end)
                : null;
    }

    private Numbers.@Nullable Found number(int at) {
        if (Numbers.ordinal(pieces, at) != null && Numbers.fraction(pieces, at) == null) {
            return null;
        }
        Numbers.Found fraction = Numbers.fraction(pieces, at);
        return fraction != null ? fraction : Numbers.read(pieces, at);
    }

    /** "62 to 64", "3-5", "$10 million to $15 million": the first number takes the second's scale where it has none. */
    private boolean readRange(Read read, Numbers.Found first, String joint, Units.@Nullable Found sign) {
        int at = first.end();
        Units.Found between = null;
        if (sign == null && !is(at, joint) && !is(at, "-")) {
            between = Units.at(pieces, at, AFTER); // "3% to 5%"
            at = between == null ? at : between.end();
        }
        boolean hyphen = is(at, "-");
        if (!hyphen && !is(at, joint) || at + 1 >= pieces.size()) {
            return false;
        }
        Units.Found secondSign = sign(at + 1);
        int secondAt = secondSign == null ? at + 1 : secondSign.end();
        boolean digits = pieces.get(secondAt).isDigits();
        if (hyphen && !digits || digits && hyphen && !pieces.get(secondAt).glued() && secondSign == null) {
            return false;
        }
        Numbers.Found second = number(secondAt);
        if (second == null || second.article()) {
            return false;
        }
        BigDecimal lower = first.value();
        if (between != null && Units.at(pieces, second.end(), AFTER) == null) {
            return false;
        }
        if (lower.compareTo(second.value()) >= 0 && secondSign == null) {
            return false;
        }
        BigDecimal scale = scaleOf(second, secondAt);
        boolean unscaled = lower.compareTo(scale) < 0 && scale.compareTo(BigDecimal.ONE) > 0;
        if (unscaled && lower.multiply(scale).compareTo(second.value()) < 0) {
            lower = lower.multiply(scale);
        }
        if (lower.compareTo(second.value()) >= 0) {
            return false;
        }
        read.value = lower;
        read.upper = second.value();
        read.end = second.end();
        return true;
    }

    /** What "million" or "bn" multiplied a number by; one where it stands alone. */
    private BigDecimal scaleOf(Numbers.Found number, int at) {
        if (!pieces.get(at).isDigits()) {
            return BigDecimal.ONE;
        }
        StringBuilder figures = new StringBuilder();
        for (int i = at; i < number.end(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isDigits() || piece.is(".") && piece.glued()) {
                figures.append(piece.form());
            }
        }
        BigDecimal plain = new BigDecimal(figures.toString());
        return plain.signum() == 0 ? BigDecimal.ONE : number.value().divide(plain, 0, RoundingMode.HALF_UP);
    }

    /** "Seven in ten". */
    private boolean readShare(Read read) {
        if (!is(read.end, "in") && !(is(read.end, "out") && is(read.end + 1, "of"))) {
            return false;
        }
        int at = is(read.end, "in") ? read.end + 1 : read.end + 2;
        Numbers.Found whole = at < pieces.size() ? Numbers.read(pieces, at) : null;
        boolean share = whole != null
                && !whole.article()
                && whole.value().compareTo(read.value) > 0
                && whole.value().compareTo(HUNDRED) <= 0
                && Units.at(pieces, whole.end(), AFTER) == null;
        if (!share || whole == null) {
            return false;
        }
        read.value = read.value.divide(whole.value(), 4, RoundingMode.HALF_UP);
        read.end = whole.end();
        return true;
    }

    /** "100m" with nothing counted after it. */
    private boolean isMetres(Read read, Numbers.Found number, int at, Units.@Nullable Found sign) {
        if (sign != null || number.end() <= at || !pieces.get(number.end() - 1).is("m") || read.upper != null) {
            return false;
        }
        if (countedEnd(number.end()) > number.end() || Units.at(pieces, number.end(), AFTER) != null) {
            return false;
        }
        read.value = number.value().divide(BigDecimal.valueOf(1_000_000), 6, RoundingMode.HALF_UP);
        return true;
    }

    private boolean readUnit(Read read) {
        Units.Found unit = Units.at(pieces, read.end, AFTER);
        if (unit == null || pieces.get(read.end).lineStart()) {
            return false;
        }
        boolean hyphened = is(unit.end(), "-") && pieces.get(unit.end()).glued();
        read.unit = unit.name();
        read.end = unit.end();
        if (unit.kind() == Units.Kind.CENT) {
            read.value = read.value.divide(HUNDRED);
            read.upper = read.upper == null ? null : read.upper.divide(HUNDRED);
        }
        // "20 pounds" is money unless something is weighed
        if (unit.name().equals("pound") && is(unit.end() - 1, "pounds") && !weighs(read)) {
            read.unit = "GBP";
        }
        if (hyphened && is(unit.end() + 1, "old")) {
            read.end = unit.end() + 2;
        } else if (is(read.end, "old") && read.unit.equals("year")) {
            read.end++;
        }
        return true;
    }

    private boolean weighs(Read read) {
        for (int i = Math.max(0, read.end - 8); i < Math.min(pieces.size(), read.end + 2); i++) {
            String form = pieces.get(i).form();
            if (form.startsWith("weigh")
                    || form.equals("of") && i == read.end
                    || form.equals("heavy")
                    || form.equals("lost")) {
                return true;
            }
        }
        return false;
    }

    /** "45-year-old", "18-month", "500-page", "1.3 million-strong". */
    private boolean readHyphened(Read read) {
        int at = read.end;
        if (at + 1 >= pieces.size()
                || !is(at, "-")
                || !pieces.get(at).glued()
                || !pieces.get(at + 1).glued()) {
            return false;
        }
        Units.Found unit = Units.at(pieces, at + 1, AFTER);
        if (unit != null) {
            read.unit = unit.name();
            read.end = unit.end();
            if (is(read.end, "-") && is(read.end + 1, "old")) {
                read.end += 2;
            }
            return true;
        }
        if (!pieces.get(at + 1).isWord()) {
            return false;
        }
        read.unit = pieces.get(at + 1).form();
        read.end = at + 2;
        return true;
    }

    /** "Ana Ruiz, 38, won": a number between commas after a word. */
    private boolean isAgeBetweenCommas(int at, Read read) {
        return at >= 2
                && read.end == at + 1
                && is(at - 1, ",")
                && pieces.get(at - 2).isWord()
                && pieces.get(at).isDigits()
                && read.value.compareTo(OLDEST) <= 0
                && is(read.end, ",")
                && !pieces.get(read.end).lineStart();
    }

    private void readCounted(Read read, boolean part) {
        int at = read.end;
        if (is(at, "or") && is(at + 1, "so")) {
            read.modifier = Units.Kind.ABOUT;
            at += 2;
        }
        if (part && is(at, "of")) {
            at++;
            if (is(at, "the") || is(at, "all") || is(at, "its") || is(at, "their")) {
                at++;
            }
            if (at < pieces.size()
                    && pieces.get(at).isWord()
                    && !Units.listed("stop", pieces.get(at).form())) {
                int end = countedEnd(at);
                int noun = end > at ? end - 1 : at;
                read.unit = exact(noun);
                read.end = noun + 1;
            }
            return;
        }
        int end = countedEnd(at);
        if (end > at) {
            read.unit = exact(end - 1);
            read.end = end;
        }
    }

    /** Index after the plural noun that follows at {@code at}, a few adjectives on at most; {@code at} where none does. */
    private int countedEnd(int at) {
        for (int i = at; i < Math.min(pieces.size(), at + 1 + ADJECTIVES); i++) {
            Piece piece = pieces.get(i);
            if (!piece.isWord() || piece.lineStart() || Units.listed("stop", piece.form())) {
                return at;
            }
            if (Units.listed("plural", piece.form()) || isPlural(piece)) {
                return i + 1;
            }
        }
        return at;
    }

    private static boolean isPlural(Piece piece) {
        String form = piece.form();
        return form.length() > 3
                && form.endsWith("s")
                && !form.endsWith("ss")
                && !form.endsWith("us")
                && !form.endsWith("is")
                && !form.startsWith("'");
    }

    private String exact(int at) {
        return text.substring(pieces.get(at).start(), pieces.get(at).end());
    }

    /** "Flight 447", "G7", "Covid-19", "3-1", "9:30". */
    private boolean isPartOfName(int at, boolean afterModifier) {
        Piece piece = pieces.get(at);
        if (at == 0 || afterModifier || piece.lineStart()) {
            return piece.isDigits() && is(at + 1, ":") && pieces.get(at + 1).glued();
        }
        Piece before = pieces.get(at - 1);
        if (piece.glued()
                && !before.is("(")
                && !before.is("\"")
                && !before.is("\u201c")
                && !before.is("\u2018")
                && !before.is("[")) {
            boolean dash = before.is("-") && text.charAt(before.start()) != '-';
            return !dash;
        }
        if (!piece.isDigits()) {
            return false;
        }
        if (is(at + 1, ":") && pieces.get(at + 1).glued()) {
            return true;
        }
        return Units.listed("label", before.form()) && (before.capital() || before.is("page") || before.is("chapter"));
    }

    /** "3-1", "555-0134": figures joined to figures. */
    private boolean isScore(int at) {
        return is(at, "-")
                && pieces.get(at).glued()
                && at + 1 < pieces.size()
                && pieces.get(at + 1).isDigits()
                && pieces.get(at + 1).glued();
    }

    /** Skips the pieces glued to a number that was none, so that "555-0134" is not read from its middle. */
    private int endOfName(int at) {
        if (!pieces.get(at).isDigits()) {
            return at + 1;
        }
        int end = at + 1;
        while (end < pieces.size()
                && pieces.get(end).glued()
                && (pieces.get(end).isDigits()
                        || "-:./".contains(pieces.get(end).form()))) {
            end++;
        }
        return end;
    }

    private boolean is(int at, String form) {
        return at < pieces.size() && at >= 0 && pieces.get(at).is(form);
    }
}
