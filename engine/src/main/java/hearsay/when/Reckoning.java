package hearsay.when;

import static hearsay.when.CalendarUnits.CENTURY;
import static hearsay.when.CalendarUnits.DAY;
import static hearsay.when.CalendarUnits.DECADE;
import static hearsay.when.CalendarUnits.FORTNIGHT;
import static hearsay.when.CalendarUnits.MONTH;
import static hearsay.when.CalendarUnits.QUARTER;
import static hearsay.when.CalendarUnits.WEEK;
import static hearsay.when.CalendarUnits.WEEKEND;
import static hearsay.when.CalendarUnits.YEAR;
import static hearsay.when.CalendarUnits.day;
import static hearsay.when.CalendarUnits.dayOrNull;
import static hearsay.when.CalendarUnits.monday;
import static hearsay.when.CalendarUnits.months;
import static hearsay.when.CalendarUnits.shift;
import static hearsay.when.CalendarUnits.spanAround;
import static hearsay.when.CalendarUnits.stretch;
import static hearsay.when.CalendarUnits.unit;
import static hearsay.when.CalendarUnits.week;
import static hearsay.when.CalendarUnits.weekend;

import hearsay.lexis.Piece;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a phrase means: relative to the day of publication, to the direction of its sentence, and to the dates named
 * before it in the text.
 *
 * <p>Holds what was named last, so it serves one text, from its start to its end.
 */
final class Reckoning {

    private static final Set<String> LIMITS = Set.of("by", "until", "till", "before", "through");
    private static final Set<String> BEGINNINGS = Set.of("since", "from", "after");

    private static final Set<String> CLOCK_WORDS =
            Set.of("at", "by", "around", "until", "till", "from", "before", "after", "about", "since");

    private final List<Piece> pieces;
    private final @Nullable LocalDate published;
    private final Options options;
    private @Nullable Direction fixedDirection;
    private @Nullable LocalDate lastDay;
    private @Nullable Time last;

    Reckoning(List<Piece> pieces, @Nullable LocalDate published, Options options) {
        this.pieces = pieces;
        this.published = published;
        this.options = options;
    }

    /** Takes note that the text named {@code time}, for "the following day" and its like. */
    void named(Time time) {
        last = time;
        if (time.first().equals(time.last())
                || time instanceof Time.Between between && between.to() instanceof Time.Day) {
            lastDay = time.last();
        }
    }

    /** Whether the words name a date that no calendar has, such as February 30. */
    boolean isImpossible(Phrase phrase) {
        Phrase dated = phrase.phrase("dated");
        if (dated != null) {
            return isImpossible(dated);
        }
        return (phrase.meaning() == Meaning.DATE
                        || phrase.meaning() == Meaning.ISO
                        || phrase.meaning() == Meaning.SLASHED)
                && (published != null || phrase.has("year"))
                && of(phrase) == null;
    }

    /** The time that the phrase means; null where there is none, or none without a day of publication that is not known. */
    @Nullable
    Time of(Phrase phrase) {
        try {
            return reckon(phrase);
        } catch (DateTimeException | ArithmeticException e) {
            return null; // beyond the calendar: February 30, month 13, a year of ten digits
        }
    }

