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
import java.util.List;

/**
 * Brings a ledger's tables up to date, one numbered step after the other.
 *
 * <p>{@code PRAGMA user_version} has the number of the last step taken. All steps are one transaction, so that a kill leaves the
 * tables as they were; the file is copied before it is changed.
 */
final class Migrations {

    /** The steps in order; the first makes the tables. Steps are only ever added. */
    static final List<String> SCRIPTS = List.of(script("1.sql"), script("2.sql"));

    /** "HRSY", by which the file is known as a ledger (SQLite's application id). */
    static final int LEDGER = 0x48525359;

    private Migrations() {}

    /**
     * Takes the steps that are missing.
     *
     * @throws LedgerException if the file is of a newer version, or is no ledger
     */
    static void run(Connection connection, Path file) throws SQLException {
        run(connection, file, SCRIPTS);
    }

    static void run(Connection connection, Path file, List<String> scripts) throws SQLException {
        check(connection, file, scripts.size());
        if (version(connection) == scripts.size()) {
            return;
        }
        if (version(connection) > 0) {
            backUp(connection, file, scripts.size());
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                for (int step = version(connection);
                        step < scripts.size();
                        step++) { // somebody else may have been first
                    statement.executeUpdate(scripts.get(step));
                    statement.execute("PRAGMA user_version = " + (step + 1));
                }
                if (Database.number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'kin'") > 0) {
                    Personas.fill(connection); // what SQL alone cannot work out
                    Kinship.fill(connection);
                }
                statement.execute("PRAGMA application_id = " + LEDGER);
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                Database.rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void check(Connection connection, Path file, int newest) throws SQLException {
        int version = version(connection);
        int application = Database.number(connection, "PRAGMA application_id");
        boolean empty = Database.number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (application != LEDGER && !empty) {
            throw new LedgerException(
                    file + " is a database of something else, and was left as it is.",
                    "Name another file with --ledger.");
        }
        if (version > newest) {
            throw new LedgerException(
                    file + " was written by a newer Hearsay: its tables have version " + version
                            + ", and this one knows " + newest + ".",
                    "Use the newer Hearsay, or name another file with --ledger.");
        }
    }

    private static int version(Connection connection) throws SQLException {
        return Database.number(connection, "PRAGMA user_version");
    }

    /** Copies what is committed to {@code FILE.before-vN}; an older copy of the same version is kept. */
    private static void backUp(Connection connection, Path file, int newest) throws SQLException {
        Path copy = file.resolveSibling(file.getFileName() + ".before-v" + newest);
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

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The step " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
