package hearsay.reading.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day, and where stated the moment, as pages write them: "2025-09-04T10:00:00+02:00", "20250904", "September 4, 2025", "4 Sept. 2025",
 * "9/4/2025", Unix time.
 *
 * @param moment null where no time or no offset is stated
 */
record DateText(LocalDate day, @Nullable OffsetDateTime moment) {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;
    private static final Map<String, Integer> MONTHS = months();

    /** Reads a value meant for programs; null where it is no date. */
    static @Nullable DateText ofValue(String value, boolean dayFirst) {
        String trimmed = value.strip();
        if (!trimmed.isEmpty() && trimmed.length() <= 14 && trimmed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return ofDigits(trimmed);
        }
        return find(trimmed, dayFirst);
    }

    private static @Nullable DateText ofDigits(String digits) {
        if (digits.length() == 10 || digits.length() == 13) {
            long number = Long.parseLong(digits);
            Instant instant = digits.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            OffsetDateTime moment = instant.atOffset(ZoneOffset.UTC);
            return new DateText(moment.toLocalDate(), moment);
        }
        if (digits.length() == 8 || digits.length() == 14) {
            return day(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
        }
        return null;
    }

    /** Whether a word in lower case names a month. */
    static boolean isMonth(String word) {
        return MONTHS.containsKey(word);
    }

    /** The first date in running text; null where there is none. */
    static @Nullable DateText find(String text, boolean dayFirst) {
        List<Token> tokens = Token.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            DateText found = at(text, tokens, i, dayFirst);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable DateText at(String text, List<Token> tokens, int i, boolean dayFirst) {
        if (i + 2 >= tokens.size()) {
            return null;
        }
        Token a = tokens.get(i);
        Token b = tokens.get(i + 1);
        Token c = tokens.get(i + 2);
        boolean oneMark = b.start() == a.end() + 1 && c.start() == b.end() + 1;
        if (a.digits() && b.digits() && c.digits() && oneMark && "-/.".indexOf(text.charAt(a.end())) >= 0) {
            if (a.length() == 4 && b.length() <= 2 && c.length() <= 2) {
                DateText day = day(a.value(), b.value(), c.value());
                return day == null ? null : day.at(text, c.end());
            }
            boolean goesOn =
                    c.end() + 1 < text.length() && text.charAt(c.end()) == '.' && isDigit(text.charAt(c.end() + 1));
            if (a.length() <= 2 && b.length() <= 2 && c.length() == 4 && !goesOn) { // 1.2.2025.4 is a version
                boolean europe = b.value() <= 12 && (a.value() > 12 || dayFirst || text.charAt(a.end()) == '.');
                return europe ? day(c.value(), b.value(), a.value()) : day(c.value(), a.value(), b.value());
            }
            return null;
        }
        if (a.start() > 0 && Character.isLetterOrDigit(text.charAt(a.start() - 1)) || c.start() - a.end() > 24) {
            return null;
        }
        Integer month = a.digits() ? null : MONTHS.get(a.word());
        if (month != null && b.digits() && b.length() <= 2 && c.digits() && c.length() == 4) {
            return day(c.value(), month, b.value()); // September 4, 2025
        }
        if (month != null && b.digits() && b.length() <= 2 && isOrdinal(c.word()) && i + 3 < tokens.size()) {
            Token d = tokens.get(i + 3);
            return d.digits() && d.length() == 4 ? day(d.value(), month, b.value()) : null; // September 4th, 2025
        }
        if (!a.digits() || a.length() > 2) {
            return null;
        }
        int at = i + 1;
        while (at < tokens.size() && at < i + 3 && isFiller(tokens.get(at).word())) {
            at++;
        }
        month = at < tokens.size() ? MONTHS.get(tokens.get(at).word()) : null;
        int year = at + 1;
        while (year < tokens.size()
                && year < at + 3
                && isFiller(tokens.get(year).word())) {
            year++;
        }
        if (month == null
                || year >= tokens.size()
                || tokens.get(year).start() - tokens.get(at).end() > 6) {
            return null;
        }
        Token y = tokens.get(year);
        return y.digits() && y.length() == 4
                ? day(y.value(), month, a.value())
                : null; // 4 September 2025, 4 de mayo de 2025
    }

    private static boolean isOrdinal(String word) {
        return word.equals("st") || word.equals("nd") || word.equals("rd") || word.equals("th");
    }

    private static boolean isFiller(String word) {
        return isOrdinal(word) || word.equals("of") || word.equals("de") || word.equals("er") || word.equals("del");
    }

    /** This day with the time of day and the offset that follow at {@code from}, if both do: "T10:00:00.000+0200", " 10:00 UTC". */
    private DateText at(String text, int from) {
        int i = from;
        if (i >= text.length() || text.charAt(i) != 'T' && text.charAt(i) != 't' && text.charAt(i) != ' ') {
            return this;
        }
        int[] parts = new int[3];
        int count = 0;
        i++;
        while (count < 3 && i + 1 < text.length() && isDigit(text.charAt(i)) && isDigit(text.charAt(i + 1))) {
            parts[count++] = number(text, i, i + 2);
            i += 2;
            if (i < text.length() && text.charAt(i) == ':' && count < 3) {
                i++;
            } else {
                break;
            }
        }
        if (count < 2) {
            return this;
        }
        while (i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) == '.' || text.charAt(i) == ' ')) {
            i++;
        }
        ZoneOffset offset = offset(text.substring(i, Math.min(text.length(), i + 6)));
        if (offset == null) {
            return this;
        }
        try {
            LocalTime time = LocalTime.of(parts[0], parts[1], Math.min(59, parts[2]));
            return new DateText(day, OffsetDateTime.of(day, time, offset));
        } catch (DateTimeException notATime) {
            return this;
        }
    }

