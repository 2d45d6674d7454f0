package hearsay.ledger.store.asking;

import hearsay.ledger.finding.Answer;
import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Family;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Manner;
import hearsay.ledger.finding.Page;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.Scope;
import hearsay.ledger.finding.Waiting;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.Dialect;
import hearsay.ledger.store.LedgerException;
import hearsay.ledger.store.References;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds statements. */
public final class Search {

    /** Facets count no more statements than this: the first in the query's order. */
    static final int MOST_COUNTED = 5_000;

    /** Nobody who looks at a page needs to know how many more than this there are, where each would have to be looked at. */
    static final int MOST_TOLD = 20_000;

    /** Nobody counts how much more work there is. */
    public static final int MANY_WAITING = 10_000;

    /** So many of the least sure statements are weighed by how often they are repeated. */
    private static final int MOST_WAITING = 2_000;

    private static final String HIT = "SELECT s.id, v.article, " + References.NAME
            + ", s.number, p.name, p.kind, w.source, w.cue, w.content, s.type, o.name, s.published, v.title,"
            + " v.uri, s.root, s.vias, s.medium_kind, s.medium_role, s.medium_outlet, s.said, s.stance, s.certainty,"
            + " s.polarity, s.act, s.confidence, s.\"start\", s.\"end\", k.family, c.family"
            + " FROM statement s JOIN wording w ON w.statement_id = s.id JOIN version v ON v.id = s.version_id"
            + " JOIN document d ON d.id = v.document_id"
            + " LEFT JOIN speaker p ON p.id = s.speaker_id LEFT JOIN outlet o ON o.id = s.outlet_id"
            + " LEFT JOIN kin k ON k.statement_id = s.id LEFT JOIN sketch c ON c.version_id = s.version_id";

    private final Database database;
    private final int mostCounted;
    private final int mostTold;

    public Search(Database database) {
        this(database, MOST_COUNTED, MOST_TOLD);
    }

    Search(Database database, int mostCounted, int mostTold) {
        this.database = database;
        this.mostCounted = mostCounted;
        this.mostTold = mostTold;
    }

    /**
     * One page of what is asked for, by day of publication; statements without one come last (first where the oldest do).
     *
     * @param most how many statements a page has, from 1
     * @param after {@link Page#next} of the page before; null for the first
     * @throws IllegalArgumentException if {@code after} is no such mark
     */
    public Page find(Query query, int most, @Nullable String after) {
        return database.read(connection -> {
            Conditions conditions = Conditions.of(query, connection, most + 1);
            if (after != null) {
                Mark.parse(after).add(conditions, query.oldestFirst());
            }
            List<Long> ids = Database.list(
                    connection,
                    row -> row.getLong(1),
                    "SELECT s.id FROM statement s WHERE " + conditions.sql() + order(query) + " LIMIT ?",
                    conditions.values(most + 1));
            boolean more = ids.size() > most;
            return page(connection, more ? ids.subList(0, most) : ids, more);
        });
    }

    /**
     * One statement as it counts now; nothing where the article has none of this number, or it was rejected.
     *
     * @param article the article's id, its address, or the first digits of a text's SHA-256
     * @param number "s3", "t1"
     * @throws LedgerException if there is no such article, or more than one
     */
    public Optional<Hit> statement(String article, String number) {
        return database.read(connection -> {
            long version = References.article(connection, article).get(0).version();
            List<Long> ids = Database.list(
                    connection,
                    row -> row.getLong(1),
                    "SELECT s.id FROM statement s WHERE s.version_id = ? AND s.number = ?",
                    version,
                    number);
            return hits(connection, ids).stream().findFirst();
        });
    }

    /**
     * The words around a statement's content, which stands between ⟦ and ⟧; nothing where there is no such statement.
     *
     * @param id the ledger's own number
     * @param around how many code points on either side
     */
    public Optional<String> context(long id, int around) {
        return database.read(connection -> Database.first(
                connection,
                row -> {
                    String text = row.getString(1);
                    int last = text.codePointCount(0, text.length());
                    int start = Math.min(row.getInt(2), last);
                    int end = Math.min(row.getInt(3), last);
                    return cut(text, start - around, start) + "⟦" + cut(text, start, end) + "⟧"
                            + cut(text, end, end + around);
                },
                "SELECT CASE WHEN s.number LIKE 't%' THEN coalesce(v.title, '') ELSE v.text END, s.\"start\", s.\"end\""
                        + " FROM statement s JOIN version v ON v.id = s.version_id WHERE s.id = ?",
                id));
    }

