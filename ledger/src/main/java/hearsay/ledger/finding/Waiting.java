package hearsay.ledger.finding;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A statement that waits for a person to look at it.
 *
 * @param id the ledger's own number
 * @param confidence from 0 to 1
 * @param reports how many statements have its words, itself among them; {@value #MANY}: as many or more
 * @param found the statement itself; null until it was looked up
 */
public record Waiting(long id, double confidence, long reports, @Nullable Hit found) {

    /** To be repeated more often makes nothing more urgent. */
    public static final int MANY = 100;

    /** The order of a queue. */
    public static final Comparator<Waiting> MOST_URGENT_FIRST =
            Comparator.comparingDouble(Waiting::urgency).reversed().thenComparing(Waiting::id);

    public static Waiting of(long id, double confidence, long reports) {
        return new Waiting(id, confidence, Math.max(1, reports), null);
    }

    public Waiting with(@Nullable Hit hit) {
        return new Waiting(id, confidence, reports, hit);
    }

    public Hit hit() {
        return requireNonNull(found);
    }

    /** How much one would learn by looking: doubt, times how often the words are repeated, the more often the less each adds. */
    public double urgency() {
        return (1 - confidence) * (1 + Math.log(reports));
    }
}
