package hearsay.ledger.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the statements that were asked for are spread.
 *
 * @param statements how many there are
 * @param more whether there are more than {@code statements}, and nobody counted them
 * @param counted how many of them the facets count: all, or the first so many in the query's order
 * @param facets by name, the most frequent values first
 */
public record Facets(long statements, boolean more, long counted, Map<String, List<Count>> facets) {

    public Facets {
        facets = new LinkedHashMap<>(facets);
    }

    /** One value and how many statements have it. */
    public record Count(String value, long statements) {}
}