    private static String cut(String text, int from, int to) {
        int last = text.codePointCount(0, text.length());
        int start = text.offsetByCodePoints(0, Math.max(0, from));
        return text.substring(start, text.offsetByCodePoints(0, Math.min(to, last)));
    }

    /**
     * What a person should look at first: statements that nobody looked at, the least sure of the most repeated ones first.
     *
     * @param most how many
     * @param from how many to leave out before; counts stay right only while nobody works on them
     */
    public List<Waiting> waiting(Query query, int most, int from) {
        return database.read(connection -> {
            Conditions conditions = Conditions.of(query, Dialect.of(connection));
            List<Waiting> waiting = Database.list(
                    connection,
                    row -> Waiting.of(row.getLong(1), row.getDouble(2), row.getLong(3)),
                    "SELECT x.id, x.confidence, (SELECT count(*) FROM (SELECT 1 FROM kin l WHERE l.family = x.family LIMIT "
                            + Waiting.MANY + ") AS few) FROM (SELECT s.id,"
                            + " s.confidence, k.family FROM statement s LEFT JOIN kin k ON k.statement_id = s.id WHERE "
                            + conditions.sql() + " AND s.review IS NULL ORDER BY s.confidence, s.id LIMIT ?) x",
                    conditions.values(MOST_WAITING));
            List<Waiting> chosen = waiting.stream()
                    .sorted(Waiting.MOST_URGENT_FIRST)
                    .skip(from)
                    .limit(most)
                    .toList();
            Map<Long, Hit> hits = new LinkedHashMap<>();
            hits(connection, chosen.stream().map(Waiting::id).toList()).forEach(hit -> hits.put(hit.id(), hit));
            return chosen.stream()
                    .filter(each -> hits.containsKey(each.id()))
                    .map(each -> each.with(hits.get(each.id())))
                    .toList();
        });
    }

    /** How many statements that nobody looked at are asked for; {@link #MANY_WAITING} for as many or more. */
    public long countWaiting(Query query) {
        return database.read(connection -> {
            Conditions conditions = Conditions.of(query, Dialect.of(connection));
            return Database.first(
                            connection,
                            row -> row.getLong(1),
                            "SELECT count(*) FROM (SELECT 1 FROM statement s WHERE " + conditions.sql()
                                    + " AND s.review IS NULL LIMIT " + MANY_WAITING + ") AS few",
                            conditions.values())
                    .orElse(0L);
        });
    }

    /**
     * Families of at least two statements: one quotation in several places.
     *
     * @param after the number of the last family of the page before; 0 for the first page
     */
    public List<Family> families(int most, long after) {
        return database.read(connection -> Database.list(
                connection,
                row -> new Family(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                "SELECT f.family, f.n, f.outlets, f.first, f.last, (SELECT w.content FROM wording w WHERE w.statement_id ="
                        + " f.least) FROM (SELECT k.family, count(*) AS n, count(DISTINCT s.outlet_id) AS outlets,"
                        + " min(s.published) AS first, max(s.published) AS last, min(s.id) AS least FROM kin k"
                        + " JOIN statement s ON s.id = k.statement_id WHERE s.latest = 1 AND k.family > ? GROUP BY k.family"
                        + " HAVING count(*) > 1 ORDER BY k.family LIMIT ?) f ORDER BY f.family",
                after,
                most));
    }

    /** How many statements of each sort are asked for. */
    public Manner manner(Query query) {
        return database.read(connection -> {
            Conditions conditions = Conditions.of(query, Dialect.of(connection));
            return Database.first(
                            connection,
                            row -> new Manner(
                                    row.getLong(1),
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6),
                                    row.getLong(7),
                                    row.getLong(8),
                                    row.getLong(9)),
                            "SELECT count(*), count(CASE WHEN s.type = 'direct' THEN 1 END),"
                                    + " count(CASE WHEN s.type = 'mixed' THEN 1 END),"
                                    + " count(CASE WHEN s.stance = 'distancing' THEN 1 END),"
                                    + " count(CASE WHEN s.stance = 'endorsing' THEN 1 END),"
                                    + " count(CASE WHEN s.certainty IN ('probable', 'possible') THEN 1 END),"
                                    + " count(CASE WHEN s.polarity = 'denied' THEN 1 END),"
                                    + " count(CASE WHEN s.root = 'relayed' THEN 1 END),"
                                    + " count(CASE WHEN s.root = 'anonymous' THEN 1 END)"
                                    + " FROM statement s WHERE " + conditions.sql(),
                            conditions.values())
                    .orElseThrow();
        });
    }

    /** The order in which a query's statements come, to stand after a condition. */
    static String order(Query query) {
        return query.oldestFirst()
                ? " ORDER BY s.published ASC NULLS FIRST, s.id"
                : " ORDER BY s.published DESC NULLS LAST, s.id DESC";
    }

