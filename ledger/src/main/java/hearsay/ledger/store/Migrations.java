package hearsay.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Brings a ledger's tables up to date, one numbered step after the other.
 *
 * <p>{@code PRAGMA user_version} has the number of the last step taken. All steps are one transaction, so that a kill leaves the
 * tables as they were; the file is copied before it is changed.
 */
final class Migrations {

    /** The number of the newest step: the file {@code N.sql} beside this class. */
    static final int NEWEST = 1;

    /** "HRSY", by which the file is known as a ledger (SQLite's application id). */
    static final int LEDGER = 0x48525359;

    private Migrations() {}

    /**
     * Takes the steps that are missing.
     *
     * @throws LedgerException if the file is of a newer version, or is no ledger
     */
    static void run(Connection connection, Path file) throws SQLException {
        check(connection, file);
        if (version(connection) == NEWEST) {
            return;
        }
        if (version(connection) > 0) {
            backUp(connection, file);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                for (int step = version(connection) + 1; step <= NEWEST; step++) { // somebody else may have been first
                    statement.executeUpdate(script(step));
                    statement.execute("PRAGMA user_version = " + step);
                }
                statement.execute("PRAGMA application_id = " + LEDGER);
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                Database.rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void check(Connection connection, Path file) throws SQLException {
        int version = version(connection);
        if (version > NEWEST) {
            throw new LedgerException(
                    file + " was written by a newer Hearsay: its tables have version " + version
                            + ", and this one knows " + NEWEST + ".",
                    "Use the newer Hearsay, or name another file with --ledger.");
        }
        int application = Database.number(connection, "PRAGMA application_id");
        boolean empty = Database.number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (application != LEDGER && !empty) {
            throw new LedgerException(
                    file + " is a database of something else, and was left as it is.",
                    "Name another file with --ledger.");
        }
    }

    private static int version(Connection connection) throws SQLException {
        return Database.number(connection, "PRAGMA user_version");
    }

    /** Copies what is committed to {@code FILE.before-vN}; an older copy of the same version is kept. */
    private static void backUp(Connection connection, Path file) throws SQLException {
        Path copy = file.resolveSibling(file.getFileName() + ".before-v" + NEWEST);
        if (Files.exists(copy)) {
            return;
        }
        Path unfinished = file.resolveSibling(copy.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM INTO '" + unfinished.toString().replace("'", "''") + "'");
            }
            Files.move(unfinished, copy);
        } catch (IOException e) {
            throw new LedgerException(
                    file + " could not be copied before its tables are changed: " + e.getMessage(),
                    "Make room for a second copy beside it, and run this again.",
                    e);
        }
    }

    private static String script(int step) {
        try (InputStream in = Migrations.class.getResourceAsStream(step + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("The step " + step + ".sql is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
