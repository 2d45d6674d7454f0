package hearsay.ledger.days;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date in EDTF (ISO 8601-2:2019, levels 0 and 1) spans, by which dates of any precision compare.
 *
 * @param first the first day; null where it is open or unknown
 * @param last the last day, not before the first; null where it is open or unknown
 */
public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    private static final Days UNKNOWN = new Days(null, null);

    /** Reads an EDTF date or interval; what is not understood spans nothing known. */
    public static Days of(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return one(edtf);
        }
        Days from = one(edtf.substring(0, slash));
        Days to = one(edtf.substring(slash + 1));
        boolean backwards = from.first != null && to.last != null && to.last.isBefore(from.first);
        return backwards ? UNKNOWN : new Days(from.first, to.last);
    }

    private static Days one(String edtf) {
        String date = edtf;
        int time = date.indexOf('T');
        if (time > 0) {
            date = date.substring(0, time);
        }
        while (!date.isEmpty() && "?~%".indexOf(date.charAt(date.length() - 1)) >= 0) {
            date = date.substring(0, date.length() - 1);
        }
        try {
            return date.startsWith("Y") ? year(date.substring(1), date.substring(1)) : dated(date);
        } catch (DateTimeException | NumberFormatException e) {
            return UNKNOWN;
        }
    }

    private static Days dated(String date) {
        String[] parts = date.split("-", -1);
        if (parts.length == 0 || parts[0].length() != 4) {
            return UNKNOWN;
        }
        boolean yearAlone = parts.length == 1 || unspecified(parts[1]) && (parts.length == 2 || unspecified(parts[2]));
        if (yearAlone) {
            return year(parts[0].replace('X', '0'), parts[0].replace('X', '9'));
        }
        int year = Integer.parseInt(parts[0]);
        int month = Integer.parseInt(parts[1]);
        if (month >= 21 && month <= 24 && parts.length == 2) {
            return season(year, month);
        }
        YearMonth inYear = YearMonth.of(year, month);
        if (parts.length == 2 || unspecified(parts[2])) {
            return new Days(inYear.atDay(1), inYear.atEndOfMonth());
        }
        LocalDate day = inYear.atDay(Integer.parseInt(parts[2]));
        return parts.length == 3 ? new Days(day, day) : UNKNOWN;
    }

    private static boolean unspecified(String part) {
        return part.equals("XX");
    }

    private static Days year(String first, String last) {
        return new Days(LocalDate.of(Integer.parseInt(first), 1, 1), LocalDate.of(Integer.parseInt(last), 12, 31));
    }

    /** As the engine names seasons: those of the north, and a winter has the year of its January. */
    private static Days season(int year, int season) {
        YearMonth first = season == 24 ? YearMonth.of(year - 1, 12) : YearMonth.of(year, 3 * (season - 20));
        return new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }
}
