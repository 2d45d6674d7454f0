package hearsay.when;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days, weeks, months and longer units of the calendar, and counting in them. */
final class CalendarUnits {

    static final int DAY = 1;
    static final int WEEK = 2;
    static final int FORTNIGHT = 3;
    static final int MONTH = 4;
    static final int YEAR = 5;
    static final int DECADE = 6;
    static final int CENTURY = 7;
    static final int QUARTER = 8;
    static final int WEEKEND = 9;

    private CalendarUnits() {}

    static Time months(int year, int from, int to) {
        return new Time.Between(new Time.Month(YearMonth.of(year, from)), new Time.Month(YearMonth.of(year, to)));
    }

    static @Nullable Time spanAround(LocalDate day, int unit, int steps) {
        return switch (unit) {
            case DAY -> day(day.plusDays(steps));
            case WEEK -> week(monday(day).plusWeeks(steps));
            case MONTH -> new Time.Month(YearMonth.from(day).plusMonths(steps));
            case YEAR -> new Time.Year(day.getYear() + steps, false);
            case DECADE -> new Time.Years(Math.floorDiv(day.getYear(), 10) * 10 + steps * 10, 10);
            case CENTURY -> new Time.Years(Math.floorDiv(day.getYear(), 100) * 100 + steps * 100, 100);
            case QUARTER -> {
                YearMonth start = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1)
                        .plusMonths(3L * steps);
                yield months(start.getYear(), start.getMonthValue(), start.getMonthValue() + 2);
            }
            case WEEKEND -> weekend(monday(day).plusDays(5).plusWeeks(steps));
            default -> null;
        };
    }

    /** {@code n} units before ({@code sign} -1) or after {@code day}, as precise as the unit. */
    static @Nullable Time shift(LocalDate day, BigDecimal n, int unit, int sign) {
        if (n.compareTo(BigDecimal.valueOf(2000)) > 0) {
            return null;
        }
        boolean whole = n.stripTrailingZeros().scale() <= 0;
        long steps = sign * n.setScale(0, RoundingMode.DOWN).longValueExact();
        return switch (unit) {
            case DAY -> whole ? day(day.plusDays(steps)) : null;
            case WEEK -> whole ? day(day.plusWeeks(steps)) : null;
            case FORTNIGHT -> whole ? day(day.plusWeeks(2 * steps)) : null;
            case MONTH ->
                whole
                        ? new Time.Month(YearMonth.from(day).plusMonths(steps))
                        : day(day.plusMonths(steps).plusDays(sign * 15L));
            case QUARTER -> whole ? spanAround(day, QUARTER, (int) steps) : null;
            case YEAR -> {
                long months = sign * n.multiply(BigDecimal.valueOf(12)).longValue();
                yield whole
                        ? year(day.getYear() + steps)
                        : new Time.Month(YearMonth.from(day).plusMonths(months));
            }
            case DECADE ->
                year(day.getYear() + sign * n.multiply(BigDecimal.TEN).longValue());
            case CENTURY ->
                year(day.getYear() + sign * n.multiply(BigDecimal.valueOf(100)).longValue());
            default -> null;
        };
    }

    static @Nullable Time year(long year) {
        return year > 9999 || year < -9999 ? null : new Time.Year((int) year, false);
    }

    static Time day(LocalDate date) {
        return new Time.Day(date);
    }

    static @Nullable Time dayOrNull(@Nullable LocalDate date) {
        return date == null ? null : day(date);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static Time week(LocalDate monday) {
        return new Time.Between(day(monday), day(monday.plusDays(6)));
    }

    static Time weekend(LocalDate saturday) {
        return new Time.Between(day(saturday), day(saturday.plusDays(1)));
    }

    static int unit(String word) {
        return switch (word) {
            case "day" -> DAY;
            case "week" -> WEEK;
            case "month" -> MONTH;
            case "year" -> YEAR;
            case "decade" -> DECADE;
            case "weekend" -> WEEKEND;
            default -> throw new IllegalStateException("The grammar names a unit that nobody counts in: " + word);
        };
    }

    /** "The past two weeks": from two weeks before publication to publication. */
    static @Nullable Time stretch(LocalDate published, BigDecimal n, int unit, int sign) {
        Time far = shift(published, n, unit, sign);
        Time near =
                switch (unit) {
                    case MONTH -> new Time.Month(YearMonth.from(published));
                    case YEAR, DECADE, CENTURY -> new Time.Year(published.getYear(), false);
                    default -> day(published);
                };
        if (far == null || unit == QUARTER) {
            return null;
        }
        return sign < 0 ? new Time.Between(far, near) : new Time.Between(near, far);
    }
}
