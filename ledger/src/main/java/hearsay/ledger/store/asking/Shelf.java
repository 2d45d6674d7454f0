package hearsay.ledger.store.asking;

import hearsay.ledger.correcting.Corrected;
import hearsay.ledger.correcting.Correction;
import hearsay.ledger.correcting.Without;
import hearsay.ledger.finding.Query;
import hearsay.ledger.store.Corrections;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.LedgerException;
import hearsay.ledger.store.References;
import hearsay.ledger.store.Versions;
import hearsay.ledger.store.intake.Quarantined;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands out what is kept, whole articles in the order of exports. */
public final class Shelf {

    private static final int PERMANENT_DIGITS = 16;

    private final Database database;

    public Shelf(Database database) {
        this.database = database;
    }

    /**
     * Hands on every article, sorted by id, then by checksum, as they are when this begins.
     *
     * @param asRead whether articles are given as the models read them, in place of as people corrected them
     */
    public void articles(boolean asRead, Receiver receiver) {
        database.read(connection -> {
            List<Long> versions = Database.list(
                    connection,
                    row -> row.getLong(1),
                    "SELECT v.id FROM version v JOIN document d ON d.id = v.document_id"
                            + " ORDER BY v.article, v.sha256, d.identity");
            for (long version : versions) {
                receiver.take(article(connection, version, asRead));
            }
            return versions.size();
        });
    }

