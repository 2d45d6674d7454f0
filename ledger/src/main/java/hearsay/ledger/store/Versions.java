package hearsay.ledger.store;

import hearsay.ledger.correcting.Corrected;
import hearsay.ledger.correcting.Correction;
import hearsay.writing.JsonLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of articles, and the rows made of each; used inside one transaction. */
public final class Versions {

    private Versions() {}

    /** Makes the rows of one text's statements anew, from what the models read and what people corrected. */
    public static void derive(Connection connection, Rows rows, long version) throws SQLException {
        derive(connection, rows, read(connection, version));
    }

    /** The same of a text that was read from the ledger in this transaction. */
    public static void derive(Connection connection, Rows rows, Kept kept) throws SQLException {
        List<Correction> corrections = Corrections.of(connection, kept.identity, kept.sha256);
        Corrected corrected = Corrected.of(kept.line.document(), kept.line.by(), corrections);
        Corrections.markOrphans(connection, corrections, corrected.orphans());
        rows.replace(kept.version, corrected, kept.outlet, kept.published);
    }

    /** Marks the newest text of an article: by publication, then retrieval, then arrival. */
    public static void settleLatest(Connection connection, long document) throws SQLException {
        Database.update( // changes no row that need not change: they are long
                connection,
                "UPDATE version SET latest = 1 - latest WHERE document_id = ? AND latest <> CASE WHEN id = (SELECT id FROM version"
                        + " WHERE document_id = ? ORDER BY coalesce(published, '') DESC, coalesce(retrieved, '') DESC,"
                        + " stored DESC, id DESC LIMIT 1) THEN 1 ELSE 0 END",
                document,
                document);
        int turned = Database.update(
                connection,
                "UPDATE statement SET latest = 1 - latest WHERE version_id IN (SELECT id FROM version WHERE document_id = ?)"
                        + " AND latest <> (SELECT latest FROM version WHERE id = version_id)",
                document);
        if (turned > 0) {
            Database.update(
                    connection,
                    "UPDATE kin SET on_record = " + Kinship.ON_RECORD
                            + " WHERE statement_id IN (SELECT s.id FROM statement s"
                            + " JOIN version v ON v.id = s.version_id WHERE v.document_id = ?)",
                    document);
        }
    }

    /** One text with what the models made of it. */
    public static Kept read(Connection connection, long version) throws SQLException {
        return Database.first(
                        connection,
                        row -> new Kept(
                                version,
                                row.getLong(7),
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                JsonLine.parse(Packed.unpack(row.getBytes(6), row.getString(5)))),
                        "SELECT d.identity, v.sha256, o.name, v.published, v.text, v.line, v.document_id FROM version v"
                                + " JOIN document d ON d.id = v.document_id LEFT JOIN outlet o ON o.id = v.outlet_id"
                                + " WHERE v.id = ?",
                        version)
                .orElseThrow();
    }

    /**
     * One text as it is kept.
     *
     * @param text as the table has it: what {@code line} is packed with
     */
    public record Kept(
            long version,
            long document,
            String identity,
            String sha256,
            @Nullable String outlet,
            @Nullable String published,
            String text,
            JsonLine line) {}
}
