package hearsay.ledger.store;

import hearsay.ledger.correcting.Correction;
import hearsay.ledger.correcting.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The history of corrections; used inside one transaction. */
public final class Corrections {

    /** Of a {@code correction}, in the order in which {@link #correction} reads them. */
    public static final String COLUMNS = "id, made, who, why, action, place, before, after, undoes";

    private Corrections() {}

    /** All that were ever made about one text, in their order. */
    public static List<Correction> of(Connection connection, String identity, String sha256) throws SQLException {
        return Database.list(
                connection,
                Corrections::correction,
                "SELECT " + COLUMNS + " FROM correction WHERE identity = ? AND sha256 = ? ORDER BY id",
                identity,
                sha256);
    }

    static void markOrphans(Connection connection, List<Correction> corrections, Set<Long> orphans)
            throws SQLException {
        for (Correction correction : corrections) {
            Database.update(connection, "DELETE FROM orphan WHERE correction_id = ?", correction.id());
            if (orphans.contains(correction.id())) {
                Database.update(connection, "INSERT INTO orphan (correction_id) VALUES (?)", correction.id());
            }
        }
    }

    /** The current row of a query that begins with {@link #COLUMNS}. */
    public static Correction correction(ResultSet row) throws SQLException {
        long undoes = row.getLong(9);
        return new Correction(
                row.getLong(1),
                Instant.parse(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Correction.Action.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                Place.parse(row.getString(6)),
                row.getString(7),
                row.getString(8),
                undoes == 0 ? null : Long.valueOf(undoes));
    }
}
