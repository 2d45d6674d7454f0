package hearsay.ledger.store.asking;

import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Near;
import hearsay.ledger.finding.Query;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.Dialect;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.LedgerException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.sqlite.SQLiteConfig;

/**
 * Sentence vectors of a ledger's statements, in an SQLite file of their own: it may be deleted and made again at any time.
 *
 * <p>A vector belongs to a statement's id and to a checksum of its words. Where either no longer agrees with the ledger, it counts for
 * nothing, and goes with the next {@link #update} or {@link #clean}.
 */
public final class Vectors implements AutoCloseable {

    /** "HRSV", by which the file is known (SQLite's application id). */
    private static final int VECTORS = 0x48525356;

    /** Statements that are looked at, and stored, together: some seconds of work. */
    private static final int BATCH = 500;

    private static final int WAIT_MILLISECONDS = 20_000;

    private final Database ledger;
    private final Path file;
    private final Connection connection;

    private Vectors(Database ledger, Path file, Connection connection) {
        this.ledger = ledger;
        this.file = file;
        this.connection = connection;
    }

    /**
     * What an update did, in statements.
     *
     * @param made that got a vector
     * @param kept that had one
     * @param removed vectors of statements that are there no more, or are now others
     */
    public record Update(long made, long kept, long removed) {}

    /** Where a ledger's vectors are unless somebody says otherwise: beside its file, else in the working directory. */
    public static Path beside(LedgerAddress address) {
        return address instanceof LedgerAddress.InFile ledger
                ? ledger.path().resolveSibling(ledger.path().getFileName() + ".vectors")
                : Path.of("hearsay.vectors");
    }