    private @Nullable Time reckon(Phrase p) {
        return switch (p.meaning()) {
            case SAME -> null;
            case DATE -> date(p);
            case DATED -> {
                Phrase inner = p.phrase("dated");
                yield inner == null ? null : date(widened(inner, p));
            }
            case ISO -> {
                int figures = p.number("iso");
                yield day(LocalDate.of(figures / 10_000, figures / 100 % 100, figures % 100));
            }
            case SLASHED -> slashed(p);
            case FIXED_DAY -> {
                int figures = p.number("day");
                yield day(LocalDate.of(figures / 10_000, figures / 100 % 100, figures % 100));
            }
            case WEEKDAY -> weekday(p);
            case NEXT_WEEKDAY -> nextWeekday(p);
            case WEEKDAY_IN_WEEK ->
                published == null
                        ? null
                        : day(monday(published).plusWeeks(p.number("rel")).plusDays(weekdayOf(p) - 1L));
            case FROM_WEEKDAY -> {
                Time from = published == null
                        ? null
                        : day(published.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekdayOf(p)))));
                yield from == null ? null : shift(from.first(), p.decimal("n"), p.number("unit"), 1);
            }
            case OFFSET -> published == null ? null : day(published.plusDays(p.number("offset")));
            case ANCHORED -> {
                LocalDate base = lastDay != null ? lastDay : published;
                yield base == null ? null : day(base.plusDays(p.number("n")));
            }
            case ANCHORED_SPAN -> anchoredSpan(p.number("span"), p.number("n"));
            case ANCHORED_NEXT -> anchoredSpan(unit(p.word("unit")), 1);
            case ANCHORED_THAT -> anchoredSpan(unit(p.word("unit")), 0);
            case ANCHORED_BEFORE -> anchoredSpan(unit(p.word("unit")), -1);
            case LATER -> later(p);
            case AGO -> published == null ? null : shift(published, p.decimal("n"), p.number("unit"), -1);
            case HOURS_AGO -> {
                BigDecimal days = p.decimal("n").divide(BigDecimal.valueOf(p.number("hours")), 0, RoundingMode.DOWN);
                yield published == null ? null : day(published.minusDays(days.longValueExact()));
            }
            case AHEAD -> published == null ? null : shift(published, p.decimal("n"), p.number("unit"), 1);
            case AHEAD_IF_FUTURE ->
                published == null || direction(p) != Direction.FUTURE
                        ? null
                        : shift(published, p.decimal("n"), p.number("unit"), 1);
            case PAST -> published == null ? null : stretch(published, p.decimal("n"), p.number("unit"), -1);
            case PAST_ONE -> published == null ? null : stretch(published, BigDecimal.ONE, unit(p.word("unit")), -1);
            case COMING_ONE -> published == null ? null : stretch(published, BigDecimal.ONE, unit(p.word("unit")), 1);
            case COMING -> published == null ? null : stretch(published, p.decimal("n"), p.number("unit"), 1);
            case NEAR ->
                near(p, p.number("span", p.number("unit", 0)), p.number("rel", p.number("n", 0)), Direction.FUTURE);
            case NEAR_IN -> near(p, unit(p.word("unit")), 0, Direction.FUTURE);
            case NEAR_NEXT -> {
                int unit = unit(p.word("unit"));
                yield near(p, unit, unit == WEEKEND ? 0 : 1, Direction.FUTURE);
            }
            case THE_WEEKEND -> near(p, WEEKEND, 0, Direction.PAST);
            case UNIT_OF -> {
                Phrase inner = p.phrase("day");
                Time of = inner == null ? null : of(inner);
                yield of == null ? null : week(monday(of.first()));
            }
            case YEAR -> new Time.Year(p.number("year"), false);
            case MONTH -> month(p);
            case MONTH_AS_ADJECTIVE, MONTH_POSSESSIVE -> isName(p.number("month")) ? null : month(p);
            case DECADE -> new Time.Years(p.number("decade"), isCentury(p.number("decade")) ? 100 : 10);
            case TENS -> new Time.Years(p.number("tens") * 10, 10);
            case CENTURY -> p.number("nth") > 21 ? null : new Time.Years((p.number("nth") - 1) * 100, 100);
            case CENTURY_BC -> null; // a century before the common era has no digits that all of its years share
            case BC ->
                p.decimal("n").compareTo(BigDecimal.valueOf(99_999)) > 0
                        ? null
                        : new Time.Year(1 - p.number("n"), false);
            case APPROXIMATE -> new Time.Year(p.number("year"), true);
            case YEAR_SPAN -> yearSpan(p);
            case SEASON -> season(p);
            case WINTER_SPAN -> {
                int year = p.number("year");
                yield (year + 1) % 100 == p.number("yy")
                        ? new Time.Season(year + 1, p.number("season"), options.hemisphere())
                        : null;
            }
            case QUARTER -> quarter(p);
            case HALF -> {
                Time.Year year = yearlike(p);
                int half = p.word("nth").equals("first") ? 1 : 2;
                yield year == null ? null : months(year.year(), half * 6 - 5, half * 6);
            }
            case FIRST_MONTHS -> {
                Time.Year year = yearlike(p);
                yield year == null || p.number("n") > 12 ? null : months(year.year(), 1, p.number("n"));
            }
            case LAST_MONTHS -> {
                Time.Year year = yearlike(p);
                yield year == null || p.number("n") > 12 ? null : months(year.year(), 13 - p.number("n"), 12);
            }
            case END -> edge(p, p.phrase("whole"), true);
            case START -> edge(p, p.phrase("whole"), false);
            case END_OF_THIS -> {
                Time whole = near(p, p.number("span"), 0, Direction.FUTURE);
                yield whole == null ? null : behind(p, LIMITS) ? day(whole.last()) : whole;
            }
            case CLOCK -> clock(p);
            case AT -> at(p);
            case AT_PART -> atPart(p);
            case DAY_SPAN -> {
                Time[] ends = ends(p);
                yield ends == null ? null : new Time.Between(ends[0], ends[1]);
            }
            case SPAN -> {
                Time[] ends = ends(p);
                yield ends == null ? null : new Time.Between(ends[0], ends[1]);
            }
            case HOLIDAY -> holiday(p);
        };
    }

    // ---------------------------------------------------------------- days

    private @Nullable Time date(Phrase p) {
        int month = p.number("month");
        int dayOfMonth = p.has("day") ? p.number("day") : p.has("dom") ? p.number("dom") : p.number("nth");
        if (p.has("year")) {
            return day(LocalDate.of(p.number("year"), month, dayOfMonth));
        }
        if (published == null) {
            return null;
        }
        if (p.has("rel")) {
            return day(LocalDate.of(published.getYear() + p.number("rel"), month, dayOfMonth));
        }
        return Nearest.dayOfYear(published, direction(p), new Nearest.YearRule() {
            @Override
            public @Nullable LocalDate in(int year) {
                return YearMonth.of(year, month).isValidDay(dayOfMonth) ? LocalDate.of(year, month, dayOfMonth) : null;
            }
        });
    }

    private Time slashed(Phrase p) {
        int a = p.number("a");
        int b = p.number("b");
        boolean dayFirst = a > 12 || b <= 12 && options.dayFirst();
        return day(LocalDate.of(p.number("year"), dayFirst ? b : a, dayFirst ? a : b));
    }

    private @Nullable Time weekday(Phrase p) {
        if (published == null) {
            return null;
        }
        DayOfWeek weekday = DayOfWeek.of(weekdayOf(p));
        if (p.has("rel") && p.number("rel") != 0) {
            return day(published.with(
                    p.number("rel") < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday)));
        }
        Direction direction = direction(p);
        boolean future = direction == Direction.FUTURE || p.has("rel") && direction == Direction.UNKNOWN;
        return day(published.with(
                future ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday)));
    }

    private @Nullable Time nextWeekday(Phrase p) {
        LocalDate base = lastDay != null ? lastDay : published;
        if (base == null) {
            return null;
        }
        DayOfWeek weekday = DayOfWeek.of(weekdayOf(p));
        return day(base.with(
                switch (p.number("n")) {
                    case 1 -> TemporalAdjusters.next(weekday);
                    case -1 -> TemporalAdjusters.previous(weekday);
                    default -> TemporalAdjusters.previousOrSame(weekday);
                }));
    }

    private static int weekdayOf(Phrase p) {
        Phrase inner = p.phrase("weekday");
        return inner == null ? p.number("weekday") : inner.number(inner.has("weekday") ? "weekday" : "dottedday");
    }

    private @Nullable Time holiday(Phrase p) {
        String[] rule = p.word("holiday").split(" ");
        Nearest.YearRule inYear = year -> Holidays.in(year, rule);
        if (p.has("year")) {
            return dayOrNull(inYear.in(p.number("year")));
        }
        if (published == null) {
            return null;
        }
        if (!p.has("rel")) {
            return Nearest.dayOfYear(published, direction(p), inYear);
        }
        LocalDate thisYear = inYear.in(published.getYear());
        int rel = p.number("rel");
        if (thisYear == null || rel == 0) {
            return dayOrNull(thisYear);
        }
        boolean alreadyCounts = rel < 0 ? thisYear.isBefore(published) : thisYear.isAfter(published);
        return dayOrNull(alreadyCounts ? thisYear : inYear.in(published.getYear() + rel));
    }

    // ---------------------------------------------------------------- months, years, seasons

    private @Nullable Time month(Phrase p) {
        int month = p.number("month");
        if (p.has("year")) {
            return new Time.Month(YearMonth.of(p.number("year"), month));
        }
        if (p.has("anchor")) {
            Time base = last;
            return base == null
                    ? null
                    : new Time.Month(YearMonth.of(base.first().getYear(), month));
        }
        if (published == null) {
            return null;
        }
        if (p.has("yrel")) {
            return new Time.Month(YearMonth.of(published.getYear() + p.number("yrel"), month));
        }
        return Nearest.month(published, direction(p), month, p.has("rel") ? p.number("rel") : null);
    }

    /** Months that are also first names or verbs, and so no sign of a time after a mere article. */
    private static boolean isName(int month) {
        return month == 3 || month == 4 || month == 5;
    }

    private @Nullable Time yearSpan(Phrase p) {
        int from = p.number("year");
        int to = from / 100 * 100 + p.number("yy");
        return to <= from ? null : new Time.Between(new Time.Year(from, false), new Time.Year(to, false));
    }

    private @Nullable Time season(Phrase p) {
        int season = p.number("season");
        if (p.has("year")) {
            return new Time.Season(p.number("year"), season, options.hemisphere());
        }
        if (published == null) {
            return null;
        }
        LocalDate day = published;
        if (p.has("yrel")) {
            return new Time.Season(day.getYear() + p.number("yrel"), season, options.hemisphere());
        }
        return Nearest.season(day, direction(p), season, p.number("rel", 2), options.hemisphere());
    }

    private @Nullable Time quarter(Phrase p) {
        int nth = p.number("nth");
        if (nth < 1 || nth > 4) {
            return null;
        }
        Time.Year year = yearlike(p);
        if (year != null) {
            return months(year.year(), nth * 3 - 2, nth * 3);
        }
        if (published == null || p.has("yearlike")) {
            return null;
        }
        Time thisYear = months(published.getYear(), nth * 3 - 2, nth * 3);
        if (direction(p) == Direction.FUTURE) {
            return thisYear.last().isBefore(published)
                    ? months(published.getYear() + 1, nth * 3 - 2, nth * 3)
                    : thisYear;
        }
        return thisYear.last().isAfter(published) ? months(published.getYear() - 1, nth * 3 - 2, nth * 3) : thisYear;
    }

    private Time.@Nullable Year yearlike(Phrase p) {
        Phrase year = p.phrase("yearlike");
        return year != null && of(year) instanceof Time.Year found ? found : null;
    }

    // ---------------------------------------------------------------- counted from somewhere

    /** "Last week" (-1), "this month" (0), "next year" (1). */
    private @Nullable Time near(Phrase p, int unit, int rel, Direction weekendWithoutTense) {
        LocalDate day = published;
        if (day == null) {
            return null;
        }
        if (unit == WEEKEND) {
            LocalDate saturday = monday(day).plusDays(5);
            if (rel != 0) {
                return weekend(saturday.plusWeeks(rel));
            }
            Direction direction = direction(p) == Direction.UNKNOWN ? weekendWithoutTense : direction(p);
            return weekend(direction == Direction.PAST && day.isBefore(saturday) ? saturday.minusWeeks(1) : saturday);
        }
        return spanAround(day, unit, rel);
    }

    /** "That year", "the following month": around what was named last, if that is as precise. */
    private @Nullable Time anchoredSpan(int unit, int steps) {
        LocalDate base = base(unit);
        return base == null ? null : spanAround(base, unit, steps);
    }

    private @Nullable Time later(Phrase p) {
        int unit = p.number("unit");
        LocalDate base = base(unit);
        return base == null ? null : shift(base, p.decimal("n"), unit, p.number("sign"));
    }

    private @Nullable LocalDate base(int unit) {
        if (unit == DAY || unit == WEEK || unit == FORTNIGHT || unit == WEEKEND) {
            return lastDay != null ? lastDay : published;
        }
        Time time = last;
        if (time == null || time instanceof Time.Years) {
            return published;
        }
        boolean tooVague = unit == MONTH && (time instanceof Time.Year || time instanceof Time.Season);
        return tooVague ? published : time.last();
    }

    /** "By the end of March" is a day, "at the end of March" no more precise than March. */
    private @Nullable Time edge(Phrase p, @Nullable Phrase inner, boolean end) {
        Time whole = inner == null ? null : of(inner);
        if (whole == null || whole instanceof Time.Years) {
            return whole;
        }
        if (end) {
            return behind(p, LIMITS) ? day(whole.last()) : whole;
        }
        return behind(p, BEGINNINGS) || behind(p, LIMITS) ? day(whole.first()) : whole;
    }

    private boolean behind(Phrase p, Set<String> words) {
        return p.from() > 0 && words.contains(pieces.get(p.from() - 1).form());
    }

    // ---------------------------------------------------------------- clock times

    private @Nullable Time clock(Phrase p) {
        LocalTime time = ClockTimes.localTime(p);
        LocalDate base = lastDay != null ? lastDay : published;
        if (time == null || base == null) {
            return null;
        }
        boolean sure = p.has("ampm") || p.has("zone") || p.number("hour", 0) > 12 || p.has("hhmm");
        return sure || behind(p, CLOCK_WORDS) ? new Time.Moment(base, time, ClockTimes.zone(p)) : null;
    }

    private @Nullable Time at(Phrase p) {
        Phrase clock = p.phrase("clock");
        Phrase dayPhrase = p.phrase("day");
        if (clock == null || dayPhrase == null) {
            return null;
        }
        LocalTime time = ClockTimes.localTime(clock);
        Time day = of(new Phrase(dayPhrase.meaning(), dayPhrase.values(), dayPhrase.places(), p.from(), p.to()));
        return time == null || day == null ? day : new Time.Moment(day.first(), time, ClockTimes.zone(clock));
    }

    private @Nullable Time atPart(Phrase p) {
        Phrase clock = p.phrase("clock");
        LocalTime time = clock == null ? null : ClockTimes.localTime(clock);
        LocalDate base = lastDay != null ? lastDay : published;
        if (clock == null || time == null || base == null) {
            return null;
        }
        boolean later = !p.word("part").equals("morning") && time.getHour() < 12;
        return new Time.Moment(base, later ? time.plusHours(12) : time, ClockTimes.zone(clock));
    }

    // ---------------------------------------------------------------- from ... to ...

    /** The two ends of a {@code SPAN} or {@code DAY_SPAN}; null where they are none or out of order. */
    Time @Nullable [] ends(Phrase p) {
        if (p.meaning() == Meaning.DAY_SPAN) {
            int fromDay = p.number("from");
            int toDay = p.number("to");
            Phrase last = new Phrase(Meaning.DATE, with(p, toDay), p.places(), p.from(), p.to());
            Time to = of(last);
            if (to == null || fromDay >= toDay) {
                return null;
            }
            return new Time[] {day(to.first().withDayOfMonth(fromDay)), to};
        }
        Phrase a = p.phrase("a");
        Phrase b = p.phrase("b");
        if (a == null || b == null) {
            return null;
        }
        // What lacks a year takes the other end's; where both lack it, the tense decides when the stretch ends.
        Time from;
        Time to;
        if (isYearless(b) && !isYearless(a)) {
            from = of(widened(a, p));
            to = from == null
                    ? null
                    : relativeTo(from.first(), Direction.FUTURE).of(b);
        } else {
            to = of(widened(b, p));
            from = to == null
                    ? null
                    : isYearless(a) ? relativeTo(to.last(), Direction.PAST).of(a) : of(widened(a, p));
        }
        return from == null || to == null || from.first().isAfter(to.first()) ? null : new Time[] {from, to};
    }

    private static Map<String, Object> with(Phrase p, int day) {
        Map<String, Object> values = new HashMap<>(p.values());
        values.put("day", day);
        return values;
    }

    /** The inner phrase with the outer one's place, so that its tense is read from the words around both. */
    private static Phrase widened(Phrase inner, Phrase outer) {
        return new Phrase(inner.meaning(), inner.values(), inner.places(), outer.from(), outer.to());
    }

    private Reckoning relativeTo(LocalDate day, Direction direction) {
        Reckoning other = new Reckoning(pieces, day, options);
        other.fixedDirection = direction;
        return other;
    }

    private static boolean isYearless(Phrase p) {
        return switch (p.meaning()) {
            case DATED -> {
                Phrase inner = p.phrase("dated");
                yield inner != null && isYearless(inner);
            }
            case DATE, MONTH, HOLIDAY -> !p.has("year") && !p.has("rel") && !p.has("yrel");
            case WEEKDAY -> !p.has("rel");
            default -> false;
        };
    }

    // ---------------------------------------------------------------- small help

    private Direction direction(Phrase p) {
        return fixedDirection != null ? fixedDirection : Tense.at(pieces, p.from(), p.to());
    }

    /** "the 1800s", but "the 1900s" and "the 2000s" are more often their first ten years. */
    private static boolean isCentury(int year) {
        return year % 100 == 0 && year < 1900;
    }
}
