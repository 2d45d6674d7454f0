package hearsay.ledger.store.asking;

import hearsay.ledger.comparing.Claim;
import hearsay.ledger.comparing.Drift;
import hearsay.ledger.comparing.Opposition;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Query;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.Dialect;
import hearsay.ledger.store.LedgerException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets statements against each other. */
public final class Comparing {

    /** So many statements at most are compared with each other, the newest. */
    private static final int MOST_CLAIMS = 30_000;
    /** Stems in more of them than this do not bring two together. */
    private static final int FREQUENT = 150;

    /** The same words are shown in so many pairs at most. */
    private static final int MOST_OF_ONE = 2;

    private final Database database;

    public Comparing(Database database) {
        this.database = database;
    }

    /** The statements that are asked for, ready to be compared; the newest {@value #MOST_CLAIMS}. */
    public List<Claim> claims(Query query) {
        return claims(query, MOST_CLAIMS);
    }

    /** The same with another bound. */
    public List<Claim> claims(Query query, int most) {
        return database.read(connection -> claims(connection, query, most));
    }

    private static List<Claim> claims(Connection connection, Query query, int most) throws SQLException {
        Conditions conditions = Conditions.of(query, Dialect.of(connection));
        List<Long> ids = Database.list(
                connection,
                row -> row.getLong(1),
                "SELECT s.id FROM statement s WHERE " + conditions.sql()
                        + " ORDER BY s.published DESC NULLS LAST, s.id DESC LIMIT ?",
                conditions.values(most));
        List<Claim> claims = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += 500) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + 500));
            String places = some.stream().map(id -> "?").collect(Collectors.joining(", ", "(", ")"));
            Map<Long, Long> entities = new HashMap<>();
            Database.list(
                    connection,
                    row -> entities.put(row.getLong(1), row.getLong(2)),
                    "SELECT s.id, e.entity_id FROM statement s JOIN persona e ON e.speaker_id = s.speaker_id WHERE s.id IN "
                            + places,
                    some.toArray());
            Map<Long, List<Claim.Amount>> amounts = new HashMap<>();
            Database.list(
                    connection,
                    row -> amounts.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                            .add(new Claim.Amount(
                                    (Double) row.getObject(2),
                                    (Double) row.getObject(3),
                                    row.getInt(4) == 1,
                                    row.getString(5),
                                    row.getString(6))),
                    "SELECT statement_id, least, most, approximate, unit, exact FROM quantity WHERE statement_id IN "
                            + places,
                    some.toArray());
            Map<Long, List<Claim.Day>> days = new HashMap<>();
            Database.list(
                    connection,
                    row -> days.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                            .add(new Claim.Day(row.getString(2), row.getString(3), row.getString(4))),
                    "SELECT statement_id, first, last, exact FROM spoken_date WHERE first IS NOT NULL AND last IS NOT NULL"
                            + " AND statement_id IN " + places,
                    some.toArray());
            for (Hit hit : Search.hits(connection, some)) {
                claims.add(Claim.of(
                        hit,
                        entities.get(hit.id()),
                        amounts.getOrDefault(hit.id(), List.of()),
                        days.getOrDefault(hit.id(), List.of())));
            }
        }
        return claims;
    }

    /** Pairs that may contradict each other, the likeliest first; one pair for the same words said again and again. */
    public List<Judged> oppositions(List<Claim> claims, int most) {
        Map<String, List<Claim>> byStem = new HashMap<>();
        for (Claim claim : claims) {
            claim.stems().keySet().forEach(stem -> byStem.computeIfAbsent(stem, unused -> new ArrayList<>())
                    .add(claim));
        }
        Map<List<Long>, Opposition> best = new LinkedHashMap<>();
        for (Claim claim : claims) {
            for (Claim other : meetings(claim, byStem)) {
                Opposition.between(claim, other)
                        .ifPresent(found -> best.merge(
                                List.of(
                                        Math.min(
                                                claim.hit().family(),
                                                other.hit().family()),
                                        Math.max(
                                                claim.hit().family(),
                                                other.hit().family())),
                                found,
                                (a, b) -> b.score() > a.score() ? b : a));
            }
        }
        List<Opposition> ordered = new ArrayList<>();
        Map<Long, Integer> shown = new HashMap<>();
        best.values().stream()
                .sorted(Comparator.comparingDouble(Opposition::score)
                        .reversed()
                        .thenComparing(found -> found.one().hit().id())
                        .thenComparing(found -> found.other().hit().id()))
                .filter(found -> isNew(found, shown))
                .limit(most)
                .forEach(ordered::add);
        return database.read(connection -> {
            List<Judged> judged = new ArrayList<>();
            for (Opposition opposition : ordered) {
                judged.add(new Judged(opposition, verdict(connection, opposition)));
            }
            return judged;
        });
    }

    /** Whether neither side was shown often before; counts this one. */
    private static boolean isNew(Opposition found, Map<Long, Integer> shown) {
        int one = shown.merge(found.one().hit().family(), 1, Integer::sum);
        int other = shown.merge(found.other().hit().family(), 1, Integer::sum);
        return one <= MOST_OF_ONE && other <= MOST_OF_ONE;
    }

    /** Later claims that share at least two stems, not all of them frequent. */
    private static List<Claim> meetings(Claim claim, Map<String, List<Claim>> byStem) {
        Map<Long, Integer> shared = new HashMap<>();
        Map<Long, Claim> met = new HashMap<>();
        for (String stem : claim.stems().keySet()) {
            List<Claim> others = byStem.getOrDefault(stem, List.of());
            if (others.size() <= FREQUENT) {
                for (Claim other : others) {
                    if (other.hit().id() > claim.hit().id()) {
                        shared.merge(other.hit().id(), 1, Integer::sum);
                        met.put(other.hit().id(), other);
                    }
                }
            }
        }
        return met.entrySet().stream()
                .filter(entry -> shared.getOrDefault(entry.getKey(), 0) >= 2)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Words told more surely, or as newer, in later reports, among the families of the statements asked for. */
    public List<Drift> drifts(List<Claim> claims) {
        Set<Long> families = new HashSet<>();
        claims.forEach(claim -> families.add(claim.hit().family()));
        return database.read(connection -> {
            List<Drift> drifts = new ArrayList<>();
            for (long family : families.stream().sorted().toList()) {
                List<Hit> hits = Checking.members(connection, family);
                if (hits.size() > 1) {
                    drifts.addAll(Drift.in(hits));
                }
            }
            return drifts;
        });
    }

    private static Optional<String> verdict(Connection connection, Opposition opposition) throws SQLException {
        List<String> keys = keys(
                connection,
                opposition.one().hit().id(),
                opposition.other().hit().id());
        return Database.first(
                connection,
                row -> row.getString(1),
                "SELECT verdict FROM verdict WHERE one = ? AND other = ? ORDER BY id DESC LIMIT 1",
                keys.get(0),
                keys.get(1));
    }

    /**
     * Keeps what a person thinks of a pair; a later verdict replaces an earlier one and both are kept.
     *
     * @param verdict "contradiction", "none" or "unclear"
     * @throws LedgerException where there are no such statements
     */
    public void judge(long one, long other, String verdict, String who, String why) {
        database.write(connection -> {
            List<String> keys = keys(connection, one, other);
            return Database.update(
                    connection,
                    "INSERT INTO verdict (made, who, one, other, verdict, why) VALUES (?, ?, ?, ?, ?, ?)",
                    Database.now(),
                    who,
                    keys.get(0),
                    keys.get(1),
                    verdict,
                    why);
        });
    }

    private static List<String> keys(Connection connection, long one, long other) throws SQLException {
        List<String> keys = Database.list(
                connection,
                row -> row.getString(1),
                "SELECT d.identity || '\n' || w.content FROM statement s JOIN wording w ON w.statement_id = s.id JOIN version v"
                        + " ON v.id = s.version_id JOIN document d ON d.id = v.document_id WHERE s.id IN (?, ?) ORDER BY 1",
                one,
                other);
        if (keys.size() != 2) {
            throw new LedgerException(
                    "There are no two statements with the numbers " + one + " and " + other + ".",
                    "Take the numbers that \"hearsay compare\" prints.");
        }
        return keys;
    }

    /**
     * A pair, and what a person thought of it.
     *
     * @param verdict "contradiction", "none" or "unclear"; empty until somebody judged
     */
    public record Judged(Opposition opposition, Optional<String> verdict) {}
}