    /**
     * Hands on the articles in which something is found, each with these statements alone, in the order of {@link #articles(boolean, Receiver)}.
     *
     * @param asRead as there; what is found are statements as they count now
     */
    public void articles(Query query, boolean asRead, Receiver receiver) {
        database.read(connection -> {
            Conditions conditions = Conditions.of(query, database.dialect());
            Database.execute(connection, "DROP TABLE IF EXISTS chosen");
            Database.update(
                    connection,
                    "CREATE TEMP TABLE chosen AS SELECT s.version_id, s.number FROM statement s WHERE "
                            + conditions.sql(),
                    conditions.values());
            Database.execute(connection, "CREATE INDEX chosen_by_version ON chosen (version_id)");
            List<Long> versions = Database.list(
                    connection,
                    row -> row.getLong(1),
                    "SELECT v.id FROM version v JOIN document d ON d.id = v.document_id"
                            + " WHERE v.id IN (SELECT version_id FROM chosen) ORDER BY v.article, v.sha256, d.identity");
            for (long version : versions) {
                Set<String> numbers = Set.copyOf(Database.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT number FROM chosen WHERE version_id = ?",
                        version));
                receiver.take(article(connection, version, asRead).with(numbers));
            }
            Database.execute(connection, "DROP TABLE chosen");
            return versions.size();
        });
    }

    /**
     * The texts that one article has had, the oldest first, as people corrected them.
     *
     * @param name the article's id, its address, or the first digits of a text's SHA-256
     * @throws LedgerException if there is none, or more than one
     */
    public List<AttributedDocument> versions(String name) {
        return database.read(connection -> {
            long document = References.article(connection, name).get(0).document();
            List<Long> versions = Database.list(
                    connection,
                    row -> row.getLong(1),
                    "SELECT id FROM version WHERE document_id = ?"
                            + " ORDER BY latest, coalesce(published, ''), coalesce(retrieved, ''), stored, id",
                    document);
            List<AttributedDocument> texts = new ArrayList<>();
            for (long version : versions) {
                texts.add(article(connection, version, false).corrected().document());
            }
            return texts;
        });
    }

    /**
     * The newest text of one article, as people corrected it.
     *
     * @param name the article's id, its address, or the first digits of a text's SHA-256, which names that text
     * @throws LedgerException if there is none, or more than one
     */
    public Article article(String name) {
        return database.read(connection ->
                article(connection, References.article(connection, name).get(0).version(), false));
    }

    /** Another one whenever {@link #article(String)} says something else: by what was read, corrected or forgotten. */
    public String state(String name) {
        return database.read(connection -> Database.first(
                        connection,
                        row -> row.getString(1),
                        "SELECT v.id || ' ' || v.run_id || ' ' || v.stored || ' ' || coalesce((SELECT max(c.id) FROM correction c WHERE"
                                + " c.identity = d.identity AND c.sha256 = v.sha256), 0) || ' ' || (SELECT count(*) FROM forgotten)"
                                + " FROM version v JOIN document d ON d.id = v.document_id WHERE v.id = ?",
                        References.article(connection, name).get(0).version())
                .orElseThrow());
    }

    /** The newest text of one article, as the models read it; else as {@link #article(String)}. */
    public Article asRead(String name) {
        return database.read(connection ->
                article(connection, References.article(connection, name).get(0).version(), true));
    }

    /**
     * What an article's text goes by for as long as the ledger has it: the first digits of its SHA-256, or where another article has the
     * same text, the article's identity.
     *
     * @throws LedgerException if there is no such article, or more than one
     */
    public String permanent(String name) {
        return database.read(connection -> {
            References.Found text = References.article(connection, name).get(0);
            long texts = Database.first(
                            connection,
                            row -> row.getLong(1),
                            "SELECT count(*) FROM version WHERE sha256 = ?",
                            text.sha256())
                    .orElse(0L);
            return texts == 1 ? text.sha256().substring(0, PERMANENT_DIGITS) : text.identity();
        });
    }

    /**
     * Newest texts of articles, those stored last first.
     *
     * @param before the number of the last one of the page before; {@link Long#MAX_VALUE} for the first page
     */
    public List<Listed> list(int most, long before) {
        return database.read(connection -> Database.list(
                connection,
                row -> new Listed(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getLong(9)),
                "SELECT v.id, v.article, " + References.NAME + ", v.uri, v.title, o.name, v.published, v.sha256,"
                        + " (SELECT count(*) FROM statement s WHERE s.version_id = v.id)"
                        + " FROM version v JOIN document d ON d.id = v.document_id LEFT JOIN outlet o ON o.id = v.outlet_id"
                        + " WHERE v.latest = 1 AND v.id < ? ORDER BY v.id DESC LIMIT ?",
                before,
                most));
    }

    /**
     * An article in a list.
     *
     * @param number by which the list is ordered
     * @param id the one that its input gave it
     * @param name what it goes by: that id, or where others have it, too, what tells it from them
     */
    public record Listed(
            long number,
            String id,
            String name,
            @Nullable String uri,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String published,
            String sha256,
            long statements) {}

    /** What could not be read, by input and place. */
    public List<Quarantined> quarantined() {
        return database.read(connection -> Database.list(
                connection,
                row -> new Quarantined(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                "SELECT input, place, message, remedy FROM quarantine ORDER BY input, place"));
    }

    private static Article article(Connection connection, long version, boolean asRead) throws SQLException {
        Versions.Kept kept = Versions.read(connection, version);
        List<Correction> corrections = asRead ? List.of() : Corrections.of(connection, kept.identity(), kept.sha256());
        Corrected corrected = Corrected.of(kept.line().document(), kept.line().by(), corrections);
        return new Article(corrected, kept.line().by());
    }

    /**
     * An article from the ledger.
     *
     * @param by what read it
     */
    public record Article(Corrected corrected, By by) {

        /** With the statements of these numbers alone. */
        private Article with(Set<String> numbers) {
            AttributedDocument rest = Without.statements(corrected.document(), each -> !numbers.contains(each.id()));
            return new Article(new Corrected(rest, corrected.reviews(), corrected.rejected(), corrected.orphans()), by);
        }

        /** Whether a person accepted, edited or rejected every statement of the text, and there was one at least. */
        public boolean isReviewed() {
            return corrected.isReviewed();
        }
    }

    /** Takes articles one after the other. */
    public interface Receiver {
        void take(Article article);
    }
}