    /**
     * Opens the vectors in {@code file}.
     *
     * @param makes whether to make it where there is none
     * @throws LedgerException if there is none, or it is something else
     */
    public static Vectors open(Database ledger, Path file, boolean makes) {
        if (!makes && !Files.isRegularFile(file)) {
            throw new LedgerException(
                    "There are no sentence vectors at " + file + ".",
                    "Make them with \"hearsay vectors\" and the same --ledger, or name their file with --vectors.");
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLISECONDS);
        config.setReadOnly(
                !makes && !Files.isWritable(file)); // what was stopped halfway is rolled back by whoever comes next
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try {
                prepare(connection, file, makes);
                return new Vectors(ledger, file, connection);
            } catch (SQLException | RuntimeException e) {
                Database.close(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw told(file, e);
        }
    }

    private static void prepare(Connection connection, Path file, boolean makes) throws SQLException {
        if (Database.number(connection, "PRAGMA application_id") == VECTORS) {
            return;
        }
        if (!makes || Database.number(connection, "SELECT count(*) FROM sqlite_schema") > 0) {
            throw new LedgerException(
                    file + " is no file of sentence vectors.",
                    "Name another with --vectors; this one was left as it is.");
        }
        Database.execute(connection, "BEGIN IMMEDIATE");
        Database.execute(connection, "CREATE TABLE IF NOT EXISTS model (name TEXT NOT NULL)");
        Database.execute(
                connection,
                "CREATE TABLE IF NOT EXISTS vector (statement INTEGER PRIMARY KEY, words INTEGER NOT NULL, bytes BLOB NOT NULL)");
        Database.execute(connection, "PRAGMA application_id = " + VECTORS);
        Database.execute(connection, "COMMIT");
    }

    /**
     * Makes the vectors of all statements that have none, and takes out those that belong to no statement. May be stopped at any
     * moment; the next one goes on. What is stored does not hang on the number of threads.
     *
     * @param model the name of what makes them; vectors of another go first
     * @param encoder makes a vector of a statement's words; safe for use by several threads
     * @param progress told after each batch how many statements were looked at
     */
    public Update update(String model, Function<String, float[]> encoder, int threads, LongConsumer progress) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            long others = writing(() -> {
                if (model().equals(Optional.of(model))) {
                    return 0L;
                }
                Database.update(connection, "DELETE FROM model");
                Database.update(connection, "INSERT INTO model VALUES (?)", model);
                return (long) Database.update(connection, "DELETE FROM vector");
            });
            Update rest = pass(words -> encoded(words, encoder, workers), progress);
            return new Update(rest.made, rest.kept, rest.removed + others);
        } finally {
            workers.shutdownNow();
        }
    }

    /** Takes out the vectors that belong to no statement of the ledger, or to one that now has other words; returns how many. */
    public long clean() {
        return pass(words -> Map.of(), looked -> {}).removed;
    }

    /** How many statements the ledger has. */
    public long statements() {
        return ledger.read(tables -> Database.first(tables, row -> row.getLong(1), "SELECT count(*) FROM wording"))
                .orElse(0L);
    }

    /** Goes through ledger and vectors side by side, in the order of ids. */
    private Update pass(Function<Map<Long, String>, Map<Long, byte[]>> encode, LongConsumer progress) {
        Update sum = new Update(0, 0, 0);
        long after = Long.MIN_VALUE;
        long looked = 0;
        while (true) {
            long from = after;
            List<Words> batch = ledger.read(tables -> Database.list(
                    tables,
                    row -> new Words(row.getLong(1), row.getString(2)),
                    "SELECT statement_id, content FROM wording WHERE statement_id > ? ORDER BY statement_id LIMIT "
                            + BATCH,
                    from));
            long last = batch.size() < BATCH ? Long.MAX_VALUE : batch.get(batch.size() - 1).statement;
            Update done = batch(batch, from, last, encode);
            sum = new Update(sum.made + done.made, sum.kept + done.kept, sum.removed + done.removed);
            looked += batch.size();
            progress.accept(looked);
            if (last == Long.MAX_VALUE) {
                return sum;
            }
            after = last;
        }
    }

    private Update batch(
            List<Words> batch, long after, long last, Function<Map<Long, String>, Map<Long, byte[]>> encode) {
        Map<Long, Long> stored = new HashMap<>();
        try {
            Database.list(
                    connection,
                    row -> stored.put(row.getLong(1), row.getLong(2)),
                    "SELECT statement, words FROM vector WHERE statement > ? AND statement <= ?",
                    after,
                    last);
        } catch (SQLException e) {
            throw told(file, e);
        }
        Map<Long, String> missing = new HashMap<>();
        Map<Long, Long> sums = new HashMap<>();
        int kept = 0;
        for (Words each : batch) {
            long sum = checksum(each.content);
            if (Long.valueOf(sum).equals(stored.get(each.statement))) {
                stored.remove(each.statement);
                kept++;
            } else {
                missing.put(each.statement, each.content);
                sums.put(each.statement, sum);
            }
        }
        Map<Long, byte[]> made = encode.apply(missing);
        if (!stored.isEmpty() || !made.isEmpty()) {
            writing(() -> {
                each(
                        "DELETE FROM vector WHERE statement = ?",
                        List.copyOf(stored.keySet()),
                        (id, row) -> row.setLong(1, id));
                each(
                        "INSERT OR REPLACE INTO vector VALUES (?, ?, ?)",
                        made.keySet().stream().sorted().toList(),
                        (id, row) -> {
                            row.setLong(1, id);
                            row.setLong(2, sums.getOrDefault(id, 0L));
                            row.setBytes(3, made.get(id));
                        });
                return 0L;
            });
        }
        return new Update(made.size(), kept, stored.size());
    }

    private static Map<Long, byte[]> encoded(
            Map<Long, String> words, Function<String, float[]> encoder, ExecutorService workers) {
        Map<Long, Future<byte[]>> begun = new HashMap<>();
        words.forEach((id, content) -> begun.put(id, workers.submit(() -> ByteVector.of(encoder.apply(content)))));
        Map<Long, byte[]> made = new HashMap<>();
        begun.forEach((id, vector) -> {
            try {
                made.put(id, vector.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("No vector could be made of statement " + id, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        });
        return made;
    }

    /**
     * The statements that pass {@code query} by how near they are to a vector; of equally near ones the one stored first comes first.
     *
     * @param model the name of what made {@code asked}
     * @param most how many, from 1
     * @throws LedgerException if the file has another model's vectors
     */
    public Near nearest(Query query, String model, float[] asked, int most) {
        return ledger.read(tables -> {
            Conditions conditions = Conditions.of(query, Dialect.of(tables));
            BitSet wanted = new BitSet();
            Database.list(
                            tables,
                            row -> row.getInt(1),
                            "SELECT s.id FROM statement s WHERE " + conditions.sql(),
                            conditions.values())
                    .forEach(wanted::set);
            Scored scored = scored(wanted, model, asked);
            List<Hit> hits = new ArrayList<>();
            int current = 0;
            for (int from = 0; from < scored.ids.length && hits.size() < most; from += BATCH) {
                List<Long> some = Arrays.stream(scored.ids, from, Math.min(scored.ids.length, from + BATCH))
                        .boxed()
                        .toList();
                Map<Long, Long> sums = new HashMap<>();
                for (int i = 0; i < some.size(); i++) {
                    sums.put(some.get(i), scored.words[from + i]);
                }
                List<Hit> same = Search.hits(tables, some).stream()
                        .filter(hit -> Long.valueOf(checksum(hit.content())).equals(sums.get(hit.id())))
                        .toList();
                current += some.size() - same.size();
                hits.addAll(same);
            }
            return new Near(
                    hits.subList(0, Math.min(most, hits.size())), wanted.cardinality() - scored.ids.length + current);
        });
    }

    /** The wanted statements that have a vector, the nearest first, with the checksums of their words. */
    private record Scored(long[] ids, long[] words) {}

    private Scored scored(BitSet wanted, String model, float[] asked) {
        try {
            Optional<String> made = model();
            if (!made.equals(Optional.of(model))) {
                throw new LedgerException(
                        "The sentence vectors at " + file + " were made by another model (" + made.orElse("none")
                                + ").",
                        "Make them anew with \"hearsay vectors\".");
            }
            int most = wanted.cardinality();
            long[] ids = new long[most];
            long[] words = new long[most];
            long[] keys = new long[most]; // nearness above, place below, so that one sort of numbers does it
            int n = 0;
            try (PreparedStatement statement = connection.prepareStatement(
                            "SELECT statement, words, bytes FROM vector ORDER BY statement");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong(1);
                    if (id >= 0 && id <= Integer.MAX_VALUE && wanted.get((int) id)) {
                        ids[n] = id;
                        words[n] = row.getLong(2);
                        keys[n] = Math.round(-1e9 * ByteVector.cosine(asked, row.getBytes(3))) << 32 | n;
                        n++;
                    }
                }
            }
            Arrays.sort(keys, 0, n);
            int[] order = Arrays.stream(keys, 0, n).mapToInt(key -> (int) key).toArray();
            return new Scored(
                    Arrays.stream(order).mapToLong(i -> ids[i]).toArray(),
                    Arrays.stream(order).mapToLong(i -> words[i]).toArray());
        } catch (SQLException e) {
            throw told(file, e);
        }
    }

    private Optional<String> model() throws SQLException {
        return Database.first(connection, row -> row.getString(1), "SELECT name FROM model");
    }

    private record Words(long statement, String content) {}

    /** The first 64 bits of the SHA-256 of a statement's words. */
    private static long checksum(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    private interface Change {
        long run() throws SQLException;
    }

    private long writing(Change change) {
        try {
            Database.execute(connection, "BEGIN IMMEDIATE");
            try {
                long result = change.run();
                Database.execute(connection, "COMMIT");
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                Database.rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw told(file, e);
        }
    }

    private interface Binding {
        void bind(long id, PreparedStatement row) throws SQLException;
    }

    private void each(String sql, List<Long> ids, Binding binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (long id : ids) {
                binding.bind(id, statement);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static LedgerException told(Path file, SQLException e) {
        return new LedgerException(
                "The sentence vectors at " + file + " failed: " + e.getMessage(),
                "Check the disk and who may write there; the file may be deleted, and \"hearsay vectors\" makes it anew.",
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw told(file, e);
        }
    }
}
