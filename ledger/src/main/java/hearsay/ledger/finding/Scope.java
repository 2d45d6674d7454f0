package hearsay.ledger.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was searched: without it, "not found" says nothing.
 *
 * @param outlets by number of articles, the most first
 * @param first the day of the oldest article; null where no date is known
 * @param last the day of the newest
 */
public record Scope(
        long articles,
        long statements,
        List<Facets.Count> outlets,
        long withoutOutlet,
        @Nullable String first,
        @Nullable String last) {

    public Scope {
        outlets = List.copyOf(outlets);
    }
}
