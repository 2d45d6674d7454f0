package hearsay.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Works out the rules of {@code holidays.txt}. */
final class Holidays {

    private Holidays() {}

    /** The day that {@code rule} gives in {@code year}; null where that year has none. */
    static @Nullable LocalDate in(int year, String... rule) {
        if (rule[0].equals("easter")) {
            return easter(year).plusDays(Integer.parseInt(rule[1]));
        }
        if (rule.length == 3) {
            return LocalDate.of(year, Integer.parseInt(rule[0]), 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(
                            Integer.parseInt(rule[1]), DayOfWeek.of(Integer.parseInt(rule[2]))));
        }
        String[] monthAndDay = rule[0].split("-");
        return LocalDate.of(year, Integer.parseInt(monthAndDay[0]), Integer.parseInt(monthAndDay[1]));
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        int day = (h + l - 7 * m + 33 * month + 19) % 32;
        return LocalDate.of(year, month, day);
    }
}
