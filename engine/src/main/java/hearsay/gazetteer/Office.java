package hearsay.gazetteer;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A term that somebody held an office for.
 *
 * @param of the state or body
 * @param title in lower case: "prime minister"
 * @param from first month of the term
 * @param to last month of the term; null while it lasts
 * @param leads whether "the … leader" means this office
 */
public record Office(
        String of, String title, String holder, Gender gender, YearMonth from, @Nullable YearMonth to, boolean leads) {

    /** Whether the term had begun and not ended in the month of {@code day}. */
    public boolean heldOn(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return !month.isBefore(from) && (to == null || !month.isAfter(to));
    }

    /** Whether the term had begun by {@code day}. */
    public boolean begunBy(LocalDate day) {
        return !YearMonth.from(day).isBefore(from);
    }
}
