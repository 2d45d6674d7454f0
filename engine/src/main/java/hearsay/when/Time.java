package hearsay.when;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A time on the calendar, as precise as it was named. */
sealed interface Time {

    /** In EDTF (ISO 8601-2:2019, level 0 or 1). */
    String edtf();

    /** Its first day. */
    LocalDate first();

    /** Its last day. */
    LocalDate last();

    record Day(LocalDate date) implements Time {
        @Override
        public String edtf() {
            return date.getYear() > 9999 ? "Y" + date.toString().substring(1) : date.toString();
        }

        @Override
        public LocalDate first() {
            return date;
        }

        @Override
        public LocalDate last() {
            return date;
        }
    }

    record Month(YearMonth month) implements Time {
        @Override
        public String edtf() {
            return Time.year(month.getYear()) + "-" + two(month.getMonthValue());
        }

        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }
    }

    record Year(int year, boolean approximate) implements Time {
        @Override
        public String edtf() {
            return Time.year(year) + (approximate ? "~" : "");
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(year, 12, 31);
        }
    }

    /** A decade or century: the years that begin with {@code first}'s leading digits. */
    record Years(int firstYear, int count) implements Time {
        @Override
        public String edtf() {
            String digits = Time.year(firstYear);
            return count == 10
                    ? digits.substring(0, digits.length() - 1) + "X"
                    : digits.substring(0, digits.length() - 2) + "XX";
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(firstYear, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(firstYear + count - 1, 12, 31);
        }
    }

    /**
     * A season.
     *
     * @param season 21 spring to 24 winter
     * @param year of its January where it crosses New Year
     */
    record Season(int year, int season, Hemisphere hemisphere) implements Time {
        @Override
        public String edtf() {
            return Time.year(year) + "-" + season;
        }

        /** The month it begins in; -1 for the December before its year. */
        private int firstMonth() {
            int northern =
                    switch (season) {
                        case 21 -> 3;
                        case 22 -> 6;
                        case 23 -> 9;
                        default -> 12;
                    };
            return hemisphere == Hemisphere.NORTHERN ? northern : (northern + 5) % 12 + 1;
        }

        @Override
        public LocalDate first() {
            int month = firstMonth();
            return LocalDate.of(month == 12 ? year - 1 : year, month, 1);
        }

        @Override
        public LocalDate last() {
            return first().plusMonths(3).minusDays(1);
        }
    }

    record Between(Time from, Time to) implements Time {
        @Override
        public String edtf() {
            return from.edtf() + "/" + to.edtf();
        }

        @Override
        public LocalDate first() {
            return from.first();
        }

        @Override
        public LocalDate last() {
            return to.last();
        }
    }

    record Moment(LocalDate date, LocalTime time, @Nullable ZoneOffset zone) implements Time {
        @Override
        public String edtf() {
            return date + "T" + two(time.getHour()) + ":" + two(time.getMinute()) + ":" + two(time.getSecond())
                    + (zone == null ? "" : zone.getId());
        }

        @Override
        public LocalDate first() {
            return date;
        }

        @Override
        public LocalDate last() {
            return date;
        }
    }

    /** Four digits; ISO 8601's year 0000 is 1 BC; more digits take EDTF's leading Y. */
    private static String year(int year) {
        String digits = String.valueOf(Math.abs(year));
        String padded = "0".repeat(Math.max(0, 4 - digits.length())) + digits;
        return (padded.length() > 4 ? "Y" : "") + (year < 0 ? "-" : "") + padded;
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : String.valueOf(value);
    }
}
