package hearsay.ledger.store;

import hearsay.ledger.finding.TextQuery;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A ledger in a schema of a PostgreSQL database, for a team.
 *
 * <p>There is one writer at a time in a ledger, too: a transaction that writes takes a lock that is freed at its end, whatever becomes of the
 * program. Stems are the lexemes of {@code tsvector}s that are made here, so that no dictionary of the server's has a say.
 */
final class Postgres implements Dialect {

    private static final int WAIT_MILLISECONDS = 20_000;
    private static final int CONNECT_SECONDS = 20;
    /** "HRSY": locks of other programs in the same database have other numbers. */
    private static final int LOCK = Sqlite.LEDGER;
    /** Positions in a {@code tsvector} end here. */
    private static final int LAST_POSITION = 16_383;

    @Override
    public Connection connect(LedgerAddress address, boolean makes) throws SQLException {
        LedgerAddress.OnServer server = (LedgerAddress.OnServer) address;
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", "hearsay");
        settings.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        settings.setProperty("tcpKeepAlive", "true");
        settings.putAll(server.settings());
        if (server.user() != null) {
            settings.setProperty("user", server.user());
        }
        String password = server.password() == null ? System.getenv("PGPASSWORD") : server.password();
        if (password != null) {
            settings.setProperty("password", password);
        }
        String host = server.host().contains(":") ? "[" + server.host() + "]" : server.host();
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://" + host + (server.port() == 0 ? "" : ":" + server.port()) + "/"
                        + java.net.URLEncoder.encode(server.database(), java.nio.charset.StandardCharsets.UTF_8),
                settings);
        try {
            prepare(connection, server, makes);
            Migrations.run(connection, address);
            return connection;
        } catch (SQLException | RuntimeException e) {
            Database.close(connection, e);
            throw e;
        }
    }

    private static void prepare(Connection connection, LedgerAddress.OnServer server, boolean makes)
            throws SQLException {
        String encoding = Database.first(connection, row -> row.getString(1), "SHOW server_encoding")
                .orElse("");
        if (!encoding.equals("UTF8")) {
            throw new LedgerException(
                    "The database of " + server + " keeps text as " + encoding + ", which cannot hold every article.",
                    "Make one with: createdb --encoding=UTF8 --template=template0 NAME");
        }
        boolean isThere = Database.first(
                        connection, row -> true, "SELECT 1 FROM pg_namespace WHERE nspname = ?", server.schema())
                .isPresent();
        if (!isThere && !makes) {
            throw new LedgerException(
                    "There is no ledger at " + server + ".",
                    "Make one with \"hearsay ingest\", or name another database with --ledger.");
        }
        if (!isThere) { // of two programs that make it at once, one would fail even at "IF NOT EXISTS"
            Database.execute(connection, "BEGIN");
            Database.execute(
                    connection, "SELECT pg_advisory_xact_lock(" + LOCK + ", hashtext('" + server.schema() + "'))");
            Database.execute(connection, "CREATE SCHEMA IF NOT EXISTS " + server.schema());
            Database.execute(connection, "COMMIT");
        }
        Database.execute(connection, "SET search_path TO " + server.schema());
        Database.execute(connection, "SET lock_timeout = " + WAIT_MILLISECONDS);
        Database.execute(connection, "SET jit = off"); // takes longer than what it speeds up
    }

    @Override
    public void beginReading(Statement statement) throws SQLException {
        statement.execute("BEGIN ISOLATION LEVEL REPEATABLE READ");
    }

    @Override
    public void beginWriting(Statement statement) throws SQLException {
        statement.execute("BEGIN ISOLATION LEVEL READ COMMITTED");
        statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ", hashtext(current_schema()))");
    }

    @Override
    public int version(Connection connection) throws SQLException {
        return hasTable(connection, "migration")
                ? Database.number(connection, "SELECT coalesce(max(version), 0) FROM migration")
                : 0;
    }

    @Override
    public void setVersion(Connection connection, int version) throws SQLException {
        Database.execute(
                connection, "CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, made TEXT NOT NULL)");
        Database.update(connection, "INSERT INTO migration (version, made) VALUES (?, ?)", version, Database.now());
    }

    @Override
    public Optional<String> state(Connection connection) {
        return Optional.empty();
    }

    @Override
    public boolean isSomethingElse(Connection connection) throws SQLException {
        return !hasTable(connection, "migration")
                && Database.number(
                                connection,
                                "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()")
                        > 0;
    }

    @Override
    public boolean hasTable(Connection connection, String table) throws SQLException {
        return Database.first(
                        connection,
                        row -> true,
                        "SELECT 1 FROM pg_class WHERE relname = ? AND relnamespace = current_schema()::regnamespace",
                        table)
                .isPresent();
    }

    /** Text by its bytes, whatever the database's own order; numbers of rows from a sequence. */
    @Override
    public String script(String script) {
        return Migrations.block(script, "postgresql")
                .replace(" id INTEGER PRIMARY KEY", " id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY")
                .replace(" INTEGER PRIMARY KEY", " BIGINT PRIMARY KEY")
                .replace(" TEXT", " TEXT COLLATE \"C\"")
                .replace(" REAL", " DOUBLE PRECISION")
                .replace(" BLOB", " BYTEA")
                .replace(") WITHOUT ROWID", ")");
    }

    /** Copies the tables to a schema beside theirs, {@code SCHEMA_before_vN}. */
    @Override
    public void backUp(Connection connection, LedgerAddress address, int newest) throws SQLException {
        String schema = ((LedgerAddress.OnServer) address).schema();
        String copy = schema + "_before_v" + newest;
        if (Database.first(connection, row -> true, "SELECT 1 FROM pg_namespace WHERE nspname = ?", copy)
                .isPresent()) {
            return;
        }
        List<String> tables = tables(connection);
        Database.execute(connection, "BEGIN");
        try {
            Database.execute(connection, "CREATE SCHEMA " + copy);
            for (String table : tables) {
                Database.execute(
                        connection, "CREATE TABLE " + copy + "." + table + " AS TABLE " + schema + "." + table);
            }
            Database.execute(connection, "COMMIT");
        } catch (SQLException | RuntimeException e) {
            Database.rollBack(connection, e);
            throw e;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return Database.list(
                connection,
                row -> row.getString(1),
                "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                        + " AND table_type = 'BASE TABLE' ORDER BY 1");
    }

    @Override
    public void scrub(Connection connection) throws SQLException {
        for (String table : tables(connection)) {
            Database.execute(connection, "VACUUM (FULL, ANALYZE) " + table);
        }
    }

    @Override
    public String insertStems() {
        return "INSERT INTO stems (rowid, content, who) VALUES (?, ?::tsvector, ?::tsvector)";
    }

    @Override
    public String indexed(List<String> stems) {
        StringBuilder lexemes = new StringBuilder();
        for (int i = 0; i < stems.size(); i++) {
            lexemes.append(quoted(stems.get(i)))
                    .append(':')
                    .append(Math.min(LAST_POSITION, i + 1))
                    .append(' ');
        }
        return lexemes.toString();
    }

    @Override
    public long few(Connection connection, int most, boolean narrowed) {
        return Long.MAX_VALUE;
    }

    @Override
    public String contentMatches() {
        return "content @@ ?::tsquery";
    }

    @Override
    public String whoMatches() {
        return "who @@ ?::tsquery";
    }

    @Override
    public String expression(TextQuery query) {
        String any = query.any().stream()
                .map(all -> all.stream().map(this::expression).collect(Collectors.joining(" & ", "(", ")")))
                .collect(Collectors.joining(" | "));
        String none = query.none().stream().map(this::expression).collect(Collectors.joining(" | "));
        return "(" + any + ")" + (none.isEmpty() ? "" : " & !(" + none + ")");
    }

    private String expression(TextQuery.Condition condition) {
        if (condition instanceof TextQuery.Phrase phrase) {
            return phrase(phrase.stems());
        }
        if (condition instanceof TextQuery.Prefix prefix) {
            List<String> any = new ArrayList<>(List.of(quoted(prefix.prefix()) + ":*"));
            prefix.shorter().forEach(stem -> any.add(quoted(stem)));
            return "(" + String.join(" | ", any) + ")";
        }
        TextQuery.Near near = (TextQuery.Near) condition;
        String one = quoted(near.one());
        String other = quoted(near.other());
        List<String> any = new ArrayList<>();
        for (int apart = one.equals(other) ? 0 : 1; apart <= near.between() + 1; apart++) {
            any.add(one + " <" + apart + "> " + other);
            any.add(other + " <" + apart + "> " + one);
        }
        return "(" + String.join(" | ", any) + ")";
    }

    @Override
    public String phrase(List<String> stems) {
        return stems.stream().map(Postgres::quoted).collect(Collectors.joining(" <-> ", "(", ")"));
    }

    @Override
    public String any(List<String> stems) {
        return stems.stream().map(Postgres::quoted).collect(Collectors.joining(" | "));
    }

    /** As a lexeme in a {@code tsvector} or {@code tsquery}. */
    private static String quoted(String stem) {
        return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** By the classes of SQLSTATE (appendix A of PostgreSQL's documentation). */
    @Override
    public LedgerException told(LedgerAddress server, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String reason = String.valueOf(e.getMessage()).strip();
        if (state.equals("08001") || state.equals("08004") || state.equals("57P03") || state.equals("53300")) {
            return new LedgerException(
                    "There is no connection to " + server + ": " + reason,
                    "See whether the server runs and takes connections from here, then run this again.",
                    e);
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("25P03")) {
            return new LedgerException(
                    "The connection to " + server + " broke (" + reason + "). What was stored before is safe.",
                    "Run this again when the server is back: it goes on where it stopped.",
                    e);
        }
        if (state.startsWith("28") || state.equals("3D000")) {
            return new LedgerException(
                    "PostgreSQL refuses " + server + ": " + reason,
                    "Name user, password and database as postgresql://USER:PASSWORD@HOST/DATABASE; the password may be in"
                            + " PGPASSWORD or ~/.pgpass instead.",
                    e);
        }
        if (state.equals("42501") || state.equals("25006")) {
            return new LedgerException(
                    "The ledger " + server + " may not be used like this: " + reason,
                    "Ask the database's owner for permission, or name another one with --ledger.",
                    e);
        }
        if (state.equals("55P03") || state.equals("40P01") || state.equals("40001")) {
            return new LedgerException(
                    "Another program has been writing to " + server + " all the while.",
                    "Run this again when it is done.",
                    e);
        }
        if (state.startsWith("53") || state.startsWith("58")) {
            return new LedgerException(
                    "The server of " + server + " is out of room, or its disk fails (" + reason
                            + "). What was stored before is safe.",
                    "Make room, then run this again: it goes on where it stopped.",
                    e);
        }
        return new LedgerException(
                "The ledger " + server + " failed: " + reason, "Please report this, with what was asked of it.", e);
    }
}
