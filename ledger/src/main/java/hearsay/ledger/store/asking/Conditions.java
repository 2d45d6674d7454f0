package hearsay.ledger.store.asking;

import hearsay.ledger.finding.Filter;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.TextQuery;
import hearsay.ledger.stems.Stems;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@link Query} as a condition in SQL on {@code statement s}. */
final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private final Dialect dialect;

    private Conditions(Dialect dialect) {
        this.dialect = dialect;
    }

    static Conditions of(Query query, Dialect dialect) {
        return of(query, dialect, false);
    }

    /** For the first so many in the order of days. */
    static Conditions of(Query query, Connection connection, int most) throws SQLException {
        return of(query, connection, most, -1);
    }

    /**
     * The same.
     *
     * @param all how many there are; -1 where that is not known
     */
    static Conditions of(Query query, Connection connection, int most, long all) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        TextQuery text = query.text() == null ? null : TextQuery.parse(query.text());
        boolean frequent = false;
        if (text != null && !text.isEmpty()) {
            boolean narrowed = !query.filters().isEmpty();
            long few = dialect.few(connection, most, narrowed);
            if (few < Long.MAX_VALUE) {
                frequent = few
                        < (all >= 0 && !narrowed
                                ? all
                                : number(
                                        connection,
                                        "SELECT count(*) FROM (SELECT 1 FROM stems WHERE " + dialect.contentMatches()
                                                + " LIMIT ?)",
                                        dialect.expression(text),
                                        few + 1));
            }
        }
        return of(query, dialect, frequent);
    }

    private static Conditions of(Query query, Dialect dialect, boolean frequent) {
        Conditions conditions = new Conditions(dialect);
        conditions.add("s.latest = 1");
        String text = query.text();
        if (text != null) {
            conditions.text(text, frequent);
        }
        query.filters().forEach(conditions::filter);
        return conditions;
    }

    /**
     * How many statements are asked for, or {@code most} where there are more and each would have to be looked at: what indexes alone tell
     * is counted to the end.
     */
    static long count(Query query, Connection connection, long most) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        TextQuery text = query.text() == null ? null : TextQuery.parse(query.text());
        if (text != null && text.isEmpty()) {
            return 0;
        }
        if (!query.filters().isEmpty()) {
            Conditions conditions = new Conditions(dialect);
            if (text != null) { // read from the full-text index on, without gathering all that have the words first
                conditions.add("stems." + dialect.contentMatches(), dialect.expression(text));
            }
            conditions.add("s.latest = 1");
            query.filters().forEach(conditions::filter);
            return number(
                    connection,
                    "SELECT count(*) FROM (SELECT 1 FROM statement s"
                            + (text == null ? "" : " JOIN stems ON stems.rowid = s.id") + " WHERE " + conditions.sql()
                            + " LIMIT ?) AS found",
                    conditions.values(most));
        }
        if (text == null) {
            return number(connection, "SELECT count(*) FROM statement")
                    - number(connection, "SELECT count(*) FROM statement s WHERE s.latest = 0");
        }
        String having = "FROM stems WHERE " + dialect.contentMatches();
        String expression = dialect.expression(text);
        return number(connection, "SELECT count(*) " + having, expression)
                - number(
                        connection,
                        "SELECT count(*) FROM statement s WHERE s.latest = 0 AND +s.id IN (SELECT rowid " + having
                                + ")",
                        expression);
    }

    private static long number(Connection connection, String sql, Object... values) throws SQLException {
        return Database.first(connection, row -> row.getLong(1), sql, values).orElse(0L);
    }

    /** To stand after "WHERE"; one parameter for each of {@link #values}. */
    String sql() {
        return String.join(" AND ", clauses);
    }

    /** The parameters, and {@code more} after them. */
    Object[] values(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all.toArray();
    }

    void add(String clause, Object... parameters) {
        clauses.add(clause);
        values.addAll(List.of(parameters));
    }

    /** @param frequent whether days are gone through, and each statement is looked up among those that have it: "+" keeps SQLite from the reverse */
    private void text(String text, boolean frequent) {
        TextQuery parsed = TextQuery.parse(text);
        if (parsed.isEmpty()) {
            add("0 = 1"); // no word to look for: nothing has it
        } else {
            add(
                    (frequent ? "+" : "") + "s.id IN (SELECT rowid FROM stems WHERE " + dialect.contentMatches() + ")",
                    dialect.expression(parsed));
        }
    }

    private void filter(Filter filter) {
        if (filter instanceof Filter.OneOf one) {
            oneOf(one);
        } else if (filter instanceof Filter.SpokenBy by) {
            spokenBy(by.names());
        } else if (filter instanceof Filter.By by) {
            add("s.speaker_id IN (SELECT speaker_id FROM persona WHERE entity_id = ?)", by.entity());
        } else if (filter instanceof Filter.Days days) {
            days(days);
        } else if (filter instanceof Filter.Quantity quantity) {
            quantity(quantity);
        } else if (filter instanceof Filter.Chain chain) {
            add(chain.has() ? "s.vias > 0" : "s.vias = 0");
        }
    }

    private void oneOf(Filter.OneOf one) {
        String places = one.values().stream().map(value -> "?").collect(Collectors.joining(", ", "(", ")"));
        String folded = places.replace("?", "lower(?)"); // of ASCII letters only, in both databases
        Object[] parameters = one.values().toArray();
        switch (one.field()) {
            case OUTLET ->
                add("s.outlet_id IN (SELECT id FROM outlet WHERE lower(name) IN " + folded + ")", parameters);
            case SPEAKER_KIND ->
                add("s.speaker_id IN (SELECT id FROM speaker WHERE kind IN " + places + ")", parameters);
            case MEDIUM -> {
                List<Object> twice = new ArrayList<>(one.values());
                twice.addAll(one.values());
                add("(s.medium_kind IN " + places + " OR lower(s.medium_outlet) IN " + folded + ")", twice.toArray());
            }
            case TYPE -> add("s.type IN " + places, parameters);
            case ACT -> add("s.act IN " + places, parameters);
            case STANCE -> add("s.stance IN " + places, parameters);
            case CERTAINTY -> add("s.certainty IN " + places, parameters);
            case POLARITY -> add("s.polarity IN " + places, parameters);
            case ROOT -> add("s.root IN " + places, parameters);
        }
    }

    /** By the words of their names, as the full-text index of names has them; one person's names stand for each other. */
    private void spokenBy(List<String> names) {
        List<String> any = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (String name : names) {
            List<String> words = Stems.words(name);
            if (!words.isEmpty()) {
                String all = words.stream()
                        .map(word -> "' ' || folded || ' ' LIKE ?")
                        .collect(Collectors.joining(" AND ", "(", ")"));
                any.add(all);
                words.forEach(word -> parameters.add("% " + word + " %"));
            }
        }
        if (any.isEmpty()) {
            add("0 = 1");
        } else {
            add(
                    "s.speaker_id IN (SELECT speaker_id FROM persona WHERE entity_id IN (SELECT entity_id FROM persona WHERE "
                            + String.join(" OR ", any) + "))",
                    parameters.toArray());
        }
    }

    private void days(Filter.Days days) {
        boolean said = days.which() == Filter.Days.Which.SAID;
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (first != null) {
            add((said ? "s.said_last" : "s.published") + " >= ?", first.toString());
        }
        if (last != null) {
            add((said ? "s.said_first" : "s.published") + " <= ?", last.toString());
        }
    }

    private void quantity(Filter.Quantity quantity) {
        List<String> inside = new ArrayList<>(List.of("q.statement_id = s.id"));
        List<Object> parameters = new ArrayList<>();
        bound(inside, parameters, "coalesce(q.most, q.least) >= ?", quantity.least());
        bound(inside, parameters, "coalesce(q.least, q.most) <= ?", quantity.most());
        bound(inside, parameters, "lower(q.unit) = lower(?)", quantity.unit());
        add("EXISTS (SELECT 1 FROM quantity q WHERE " + String.join(" AND ", inside) + ")", parameters.toArray());
    }

    private static void bound(List<String> inside, List<Object> parameters, String clause, @Nullable Object value) {
        if (value != null) {
            inside.add(clause);
            parameters.add(value);
        }
    }
}
