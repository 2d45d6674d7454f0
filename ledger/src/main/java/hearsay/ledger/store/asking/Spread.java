package hearsay.ledger.store.asking;

import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Query;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How statements are spread over outlets, speakers, years and so on; used inside one transaction. */
final class Spread {

    private Spread() {}

    /**
     * Counts the first statements in the query's order by every facet.
     *
     * @param mostCounted how many are counted at most
     * @param all how many there are
     * @param taken is told of each that is counted
     */
    static Map<String, List<Facets.Count>> first(
            Connection connection, Query query, int mostCounted, long all, int mostValues, LongConsumer taken)
            throws SQLException {
        Conditions conditions = Conditions.of(query, connection, mostCounted, all);
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
        Database.list(
                connection,
                row -> {
                    taken.accept(row.getLong(1));
                    int column = 1;
                    for (Map<String, Long> values : counts.values()) { // in the order of the columns
                        String value = row.getString(++column);
                        if (value != null) {
                            values.merge(value, 1L, Long::sum);
                        }
                    }
                    return true;
                },
                "SELECT s.id, "
                        + Stream.of(Facet.values()).map(facet -> facet.column).collect(Collectors.joining(", "))
                        + " FROM statement s WHERE " + conditions.sql() + Search.order(query) + " LIMIT ?",
                conditions.values(mostCounted));
        Map<String, List<Facets.Count>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet.name().toLowerCase(Locale.ROOT),
                    named(connection, facet, counts.getOrDefault(facet, Map.of()), mostValues));
        }
        return facets;
    }

    /** The most frequent values of one facet of all that is asked for. */
    static List<Facets.Count> all(Connection connection, Query query, Facet facet, int most) throws SQLException {
        Conditions conditions = Conditions.of(query, Dialect.of(connection));
        Map<String, Long> counts = new HashMap<>();
        Database.list(
                connection,
                row -> {
                    if (row.getString(1) != null) {
                        counts.put(row.getString(1), row.getLong(2));
                    }
                    return true;
                },
                "SELECT " + facet.column + ", count(*) FROM statement s WHERE " + conditions.sql() + " GROUP BY 1",
                conditions.values());
        return named(connection, facet, counts, most);
    }

    private static List<Facets.Count> named(
            Connection connection, Facet facet, Map<String, Long> counts, int mostValues) throws SQLException {
        Map<String, Long> joined = facet == Facet.SPEAKER ? byEntity(connection, counts) : counts;
        List<Facets.Count> most = joined.entrySet().stream()
                .map(count -> new Facets.Count(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingLong(Facets.Count::statements)
                        .reversed()
                        .thenComparing(Facets.Count::value))
                .limit(mostValues)
                .toList();
        if (facet.table == null) {
            return most;
        }
        List<Facets.Count> named = new ArrayList<>();
        for (Facets.Count count : most) {
            String name = Database.first(
                            connection,
                            row -> row.getString(1),
                            "SELECT name FROM " + facet.table + " WHERE id = ?",
                            Long.valueOf(count.value()))
                    .orElseThrow();
            named.add(new Facets.Count(name, count.statements()));
        }
        return named;
    }

    /** Of speakers the persons and bodies that they are. */
    private static Map<String, Long> byEntity(Connection connection, Map<String, Long> bySpeaker) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (PreparedStatement entity =
                connection.prepareStatement("SELECT entity_id FROM persona WHERE speaker_id = ?")) {
            for (Map.Entry<String, Long> count : bySpeaker.entrySet()) {
                entity.setLong(1, Long.parseLong(count.getKey()));
                try (ResultSet row = entity.executeQuery()) {
                    if (row.next()) {
                        counts.merge(row.getString(1), count.getValue(), Long::sum);
                    }
                }
            }
        }
        return counts;
    }
}
