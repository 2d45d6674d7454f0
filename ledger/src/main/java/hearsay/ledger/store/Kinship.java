package hearsay.ledger.store;

import hearsay.ledger.likeness.Gist;
import hearsay.ledger.likeness.Groups;
import hearsay.ledger.likeness.Likeness;
import hearsay.ledger.likeness.Shingles;
import hearsay.ledger.likeness.Sketch;
import hearsay.ledger.likeness.Voice;
import hearsay.ledger.likeness.Wording;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps statements that are the same words, and texts that are copies, in families; used inside one transaction.
 *
 * <p>A family is whatever hangs together by {@link Likeness#areSame} or {@link Sketch#isCopy}, so the families are the same in whatever order
 * their members came or went.
 */
final class Kinship implements AutoCloseable {

    /** Wordings that were compared lately; most new statements meet the same few. */
    private static final int REMEMBERED = 4_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<Long, Said> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Said> eldest) {
            return size() > REMEMBERED;
        }
    };

    Kinship(Connection connection) {
        this.connection = connection;
    }

    /** Finds the family of every statement and text that has none yet. */
    static void fill(Connection connection) throws SQLException {
        try (Kinship kinship = new Kinship(connection)) {
            for (long statement : Database.list(
                    connection,
                    row -> row.getLong(1),
                    "SELECT id FROM statement WHERE id NOT IN (SELECT statement_id FROM kin) ORDER BY id")) {
                kinship.addStatement(statement);
            }
            for (long statement : Database.list(
                    connection, row -> row.getLong(1), "SELECT statement_id FROM kin WHERE gist IS NULL")) {
                kinship.update(
                        "UPDATE kin SET gist = ? WHERE statement_id = ?",
                        Gist.of(kinship.said(statement).wording).bytes(),
                        statement);
            }
            for (long version : Database.list(
                    connection,
                    row -> row.getLong(1),
                    "SELECT id FROM version WHERE id NOT IN (SELECT version_id FROM sketch) ORDER BY id")) {
                String text = Database.first(
                                connection, row -> row.getString(1), "SELECT text FROM version WHERE id = ?", version)
                        .orElseThrow();
                kinship.addText(version, text);
            }
        }
    }

    /** Finds the family of a statement whose rows are there. */
    void addStatement(long id) throws SQLException {
        Said said = said(id);
        Shingles shingles = Shingles.of(said.wording);
        Gist gist = Gist.of(said.wording);
        Set<Long> families = new LinkedHashSet<>();
        for (Map.Entry<Long, Long> candidate :
                candidates(connection, prepared, shingles, gist).entrySet()) {
            if (!families.contains(candidate.getValue()) && areSame(said, said(candidate.getKey()))) {
                families.add(candidate.getValue());
            }
        }
        update(
                "INSERT INTO kin (statement_id, family, gist) VALUES (?, ?, ?)",
                id,
                joined("kin", families, id),
                gist.bytes());
        for (long hash : shingles.index()) {
            update(
                    "INSERT INTO shingle (hash, statement_id, probe) VALUES (?, ?, ?)",
                    hash,
                    id,
                    shingles.probes().contains(hash) ? 1 : 0);
        }
    }

    /** Statements that may be the same words, with their families, the oldest first. */
    static Map<Long, Long> candidates(
            Connection connection, Map<String, PreparedStatement> prepared, Shingles shingles, Gist gist)
            throws SQLException {
        Map<Long, Long> candidates = new TreeMap<>();
        Set<Long> met = new HashSet<>();
        String sql =
                "SELECT h.statement_id, k.family, k.gist FROM shingle h JOIN kin k ON k.statement_id = h.statement_id"
                        + " WHERE h.hash = ?";
        for (long hash : shingles.index()) {
            String one = shingles.probes().contains(hash) ? sql : sql + " AND h.probe = 1";
            PreparedStatement statement = prepare(connection, prepared, one, hash);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong(1);
                    if (met.add(id) && Gist.of(row.getBytes(3)).mayBeSame(gist)) {
                        candidates.put(id, row.getLong(2));
                    }
                }
            }
        }
        return candidates;
    }

    /** Takes out the statements of one text, whose rows are still there; families that hung together by them part. */
    void removeStatements(long version) throws SQLException {
        List<Long> ids = longs("SELECT id FROM statement WHERE version_id = ?", version);
        Set<Long> families = new LinkedHashSet<>();
        for (long id : ids) {
            families.addAll(longs("SELECT family FROM kin WHERE statement_id = ?", id));
            for (long hash : Shingles.of(said(id).wording).index()) {
                update("DELETE FROM shingle WHERE hash = ? AND statement_id = ?", hash, id);
            }
            update("DELETE FROM kin WHERE statement_id = ?", id);
            remembered.remove(id);
        }
        for (long family : families) {
            regroup(family);
        }
    }

    private void regroup(long family) throws SQLException {
        List<Long> members = longs("SELECT statement_id FROM kin WHERE family = ? ORDER BY statement_id", family);
        List<Wording> wordings = new ArrayList<>();
        List<String> voices = new ArrayList<>();
        for (long member : members) {
            wordings.add(said(member).wording);
            voices.add(said(member).voice);
        }
        Groups groups = Groups.ofStatements(wordings, voices);
        for (int i = 0; i < members.size(); i++) {
            update("UPDATE kin SET family = ? WHERE statement_id = ?", members.get(groups.find(i)), members.get(i));
        }
    }

    /** Finds the copies of a text. */
    void addText(long version, String text) throws SQLException {
        Sketch sketch = Sketch.of(text);
        Map<Long, Long> candidates = new TreeMap<>();
        for (long hash : sketch.bands()) {
            PreparedStatement statement = prepare(
                    connection,
                    prepared,
                    "SELECT b.version_id, c.family FROM band b JOIN sketch c ON c.version_id = b.version_id WHERE b.hash = ?",
                    hash);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    candidates.put(row.getLong(1), row.getLong(2));
                }
            }
        }
        Set<Long> families = new LinkedHashSet<>();
        for (Map.Entry<Long, Long> candidate : candidates.entrySet()) {
            if (!families.contains(candidate.getValue())
                    && sketch(candidate.getKey()).isCopy(sketch)) {
                families.add(candidate.getValue());
            }
        }
        long family = joined("sketch", families, version);
        update(
                "INSERT INTO sketch (version_id, shingles, sample, family) VALUES (?, ?, ?, ?)",
                version,
                sketch.shingles(),
                bytes(sketch.sample()),
                family);
        for (long hash : sketch.bands()) {
            update("INSERT INTO band (hash, version_id) VALUES (?, ?) ON CONFLICT DO NOTHING", hash, version);
        }
    }

    /** Takes out a text whose row is still there. */
    void removeText(long version, String text) throws SQLException {
        List<Long> families = longs("SELECT family FROM sketch WHERE version_id = ?", version);
        update("DELETE FROM sketch WHERE version_id = ?", version);
        for (long hash : Sketch.of(text).bands()) {
            update("DELETE FROM band WHERE hash = ? AND version_id = ?", hash, version);
        }
        for (long family : families) {
            List<Long> members = longs("SELECT version_id FROM sketch WHERE family = ? ORDER BY version_id", family);
            Groups groups = new Groups();
            for (int i = 0; i < members.size(); i++) {
                groups.add();
                for (int j = 0; j < i; j++) {
                    if (sketch(members.get(i)).isCopy(sketch(members.get(j)))) {
                        groups.join(i, j);
                    }
                }
            }
            for (int i = 0; i < members.size(); i++) {
                update(
                        "UPDATE sketch SET family = ? WHERE version_id = ?",
                        members.get(groups.find(i)),
                        members.get(i));
            }
        }
    }

    /** Makes one family of all, and returns it. */
    private long joined(String table, Set<Long> families, long own) throws SQLException {
        long least = families.stream().mapToLong(Long::longValue).min().orElse(own);
        for (long family : families) {
            if (family != least) {
                update("UPDATE " + table + " SET family = ? WHERE family = ?", least, family);
            }
        }
        if (own < least) { // an id that was free again
            update("UPDATE " + table + " SET family = ? WHERE family = ?", own, least);
            return own;
        }
        return least;
    }

    private static boolean areSame(Said one, Said other) {
        return Likeness.areSame(one.wording, one.voice, other.wording, other.voice);
    }

    private Said said(long id) throws SQLException {
        Said known = remembered.get(id);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = prepare(
                connection,
                prepared,
                "SELECT w.content, p.name, p.kind FROM statement s JOIN wording w ON w.statement_id = s.id"
                        + " LEFT JOIN speaker p ON p.id = s.speaker_id WHERE s.id = ?",
                id);
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("There is no statement " + id);
            }
            Said said = new Said(Wording.of(row.getString(1)), Voice.key(row.getString(2), row.getString(3)));
            remembered.put(id, said);
            return said;
        }
    }

    private Sketch sketch(long version) throws SQLException {
        PreparedStatement statement =
                prepare(connection, prepared, "SELECT sample, shingles FROM sketch WHERE version_id = ?", version);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(1));
            long[] sample = new long[bytes.remaining() / Long.BYTES];
            bytes.asLongBuffer().get(sample);
            return new Sketch(new long[0], sample, row.getInt(2));
        }
    }

    private static byte[] bytes(long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }

    private List<Long> longs(String sql, Object... values) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (ResultSet row = prepare(connection, prepared, sql, values).executeQuery()) {
            while (row.next()) {
                found.add(row.getLong(1));
            }
        }
        return found;
    }

    private void update(String sql, Object... values) throws SQLException {
        prepare(connection, prepared, sql, values).executeUpdate();
    }

    private static PreparedStatement prepare(
            Connection connection, Map<String, PreparedStatement> prepared, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        Database.bind(statement, values);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }

    private record Said(Wording wording, String voice) {}
}
