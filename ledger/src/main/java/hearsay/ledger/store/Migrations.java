package hearsay.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a ledger's tables up to date, one numbered step after the other.
 *
 * <p>All steps are one transaction, so that a kill leaves the tables as they were; what was there is copied before it is changed.
 */
final class Migrations {

    /** The steps in order; the first makes the tables. Steps are only ever added. */
    static final List<String> SCRIPTS = List.of(
            script("1.sql"),
            script("2.sql"),
            script("3.sql"),
            script("4.sql"),
            script("5.sql"),
            script("6.sql"),
            script("7.sql"),
            script("8.sql"));

    private static final String BOTH = "both";

    private Migrations() {}

    /**
     * Takes the steps that are missing.
     *
     * @throws LedgerException if the ledger is of a newer version, or is none
     */
    static void run(Connection connection, LedgerAddress address) throws SQLException {
        run(connection, address, SCRIPTS);
    }

    static void run(Connection connection, LedgerAddress address, List<String> scripts) throws SQLException {
        Dialect dialect = Dialect.of(address);
        int version = check(connection, address, scripts.size());
        if (version == scripts.size()) {
            return;
        }
        if (version > 0) {
            dialect.backUp(connection, address, scripts.size());
        }
        try (Statement statement = connection.createStatement()) {
            dialect.beginWriting(statement);
            try {
                int step = dialect.version(connection); // somebody else may have been first
                for (; step < scripts.size(); step++) {
                    statement.executeUpdate(dialect.script(scripts.get(step)));
                    dialect.setVersion(connection, step + 1);
                }
                if (dialect.hasTable(connection, "kin")) {
                    Personas.fill(connection); // what SQL alone cannot work out
                    Kinship.fill(connection);
                }
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                Database.rollBack(connection, e);
                throw e;
            }
        }
    }

    /** The version of the tables, 0 for none. */
    private static int check(Connection connection, LedgerAddress address, int newest) throws SQLException {
        Dialect dialect = Dialect.of(address);
        if (dialect.isSomethingElse(connection)) {
            throw new LedgerException(
                    address + " is a database of something else, and was left as it is.",
                    "Name another one with --ledger.");
        }
        int version = dialect.version(connection);
        if (version > newest) {
            throw new LedgerException(
                    address + " was written by a newer Hearsay: its tables have version " + version
                            + ", and this one knows " + newest + ".",
                    "Use the newer Hearsay, or name another ledger with --ledger.");
        }
        return version;
    }

    /** What of a script is for one database: lines after {@code --[NAME]} or {@code --[both]}, and all before the first of these. */
    static String block(String script, String database) {
        StringBuilder chosen = new StringBuilder();
        String current = BOTH;
        for (String line : script.split("\n", -1)) {
            if (line.startsWith("--[")) {
                current = line.substring(3, line.indexOf(']'));
            } else if (current.equals(BOTH) || current.equals(database)) {
                chosen.append(line).append('\n');
            }
        }
        return chosen.toString();
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
