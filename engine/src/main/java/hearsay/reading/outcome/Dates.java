package hearsay.reading.outcome;

import hearsay.document.Published;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the dates that inputs state about themselves. */
public final class Dates {

    private static final List<DateTimeFormatter> FORMS = List.of(
            pattern("uuuu-MM-dd['T'][ ][H:mm[:ss[[.][,]SSSSSSSSS][.SSSSSS][.SSS][.SS][.S]]][ ][XXX][XX]"),
            pattern("uuuuMMdd['T'HHmmss][XXX][XX]"),
            pattern("uuuu/MM/dd"),
            pattern("[EEE, ][EEEE, ]d MMM uuuu[ H:mm[:ss]][ ][XXX][XX]"),
            pattern("[EEE, ][EEEE, ]d MMMM uuuu[ H:mm[:ss]][ ][XXX][XX]"),
            pattern("[EEE, ][EEEE, ]MMM d, uuuu[ H:mm[:ss]][ ][XXX][XX]"),
            pattern("[EEE, ][EEEE, ]MMMM d, uuuu[ H:mm[:ss]][ ][XXX][XX]"));

    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("GMT", "+0000"),
            Map.entry("UT", "+0000"),
            Map.entry("UTC", "+0000"),
            Map.entry("Z", "+0000"),
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"),
            Map.entry("BST", "+0100"),
            Map.entry("CET", "+0100"),
            Map.entry("CEST", "+0200"),
            Map.entry("EET", "+0200"),
            Map.entry("EEST", "+0300"));

    private Dates() {}

    /**
     * The day that {@code stated} names in its own time zone, and the moment if it has a zone; null where it names none.
     *
     * <p>ISO 8601, the dates of mail and feeds (RFC 822 with four digits of a year), and English dates with the month in letters;
     * never an all-number date whose order of day and month must be guessed.
     */
    public static @Nullable Published published(@Nullable String stated, String foundIn) {
        if (stated == null || stated.length() > 100) {
            return null;
        }
        String date = withOffset(stated.strip());
        for (DateTimeFormatter form : FORMS) {
            try {
                TemporalAccessor parsed = form.parse(date);
                LocalDate day = parsed.query(TemporalQueries.localDate());
                if (day == null || day.getYear() < 1600 || day.getYear() > 2200) {
                    continue;
                }
                return new Published(day, moment(parsed), foundIn);
            } catch (DateTimeException e) {
                continue;
            }
        }
        return null;
    }

    /** RFC 822's names of zones, and Europe's, as offsets: "EST" is five hours behind even in summer. */
    private static String withOffset(String date) {
        int space = date.lastIndexOf(' ');
        String offset = space < 0 ? null : OFFSETS.get(date.substring(space + 1).toUpperCase(Locale.ROOT));
        return offset == null ? date : date.substring(0, space + 1) + offset;
    }

    private static @Nullable OffsetDateTime moment(TemporalAccessor parsed) {
        if (parsed.query(TemporalQueries.localTime()) == null || parsed.query(TemporalQueries.zone()) == null) {
            return null;
        }
        return ZonedDateTime.from(parsed).toOffsetDateTime();
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT); // the 30th of February is no day, not the 29th
    }
}
