package hearsay.ledger.store;

import hearsay.ledger.finding.TextQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConnection;

/**
 * What the databases that may hold a ledger do each in its own way; everything else in this room is SQL that both understand. Columns
 * that hold text compare and sort by its UTF-8 bytes in both, and NULL is less than every value wherever that shows.
 */
public sealed interface Dialect permits Sqlite, Postgres {

    Dialect SQLITE = new Sqlite();
    Dialect POSTGRES = new Postgres();

    static Dialect of(LedgerAddress address) {
        return address instanceof LedgerAddress.InFile ? SQLITE : POSTGRES;
    }

    static Dialect of(Connection connection) {
        return connection instanceof SQLiteConnection ? SQLITE : POSTGRES;
    }

    /**
     * Connects to a ledger and brings its tables up to date.
     *
     * @param makes whether it is made where there is none, and will be written
     * @throws LedgerException if there is none, or it cannot be used
     */
    Connection connect(LedgerAddress address, boolean makes) throws SQLException;

    /** Begins a transaction all of whose queries see what was committed when the first one began. */
    void beginReading(Statement statement) throws SQLException;

    /** Begins the one transaction that may write. */
    void beginWriting(Statement statement) throws SQLException;

    /** The number of the last migration that was made; 0 before the first. */
    int version(Connection connection) throws SQLException;

    void setVersion(Connection connection, int version) throws SQLException;

    /** Another one after each writing of this connection or another; empty where that cannot be told. */
    Optional<String> state(Connection connection) throws SQLException;

    /** Whether there are tables, and they are not a ledger's. */
    boolean isSomethingElse(Connection connection) throws SQLException;

    boolean hasTable(Connection connection, String table) throws SQLException;

    /** One script of the schema as this database takes it. */
    String script(String script);

    /**
     * Copies what is committed before it is changed; an older copy made for the same version is kept.
     *
     * @param newest the version that comes
     */
    void backUp(Connection connection, LedgerAddress address, int newest) throws SQLException;

    /** Gives back the room of what was deleted, so that no byte of it stays. Outside of any transaction. */
    void scrub(Connection connection) throws SQLException;

    /** Adds a row to the full-text index: parameters are the statement's id and two of {@link #indexed}. */
    String insertStems();

    /** Stems in reading order as the index takes them. */
    String indexed(List<String> stems);

    /**
     * If more statements than this have the words that are asked for, the first of them are found sooner by going through days than by
     * sorting all; {@link Long#MAX_VALUE} where the database sees to that by itself.
     *
     * @param most how many are wanted
     * @param narrowed whether something else is asked of them, too
     */
    long few(Connection connection, int most, boolean narrowed) throws SQLException;

    /** A condition on a row of {@code stems}; its parameter is one of the four expressions below. */
    String contentMatches();

    /** As {@link #contentMatches}, for who says it. */
    String whoMatches();

    String expression(TextQuery query);

    /** These stems next to each other. */
    String phrase(List<String> stems);

    /** Any of these stems. */
    String any(List<String> stems);

    /** Says for a person what went wrong. */
    LedgerException told(LedgerAddress address, SQLException e);
}
