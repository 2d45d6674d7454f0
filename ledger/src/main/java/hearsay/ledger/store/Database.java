package hearsay.ledger.store;

import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Scope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection to a ledger, for one thread at a time. */
public final class Database implements AutoCloseable {

    private final LedgerAddress address;
    private final Dialect dialect;
    private final Connection connection;
    private final Unchanged<Scope> scope = new Unchanged<>();

    private Database(LedgerAddress address, Connection connection) {
        this.address = address;
        this.dialect = Dialect.of(address);
        this.connection = connection;
    }

    static Database open(Path file) {
        return open(LedgerAddress.of(file));
    }

    static Database openExisting(Path file) {
        return openExisting(LedgerAddress.of(file));
    }

    /**
     * Opens a ledger, makes it where there is none, and brings its tables up to date.
     *
     * @throws LedgerException where that cannot be
     */
    public static Database open(LedgerAddress address) {
        return connect(address, true);
    }

    /**
     * Opens a ledger that is there.
     *
     * @throws LedgerException where there is none, or it cannot be read
     */
    public static Database openExisting(LedgerAddress address) {
        return connect(address, false);
    }

    private static Database connect(LedgerAddress address, boolean makes) {
        Dialect dialect = Dialect.of(address);
        try {
            return new Database(address, dialect.connect(address, makes));
        } catch (SQLException e) {
            throw dialect.told(address, e);
        }
    }

    /** Closes a connection after {@code before} went wrong, which is told first. */
    public static void close(Connection connection, Exception before) {
        try {
            connection.close();
        } catch (SQLException e) {
            before.addSuppressed(e);
        }
    }

    /** Runs {@code work}, which only reads; all its queries see what was committed when the first one began. */
    public <T> T read(Work<T> work) {
        return transaction(dialect::beginReading, work);
    }

    /** Runs {@code work} as one transaction that alone writes; everything it did is stored when this returns, or nothing. */
    public <T> T write(Work<T> work) {
        return transaction(dialect::beginWriting, work);
    }

    /** Gives back the room of what was deleted, so that no byte of it stays. */
    public void scrub() {
        try {
            dialect.scrub(connection);
        } catch (SQLException e) {
            throw dialect.told(address, e);
        }
    }

    /** Everything that is searched; used inside {@link #read}. */
    public Scope scope() throws SQLException {
        return scope.get(connection, Database::everything);
    }

    private static Scope everything(Connection connection) throws SQLException {
        List<Facets.Count> outlets = list(
                connection,
                row -> new Facets.Count(row.getString(1), row.getLong(2)),
                "SELECT o.name, count(*) FROM version v JOIN outlet o ON o.id = v.outlet_id WHERE v.latest = 1"
                        + " GROUP BY o.id ORDER BY 2 DESC, 1");
        return first(
                        connection,
                        row -> new Scope(
                                row.getLong(1),
                                row.getLong(2),
                                outlets,
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5)),
                        "SELECT count(*), (SELECT count(*) FROM statement) - (SELECT count(*) FROM statement WHERE latest = 0), count(*) FILTER (WHERE outlet_id IS NULL),"
                                + " min(published), max(published) FROM version WHERE latest = 1")
                .orElseThrow();
    }

    /** What this database does in its own way. */
    public Dialect dialect() {
        return dialect;
    }

    private <T> T transaction(Begin begin, Work<T> work) {
        try (Statement statement = connection.createStatement()) {
            begin.on(statement);
            try {
                T result = work.run(connection);
                statement.execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw dialect.told(address, e);
        }
    }

    /** Undoes a transaction for {@code reason}, which is told first. */
    public static void rollBack(Connection connection, Throwable reason) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) { // a full disk has rolled back already
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw dialect.told(address, e);
        }
    }

    /** The first column of the only row. */
    public static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Runs a statement without parameters. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement that changes rows and returns how many. */
    public static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Adds a row and returns its id. */
    public static long insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql + " RETURNING id", values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** All rows of a query. */
    public static <T> List<T> list(Connection connection, Row<T> each, String sql, @Nullable Object... values)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(each.of(row));
            }
        }
        return rows;
    }

    /** The first row of a query. */
    public static <T> Optional<T> first(Connection connection, Row<T> each, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(each.of(row)) : Optional.empty();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, values);
        return statement;
    }

    /** Gives a statement its parameters. */
    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof String text ? stored(text) : values[i]);
        }
    }

    /** A text as it is stored: with U+2400 (a sign for it) in place of U+0000, which PostgreSQL does not take and SQLite stops at. */
    public static String stored(String text) {
        return text.replace('\0', '\u2400');
    }

    /** The present, to the second. */
    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The beginning of a transaction. */
    private interface Begin {
        void on(Statement statement) throws SQLException;
    }

    /** Something to do with the connection. */
    public interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Makes a value of the current row. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
