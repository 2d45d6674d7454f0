package hearsay.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the articles that people name; used inside one transaction. */
public final class References {

    /** Fewer digits of a checksum are too likely to be something else. */
    private static final int LEAST_DIGITS = 8;

    private static final String COLUMNS = "SELECT v.id, v.document_id, d.identity, v.sha256 FROM version v"
            + " JOIN document d ON d.id = v.document_id ";
    private static final String ORDER = " ORDER BY v.latest DESC, v.id";

    /** Of {@code version v} and its {@code document d}: the article's id, or where another article goes by that, too, its identity. */
    public static final String NAME =
            "CASE WHEN EXISTS (SELECT 1 FROM version x WHERE x.article = v.article AND x.document_id <> d.id)"
                    + " OR EXISTS (SELECT 1 FROM version x WHERE x.uri = v.article AND x.document_id <> d.id)"
                    + " THEN d.identity ELSE v.article END";

    private References() {}

    /** One text of an article. */
    public record Found(long version, long document, String identity, String sha256) {}

    /**
     * The texts of the one article that goes by a name, the newest first.
     *
     * @param name its identity, which is nobody else's; its id, its address, or the first digits of a text's SHA-256, which then comes alone
     * @throws LedgerException if there is none, or more than one
     */
    public static List<Found> article(Connection connection, String name) throws SQLException {
        List<Found> found =
                Database.list(connection, References::found, COLUMNS + "WHERE d.identity = ?" + ORDER, name);
        if (found.isEmpty()) {
            found = Database.list(
                    connection, References::found, COLUMNS + "WHERE v.article = ? OR v.uri = ?" + ORDER, name, name);
        }
        if (found.isEmpty() && isChecksum(name)) {
            found = Database.list(
                    connection,
                    References::found,
                    COLUMNS + "WHERE v.sha256 >= ? AND v.sha256 < ?" + ORDER,
                    name,
                    name + "g");
        }
        if (found.isEmpty()) {
            throw new LedgerException(
                    "The ledger has no article \"" + name + "\".",
                    "Name it by its id, its address, or at least " + LEAST_DIGITS + " digits of its SHA-256.");
        }
        if (found.stream().map(Found::document).distinct().count() > 1) {
            throw new LedgerException(
                    "Several articles go by \"" + name + "\": "
                            + found.stream()
                                    .map(Found::identity)
                                    .distinct()
                                    .limit(10)
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "Name one of these instead.");
        }
        return found;
    }

    private static boolean isChecksum(String name) {
        return name.length() >= LEAST_DIGITS
                && name.length() <= 64
                && name.chars().allMatch(digit -> digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f');
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4));
    }
}
