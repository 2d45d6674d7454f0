package hearsay.ledger.store;

import hearsay.ledger.likeness.Gist;
import hearsay.ledger.likeness.Groups;
import hearsay.ledger.likeness.Likeness;
import hearsay.ledger.likeness.Shingles;
import hearsay.ledger.likeness.Sketch;
import hearsay.ledger.likeness.Utterance;
import hearsay.ledger.likeness.Voice;
import hearsay.ledger.likeness.Wording;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps statements that are the same words, and texts that are copies, in families; used inside one transaction.
 *
 * <p>A family is whatever hangs together by {@link Likeness#areSame} or {@link Sketch#isCopy}, so the families are the same in whatever order
 * their members came or went. Statements that compare alike are one {@link Utterance}, and only utterances are compared: a crowd of copies costs
 * one comparison.
 */
public final class Kinship implements AutoCloseable {

    /** The day on which somebody with a name says it, of a row of {@code kin}. */
    static final String ON_RECORD =
            "(SELECT s.published FROM statement s JOIN speaker p ON p.id = s.speaker_id WHERE s.id = kin.statement_id AND s.latest = 1"
                    + " AND p.kind IN ('person', 'organization', 'state'))";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Recent recent;

    Kinship(Connection connection, Recent recent) {
        this.connection = connection;
        this.recent = recent;
    }

    /** Finds the family of every statement and text that has none yet. */
    public static void fill(Connection connection) throws SQLException {
        try (Kinship kinship = new Kinship(connection, new Recent())) {
            for (long[] known : Database.list(
                    connection,
                    row -> new long[] {row.getLong(1), row.getLong(2)},
                    "SELECT statement_id, family FROM kin WHERE utterance_id IS NULL ORDER BY statement_id")) {
                kinship.adopt(known[0], known[1]);
            }
            for (long statement : Database.list(
                    connection,
                    row -> row.getLong(1),
                    "SELECT id FROM statement WHERE id NOT IN (SELECT statement_id FROM kin) ORDER BY id")) {
                kinship.addStatement(statement);
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

    /** Finds the utterance of a statement whose family is known. */
    private void adopt(long id, long family) throws SQLException {
        Utterance said = said(id);
        long hash = said.hash();
        List<Long> known = longs("SELECT id FROM utterance WHERE hash = ?", hash);
        long utterance;
        if (known.isEmpty()) {
            boolean joins = said.isSame(said)
                    || longs("SELECT statement_id FROM kin WHERE family = ? LIMIT 2", family)
                                    .size()
                            > 1;
            utterance = addUtterance(said, hash, joins ? family : null);
        } else {
            utterance = known.get(0);
        }
        update("UPDATE kin SET utterance_id = ? WHERE statement_id = ?", utterance, id);
    }

    /** Finds the family of a statement whose rows are there. */
    void addStatement(long id) throws SQLException {
        Utterance said = said(id);
        long hash = said.hash();
        Optional<Candidate> twin = twin(hash);
        if (twin.isPresent()) {
            Set<Long> families = twin.get().family == null ? Set.of() : Set.of(twin.get().family);
            addKin(id, joined(families, id), twin.get().utterance);
            return;
        }
        Gist gist = Gist.of(said.wording());
        Set<Long> families = new LinkedHashSet<>();
        Set<Long> alone = new LinkedHashSet<>();
        for (Candidate candidate : candidates(connection, prepared, Shingles.of(said.wording()), gist, said.voice())) {
            Long family = candidate.family;
            if ((family == null || !families.contains(family)) && said.isSame(said(candidate))) {
                if (family == null) {
                    alone.add(candidate.utterance);
                } else {
                    families.add(family);
                }
            }
        }
        boolean joins = !families.isEmpty() || !alone.isEmpty() || said.isSame(said);
        for (long utterance : alone) {
            families.addAll(longs("SELECT family FROM kin WHERE utterance_id = ?", utterance));
            update(
                    "UPDATE utterance SET family = ? WHERE id = ?",
                    families.iterator().next(),
                    utterance);
        }
        long family = joined(families, id);
        long utterance = addUtterance(said, hash, joins ? family : null);
        addKin(id, family, utterance);
    }

    private void addKin(long id, long family, long utterance) throws SQLException {
        update("INSERT INTO kin (statement_id, family, utterance_id) VALUES (?, ?, ?)", id, family, utterance);
        update("UPDATE kin SET on_record = " + ON_RECORD + " WHERE statement_id = ?", id);
    }

    private long addUtterance(Utterance said, long hash, @Nullable Long family) throws SQLException {
        long id = longs(
                        "INSERT INTO utterance (hash, voice, gist, family) VALUES (?, ?, ?, ?) RETURNING id",
                        hash,
                        said.voice(),
                        Gist.of(said.wording()).bytes(),
                        family)
                .get(0);
        Shingles shingles = Shingles.of(said.wording());
        for (long key : shingles.index()) {
            update(
                    "INSERT INTO shingle (hash, probe, utterance_id) VALUES (?, ?, ?)",
                    key,
                    shingles.probes().contains(key) ? 1 : 0,
                    id);
        }
        return id;
    }

    /** Utterances that may be the same words, the oldest first. */
    public static List<Candidate> candidates(
            Connection connection,
            Map<String, PreparedStatement> prepared,
            Shingles shingles,
            Gist gist,
            @Nullable String voice)
            throws SQLException {
        Set<Long> met = new TreeSet<>();
        for (long hash : shingles.index()) {
            String sql = "SELECT utterance_id FROM shingle WHERE hash = ?"
                    + (shingles.probes().contains(hash) ? "" : " AND probe = 1");
            try (ResultSet row = prepare(connection, prepared, sql, hash).executeQuery()) {
                while (row.next()) {
                    met.add(row.getLong(1));
                }
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        Map<String, Voice> voices = new HashMap<>();
        for (long utterance : met) {
            PreparedStatement statement = prepare(
                    connection, prepared, "SELECT gist, voice, family, hash FROM utterance WHERE id = ?", utterance);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Gist other = Gist.of(row.getBytes(1));
                String by = row.getString(2);
                if (voice == null
                        ? other.mayBeSame(gist)
                        : other.mayBeSame(gist, voices.computeIfAbsent(by, each -> Voice.of(voice, each)))) {
                    candidates.add(new Candidate(utterance, row.getLong(4), by, family(row)));
                }
            }
        }
        return candidates;
    }

    /** Takes out the statements of one text, whose rows are still there; families that hung together by them part. */
    void removeStatements(long version) throws SQLException {
        Set<Long> renamed = new LinkedHashSet<>();
        Set<Long> parted = new LinkedHashSet<>();
        for (long id : longs("SELECT id FROM statement WHERE version_id = ?", version)) {
            List<Long> families = longs("SELECT family FROM kin WHERE statement_id = ?", id);
            List<Long> utterances = longs("SELECT utterance_id FROM kin WHERE statement_id = ?", id);
            update("DELETE FROM kin WHERE statement_id = ?", id);
            renamed.addAll(families);
            for (long utterance : utterances) {
                if (longs("SELECT statement_id FROM kin WHERE utterance_id = ? LIMIT 1", utterance)
                        .isEmpty()) {
                    for (long hash : Shingles.of(said(id).wording()).index()) {
                        update("DELETE FROM shingle WHERE hash = ? AND utterance_id = ?", hash, utterance);
                    }
                    update("DELETE FROM utterance WHERE id = ?", utterance);
                    parted.addAll(families);
                }
            }
        }
        for (long family : renamed) {
            if (parted.contains(family)) {
                regroup(family);
            } else {
                long least = longs("SELECT coalesce(min(statement_id), 0) FROM kin WHERE family = ?", family)
                        .get(0);
                if (least != family) {
                    update("UPDATE kin SET family = ? WHERE family = ?", least, family);
                    update("UPDATE utterance SET family = ? WHERE family = ?", least, family);
                }
            }
        }
    }

    private void regroup(long family) throws SQLException {
        List<Candidate> members = new ArrayList<>();
        try (ResultSet row = prepare(
                        connection,
                        prepared,
                        "SELECT id, hash, voice FROM utterance WHERE family = ? ORDER BY id",
                        family)
                .executeQuery()) {
            while (row.next()) {
                members.add(new Candidate(row.getLong(1), row.getLong(2), row.getString(3), family));
            }
        }
        List<Utterance> said = new ArrayList<>();
        for (Candidate member : members) {
            said.add(said(member));
        }
        Groups groups = Groups.ofStatements(
                said.stream().map(Utterance::wording).toList(),
                said.stream().map(Utterance::voice).toList());
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int i = 0; i < members.size(); i++) {
            parts.computeIfAbsent(groups.find(i), unused -> new ArrayList<>()).add(i);
        }
        for (List<Integer> part : parts.values()) {
            if (part.size() == 1 && !said.get(part.get(0)).isSame(said.get(part.get(0)))) {
                long utterance = members.get(part.get(0)).utterance;
                update("UPDATE kin SET family = statement_id WHERE utterance_id = ?", utterance);
                update("UPDATE utterance SET family = NULL WHERE id = ?", utterance);
                continue;
            }
            long least = Long.MAX_VALUE;
            for (int i : part) {
                for (long first :
                        longs("SELECT min(statement_id) FROM kin WHERE utterance_id = ?", members.get(i).utterance)) {
                    least = Math.min(least, first);
                }
            }
            for (int i : part) {
                long utterance = members.get(i).utterance;
                update("UPDATE kin SET family = ? WHERE utterance_id = ? AND family <> ?", least, utterance, least);
                update("UPDATE utterance SET family = ? WHERE id = ? AND family <> ?", least, utterance, least);
            }
        }
    }

    /** Finds the copies of a text. */
    void addText(long version, String text) throws SQLException {
        Sketch sketch = Sketch.of(text);
        Set<Long> met = new TreeSet<>();
        for (long hash : sketch.bands()) {
            met.addAll(longs("SELECT version_id FROM band WHERE hash = ?", hash));
        }
        Set<Long> families = new LinkedHashSet<>();
        for (long candidate : met) {
            long family = longs("SELECT family FROM sketch WHERE version_id = ?", candidate)
                    .get(0);
            if (!families.contains(family) && sketch(candidate).isCopy(sketch)) {
                families.add(family);
            }
        }
        long family = joined(families, version, "sketch");
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
    private long joined(Set<Long> families, long own) throws SQLException {
        return joined(families, own, "kin", "utterance");
    }

    private long joined(Set<Long> families, long own, String... tables) throws SQLException {
        long least = families.stream().mapToLong(Long::longValue).min().orElse(own);
        least = Math.min(least, own); // which was free again
        for (long family : families) {
            for (String table : tables) {
                if (family != least) {
                    update("UPDATE " + table + " SET family = ? WHERE family = ?", least, family);
                }
            }
        }
        return least;
    }

    /** What a statement is compared by. */
    private Utterance said(long id) throws SQLException {
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
            return new Utterance(Wording.of(row.getString(1)), Voice.key(row.getString(2), row.getString(3)));
        }
    }

    private Utterance said(Candidate candidate) throws SQLException {
        Utterance known = recent.get(candidate.hash);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = prepare(
                connection,
                prepared,
                "SELECT content FROM wording WHERE statement_id = (SELECT statement_id FROM kin WHERE utterance_id = ? LIMIT 1)",
                candidate.utterance);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            Utterance said = new Utterance(Wording.of(row.getString(1)), candidate.voice);
            recent.put(candidate.hash, said);
            return said;
        }
    }

    private static @Nullable Long family(ResultSet row) throws SQLException {
        long family = row.getLong(3);
        return row.wasNull() ? null : family;
    }

    private Optional<Candidate> twin(long hash) throws SQLException {
        PreparedStatement statement =
                prepare(connection, prepared, "SELECT id, voice, family FROM utterance WHERE hash = ?", hash);
        try (ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Candidate(row.getLong(1), hash, row.getString(2), family(row)))
                    : Optional.empty();
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

    private List<Long> longs(String sql, @Nullable Object... values) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (ResultSet row = prepare(connection, prepared, sql, values).executeQuery()) {
            while (row.next()) {
                found.add(row.getLong(1));
            }
        }
        return found;
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        prepare(connection, prepared, sql, values).executeUpdate();
    }

    private static PreparedStatement prepare(
            Connection connection, Map<String, PreparedStatement> prepared, String sql, @Nullable Object... values)
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

    /**
     * An utterance that is there.
     *
     * @param hash {@link Utterance#hash}
     * @param family null: each of its statements is by itself
     */
    public record Candidate(long utterance, long hash, String voice, @Nullable Long family) {}

    /** Utterances that were compared lately, by their hash; most new statements meet the same few. Holds whatever becomes of a transaction. */
    public static final class Recent {

        private static final int REMEMBERED = 8_000;

        private final Map<Long, Utterance> utterances = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Utterance> eldest) {
                return size() > REMEMBERED;
            }
        };

        private @Nullable Utterance get(long hash) {
            return utterances.get(hash);
        }

        private void put(long hash, Utterance utterance) {
            utterances.put(hash, utterance);
        }
    }
}