    private static @Nullable ZoneOffset offset(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.startsWith("Z") || upper.startsWith("UTC") || upper.startsWith("GMT")) {
            return ZoneOffset.UTC;
        }
        String digits = text.replace(":", "");
        if (digits.length() < 3
                || digits.charAt(0) != '+' && digits.charAt(0) != '-'
                || !isDigit(digits.charAt(1))
                || !isDigit(digits.charAt(2))) {
            return null;
        }
        int minutes = digits.length() >= 5 && isDigit(digits.charAt(3)) && isDigit(digits.charAt(4))
                ? number(digits, 3, 5)
                : 0;
        int sign = digits.charAt(0) == '-' ? -1 : 1;
        try {
            return ZoneOffset.ofHoursMinutes(sign * number(digits, 1, 3), sign * minutes);
        } catch (DateTimeException notAnOffset) {
            return null;
        }
    }

    private static @Nullable DateText day(int year, int month, int dayOfMonth) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return null;
        }
        try {
            return new DateText(LocalDate.of(year, month, dayOfMonth), null);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        try (InputStream in = DateText.class.getResourceAsStream("months.txt")) {
            if (in == null) {
                throw new IllegalStateException("months.txt is missing beside " + DateText.class);
            }
            int month = 0;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    month++;
                    for (String name : line.strip().split(" ")) {
                        months.put(name, month);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(months);
    }

    /** A run of digits or of letters; {@code word} is in lower case. */
    private record Token(String word, int start, int end) {

        static List<Token> of(String text) {
            List<Token> tokens = new java.util.ArrayList<>();
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                int kind = i < text.length() ? kind(text.charAt(i)) : 0;
                if (i > start && kind != kind(text.charAt(start))) {
                    if (kind(text.charAt(start)) != 0) {
                        tokens.add(new Token(text.substring(start, i).toLowerCase(Locale.ROOT), start, i));
                    }
                    start = i;
                }
            }
            return tokens;
        }

        private static int kind(char c) {
            return isDigit(c) ? 1 : Character.isLetter(c) ? 2 : 0;
        }

        boolean digits() {
            return isDigit(word.charAt(0));
        }

        int length() {
            return end - start;
        }

        int value() {
            return length() <= 6 ? Integer.parseInt(word) : -1;
        }
    }
}
