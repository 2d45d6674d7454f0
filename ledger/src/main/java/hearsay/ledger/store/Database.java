package hearsay.ledger.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A connection to the ledger's file, for one thread at a time.
 *
 * <p>The file is in WAL mode: readers never wait for the writer. There is one writer at a time; a transaction that writes begins
 * with {@code BEGIN IMMEDIATE}, since one that becomes a writer halfway would fail at once instead of waiting.
 */
public final class Database implements AutoCloseable {

    private static final int WAIT_MILLISECONDS = 20_000;

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens the file, makes it where there is none, and brings its tables up to date.
     *
     * @throws LedgerException where that cannot be
     */
    public static Database open(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new LedgerException(
                    "There is no folder " + folder + " for the ledger.",
                    "Make it, or name another file with --ledger.");
        }
        if (Files.isDirectory(file)) {
            throw new LedgerException(file + " is a folder.", "Name a file with --ledger.");
        }
        if (folder != null && !Files.exists(file) && !Files.isWritable(folder)) {
            throw new LedgerException(
                    "The ledger " + file + " cannot be made: nothing may be written to " + folder + ".",
                    "Name a file in another folder with --ledger.");
        }
        return connect(file, true);
    }

    /**
     * Opens a file that is there.
     *
     * @throws LedgerException where there is none, or it cannot be read
     */
    public static Database openExisting(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LedgerException(
                    "There is no ledger at " + file + ".",
                    "Make one with \"hearsay ingest\", or name another file with --ledger.");
        }
        return connect(file, false);
    }

    private static Database connect(Path file, boolean writes) {
        boolean mayWrite = !Files.exists(file) || Files.isWritable(file);
        if (writes && !mayWrite) {
            throw new LedgerException(
                    "The ledger " + file + " may be read but not written.",
                    "Ask its owner for permission to write, or name another file with --ledger.");
        }
        Path folder = file.toAbsolutePath().getParent();
        boolean immutable = !writes && (!mayWrite || folder != null && !Files.isWritable(folder));
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLISECONDS);
        config.enforceForeignKeys(true);
        String address = "jdbc:sqlite:" + file.toAbsolutePath();
        if (immutable) { // WAL mode needs files beside it, even to read
            config.setReadOnly(true);
            address = "jdbc:sqlite:" + file.toAbsolutePath().toUri().toString().replaceFirst("^file:/+", "file:/")
                    + "?immutable=1";
        } else {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL); // what is acknowledged survives a power cut, too
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        }
        Connection connection = null;
        try {
            connection = config.createConnection(address);
            if (immutable) {
                number(connection, "SELECT count(*) FROM sqlite_schema");
            } else {
                Migrations.run(connection, file);
            }
            return new Database(file, connection);
        } catch (SQLException e) {
            close(connection, e);
            throw told(file, e);
        } catch (RuntimeException e) {
            close(connection, e);
            throw e;
        }
    }

    private static void close(@Nullable Connection connection, Exception before) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                before.addSuppressed(e);
            }
        }
    }

    /** Runs {@code work}, which only reads; all its queries see what was committed when the first one began. */
    <T> T read(Work<T> work) {
        return transaction("BEGIN", work);
    }

    /** Runs {@code work} as one transaction that alone writes; everything it did is stored when this returns, or nothing. */
    <T> T write(Work<T> work) {
        return transaction("BEGIN IMMEDIATE", work);
    }

    /** Runs one statement that may not be part of a transaction. */
    void outside(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw told(file, e);
        }
    }

    private <T> T transaction(String begin, Work<T> work) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(begin);
            try {
                T result = work.run(connection);
                statement.execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw told(file, e);
        }
    }

    static void rollBack(Connection connection, Throwable reason) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) { // a full disk has rolled back already
            reason.addSuppressed(e);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw told(file, e);
        }
    }

    /** The first column of the only row. */
    static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Runs a statement that changes rows and returns how many. */
    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Adds a row and returns its id. */
    static long insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql + " RETURNING id", values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** All rows of a query. */
    static <T> List<T> list(Connection connection, Row<T> each, String sql, @Nullable Object... values)
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
    static <T> Optional<T> first(Connection connection, Row<T> each, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(each.of(row)) : Optional.empty();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Says for a person what went wrong. */
    static LedgerException told(Path file, SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String name = code.name().toUpperCase(Locale.ROOT);
        if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return new LedgerException(
                    "Another program has been writing to " + file + " all the while.",
                    "Run this again when it is done.",
                    e);
        }
        if (name.startsWith("SQLITE_FULL") || name.startsWith("SQLITE_IOERR")) {
            return new LedgerException(
                    "The disk of " + file + " is full, or fails (" + e.getMessage()
                            + "). What was stored before is safe.",
                    "Make room, then run this again: it goes on where it stopped.",
                    e);
        }
        if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
            return new LedgerException(
                    file + " is damaged, or is no ledger (" + e.getMessage() + ").",
                    "Take it from a backup, or name another file with --ledger.",
                    e);
        }
        if (name.startsWith("SQLITE_READONLY")
                || name.startsWith("SQLITE_CANTOPEN")
                || name.startsWith("SQLITE_PERM")) {
            return new LedgerException(
                    "The ledger " + file + " may not be written, or the folder it is in may not.",
                    "Ask its owner for permission to write, or name another file with --ledger.",
                    e);
        }
        return new LedgerException(
                "The ledger " + file + " failed: " + e.getMessage(),
                "Please report this, with what was asked of it.",
                e);
    }

    /** Something to do with the connection. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Makes a value of the current row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
