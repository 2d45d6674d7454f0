package hearsay.ledger.store;

import hearsay.ledger.finding.TextQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A ledger in one file.
 *
 * <p>The file is in WAL mode: readers never wait for the writer. There is one writer at a time; a transaction that writes begins
 * with {@code BEGIN IMMEDIATE}, since one that becomes a writer halfway would fail at once instead of waiting.
 */
final class Sqlite implements Dialect {

    private static final int WAIT_MILLISECONDS = 20_000;
    /** Pages kept in memory, in KiB: a batch touches the index of word runs all over. */
    private static final int CACHE = 64 * 1024;

    /** "HRSY", by which the file is known as a ledger (SQLite's application id). */
    static final int LEDGER = 0x48525359;

    @Override
    public Connection connect(LedgerAddress address, boolean makes) throws SQLException {
        Path file = ((LedgerAddress.InFile) address).path();
        if (makes) {
            checkThatItCanBeMade(file);
        } else if (!Files.isRegularFile(file)) {
            throw new LedgerException(
                    "There is no ledger at " + file + ".",
                    "Make one with \"hearsay ingest\", or name another file with --ledger.");
        }
        return connect(file, address, makes);
    }

    private static void checkThatItCanBeMade(Path file) {
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
    }

    private Connection connect(Path file, LedgerAddress address, boolean writes) throws SQLException {
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
        config.setCacheSize(writes ? -CACHE : -CACHE / 4);
        String name = "jdbc:sqlite:" + file.toAbsolutePath();
        if (immutable) { // WAL mode needs files beside it, even to read
            config.setReadOnly(true);
            name = "jdbc:sqlite:" + file.toAbsolutePath().toUri().toString().replaceFirst("^file:/+", "file:/")
                    + "?immutable=1";
        } else {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL); // what is acknowledged survives a power cut, too
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        }
        Connection connection = config.createConnection(name);
        try {
            if (immutable) {
                Database.number(connection, "SELECT count(*) FROM sqlite_schema");
            } else {
                Migrations.run(connection, address);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            Database.close(connection, e);
            throw e;
        }
    }

    @Override
    public void beginReading(Statement statement) throws SQLException {
        statement.execute("BEGIN");
    }

    @Override
    public void beginWriting(Statement statement) throws SQLException {
        statement.execute("BEGIN IMMEDIATE");
    }

    @Override
    public int version(Connection connection) throws SQLException {
        return Database.number(connection, "PRAGMA user_version");
    }

    @Override
    public void setVersion(Connection connection, int version) throws SQLException {
        Database.execute(connection, "PRAGMA user_version = " + version);
        Database.execute(connection, "PRAGMA application_id = " + LEDGER);
    }

    @Override
    public Optional<String> state(Connection connection) throws SQLException {
        return Database.first(
                connection,
                row -> row.getLong(1) + " " + row.getLong(2),
                "SELECT data_version, total_changes() FROM pragma_data_version");
    }

    @Override
    public boolean isSomethingElse(Connection connection) throws SQLException {
        return Database.number(connection, "PRAGMA application_id") != LEDGER
                && Database.number(connection, "SELECT count(*) FROM sqlite_schema") > 0;
    }

    @Override
    public boolean hasTable(Connection connection, String table) throws SQLException {
        return Database.first(connection, row -> true, "SELECT 1 FROM sqlite_schema WHERE name = ?", table)
                .isPresent();
    }

    @Override
    public String script(String script) {
        return Migrations.block(script, "sqlite");
    }

    /** Copies to {@code FILE.before-vN}. */
    @Override
    public void backUp(Connection connection, LedgerAddress address, int newest) throws SQLException {
        Path file = ((LedgerAddress.InFile) address).path();
        Path copy = file.resolveSibling(file.getFileName() + ".before-v" + newest);
        if (Files.exists(copy)) {
            return;
        }
        Path unfinished = file.resolveSibling(copy.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            Database.execute(connection, "VACUUM INTO '" + unfinished.toString().replace("'", "''") + "'");
            Files.move(unfinished, copy);
        } catch (IOException e) {
            throw new LedgerException(
                    file + " could not be copied before its tables are changed: " + e.getMessage(),
                    "Make room for a second copy beside it, and run this again.",
                    e);
        }
    }

    @Override
    public void scrub(Connection connection) throws SQLException {
        Database.execute(connection, "INSERT INTO stems (stems) VALUES ('optimize')");
        Database.execute(connection, "VACUUM");
        Database.execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    @Override
    public String insertStems() {
        return "INSERT INTO stems (rowid, content, who) VALUES (?, ?, ?)";
    }

    @Override
    public String indexed(List<String> stems) {
        return String.join(" ", stems);
    }

    /**
     * Sorting n statements takes about as long as looking at 2 n in the order of days, of which {@code most} in n are wanted; where something
     * else is asked, ten times as many are looked at.
     */
    @Override
    public long few(Connection connection, int most, boolean narrowed) throws SQLException {
        int all = Database.number(connection, "SELECT coalesce(max(id), 0) FROM statement");
        return (long) Math.sqrt(0.6 * (narrowed ? 10.0 : 1.0) * most * all);
    }

    @Override
    public String contentMatches() {
        return "content MATCH ?";
    }

    @Override
    public String whoMatches() {
        return "who MATCH ?";
    }

    /** As FTS5 takes it; every stem stands in quotation marks, so that none is taken for an operator. */
    @Override
    public String expression(TextQuery query) {
        String any = query.any().stream()
                .map(all -> all.stream().map(this::expression).collect(Collectors.joining(" AND ", "(", ")")))
                .collect(Collectors.joining(" OR "));
        String none = query.none().stream().map(this::expression).collect(Collectors.joining(" OR "));
        return "(" + any + ")" + (none.isEmpty() ? "" : " NOT (" + none + ")");
    }

    private String expression(TextQuery.Condition condition) {
        if (condition instanceof TextQuery.Phrase phrase) {
            return phrase(phrase.stems());
        }
        if (condition instanceof TextQuery.Prefix prefix) {
            StringBuilder any = new StringBuilder("(" + quoted(prefix.prefix()) + " *");
            prefix.shorter().forEach(stem -> any.append(" OR ").append(quoted(stem)));
            return any.append(')').toString();
        }
        TextQuery.Near near = (TextQuery.Near) condition;
        return "NEAR(" + quoted(near.one()) + " " + quoted(near.other()) + ", " + near.between() + ")";
    }

    @Override
    public String phrase(List<String> stems) {
        return quoted(String.join(" ", stems));
    }

    @Override
    public String any(List<String> stems) {
        return stems.stream().map(Sqlite::quoted).collect(Collectors.joining(" OR "));
    }

    private static String quoted(String stems) {
        return "\"" + stems.replace("\"", "\"\"") + "\"";
    }

    @Override
    public LedgerException told(LedgerAddress file, SQLException e) {
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
}
