package hearsay.ledger.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the statements that were asked for, in order.
 *
 * @param next where the next page begins; null on the last one
 */
public record Page(List<Hit> hits, @Nullable String next) {

    public Page {
        hits = List.copyOf(hits);
    }
}