    /** How what is asked for is spread over outlets, speakers, years and so on. */
    public Facets facets(Query query, int mostValues) {
        return database.read(connection -> {
            long all = Conditions.count(query, connection, Long.MAX_VALUE);
            return new Facets(
                    all,
                    false,
                    Math.min(all, mostCounted),
                    Spread.first(connection, query, mostCounted, all, mostValues, id -> {}));
        });
    }

    /**
     * What {@link #find} and {@link #facets} say, in less time than the two take: where filters narrow what is asked for, statements are
     * counted up to {@value #MOST_TOLD}.
     *
     * @param most how many statements the page has, up to {@value #MOST_COUNTED}
     */
    public Answer answer(Query query, int most, int mostValues) {
        return database.read(connection -> {
            long all = Conditions.count(query, connection, mostTold + 1L);
            boolean more = !query.filters().isEmpty() && all > mostTold;
            List<Long> ids = new ArrayList<>();
            Map<String, List<Facets.Count>> facets =
                    Spread.first(connection, query, mostCounted, all, mostValues, id -> {
                        if (ids.size() < most) {
                            ids.add(id);
                        }
                    });
            return new Answer(
                    page(connection, ids, all > ids.size()),
                    new Facets(more ? mostTold : all, more, Math.min(all, mostCounted), facets));
        });
    }

    private static Page page(Connection connection, List<Long> ids, boolean more) throws SQLException {
        List<Hit> hits = hits(connection, ids);
        Hit last = more ? hits.get(hits.size() - 1) : null;
        return new Page(hits, last == null ? null : new Mark(last.published(), last.id()).toString());
    }

    /** The most frequent values of one facet of all that is asked for. */
    public List<Facets.Count> most(Query query, Facet facet, int most) {
        return database.read(connection -> Spread.all(connection, query, facet, most));
    }

    /** Everything in the ledger, or what a query leaves of it. */
    public Scope scope() {
        return database.read(connection -> database.scope());
    }

    /** The statements with these ids, in this order. */
    static List<Hit> hits(Connection connection, List<Long> ids) throws SQLException {
        Map<Long, Hit> hits = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += 500) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + 500));
            String places = some.stream().map(id -> "?").collect(Collectors.joining(", "));
            for (Hit hit : Database.list(
                    connection, row -> hit(connection, row), HIT + " WHERE s.id IN (" + places + ")", some.toArray())) {
                hits.put(hit.id(), hit);
            }
        }
        List<Hit> ordered = new ArrayList<>();
        for (long id : ids) {
            Optional.ofNullable(hits.get(id)).ifPresent(ordered::add);
        }
        return ordered;
    }

    private static Hit hit(Connection connection, ResultSet row) throws SQLException {
        long id = row.getLong(1);
        List<Hit.Named> via = row.getInt(16) == 0
                ? List.of()
                : Database.list(
                        connection,
                        one -> new Hit.Named(one.getString(1), one.getString(2)),
                        "SELECT name, kind FROM via WHERE statement_id = ? ORDER BY position",
                        id);
        return new Hit(
                id,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                via,
                row.getString(17),
                row.getString(18),
                row.getString(19),
                row.getString(20),
                row.getString(21),
                row.getString(22),
                row.getString(23),
                row.getString(24),
                row.getDouble(25),
                row.getInt(26),
                row.getInt(27),
                row.getLong(28),
                row.getLong(29));
    }

    /** Where a page ended: a day, or none, and a statement's id. */
    private record Mark(@Nullable String published, long id) {

        static Mark parse(String mark) {
            int colon = mark.lastIndexOf(':');
            try {
                long id = Long.parseLong(mark.substring(colon + 1));
                String day = mark.substring(0, Math.max(0, colon));
                return new Mark(day.isEmpty() ? null : day, id);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("Not where a page ended: " + mark, e);
            }
        }

        /** NULL is less than every day. */
        void add(Conditions conditions, boolean oldestFirst) {
            if (oldestFirst) {
                if (published == null) {
                    conditions.add("(s.published IS NOT NULL OR s.id > ?)", id);
                } else {
                    conditions.add("(s.published, s.id) > (?, ?)", published, id);
                }
            } else if (published == null) {
                conditions.add("s.published IS NULL AND s.id < ?", id);
            } else {
                conditions.add("(s.published IS NULL OR (s.published, s.id) < (?, ?))", published, id);
            }
        }

        @Override
        public String toString() {
            return (published == null ? "" : published) + ":" + id;
        }
    }
}
