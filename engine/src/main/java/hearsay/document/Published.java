package hearsay.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published.
 *
 * @param day the calendar day in the outlet's own time zone
 * @param moment the moment with its offset, where the source gives one
 * @param foundIn where the date was read, for people: "given", "JSON-LD", "meta", "time element", "address", "text"
 */
public record Published(LocalDate day, @Nullable OffsetDateTime moment, String foundIn) {

    /** A day that the caller or the input stated. */
    public static Published given(LocalDate day) {
        return new Published(day, null, "given");
    }
}
