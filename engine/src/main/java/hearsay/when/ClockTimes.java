package hearsay.when;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What the words of a time of day say. */
final class ClockTimes {

    private ClockTimes() {}

    static @Nullable LocalTime localTime(Phrase p) {
        if (p.has("hhmm")) {
            return LocalTime.of(p.number("hhmm") / 100, p.number("hhmm") % 100);
        }
        int hour = p.number("hour");
        Phrase half = p.phrase("ampm");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + half.number("half");
        }
        return hour > 23 ? null : LocalTime.of(hour, p.number("minute", 0), p.number("second", 0));
    }

    static @Nullable ZoneOffset zone(Phrase p) {
        return p.has("zone") ? ZoneOffset.ofTotalSeconds(p.number("zone") * 60) : null;
    }
}
