package hearsay.ledger.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which statements are asked for: those that hold the words and pass every filter. Only statements in the newest text of
 * each article are found.
 *
 * @param text words to be found in what is said, as {@link TextQuery} reads them; null for any
 * @param filters all of them must be passed
 * @param oldestFirst whether the order is from the oldest article to the newest, in place of the other way round
 */
public record Query(@Nullable String text, List<Filter> filters, boolean oldestFirst) {

    private static final Query ALL = new Query(null, List.of(), false);

    public Query {
        filters = List.copyOf(filters);
    }

    /** Every statement, the newest first. */
    public static Query all() {
        return ALL;
    }

    public Query withText(@Nullable String value) {
        return new Query(value, filters, oldestFirst);
    }

    /** One more filter. */
    public Query with(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new Query(text, more, oldestFirst);
    }

    public Query withOldestFirst(boolean value) {
        return new Query(text, filters, value);
    }
}
