package hearsay.ledger.store.correcting;

import hearsay.ledger.correcting.Corrected;
import hearsay.ledger.correcting.Place;
import hearsay.ledger.correcting.Without;
import hearsay.ledger.stems.Stems;
import hearsay.ledger.store.Corrections;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.Dialect;
import hearsay.ledger.store.Forgetting;
import hearsay.ledger.store.LedgerException;
import hearsay.ledger.store.Packed;
import hearsay.ledger.store.Personas;
import hearsay.ledger.store.References;
import hearsay.ledger.store.Rows;
import hearsay.ledger.store.Versions;
import hearsay.ledger.store.asking.SavedSearches;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import hearsay.writing.JsonLinesWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles and speakers out of the ledger for good: rows, words, index, history and bytes in the file. A mark stays that
 * it was done, by which the same is not taken in again; the mark is a checksum, and tells nothing by itself.
 */
public final class Eraser {

    private final Database database;

    public Eraser(Database database) {
        this.database = database;
    }

    /**
     * What would go, or is gone.
     *
     * @param articles ids of articles that go with all their texts
     * @param statements how many statements go, with those of the articles
     */
    public record Extent(List<String> articles, long statements) {}

    /**
     * Forgets articles with every text that they had.
     *
     * @param names ids, addresses or checksums
     * @param done whether it is done, or only told what would be
     * @throws LedgerException if there is none of that name
     */
    public Extent articles(List<String> names, @Nullable String why, boolean done) {
        Extent extent = database.write(connection -> {
            Set<Long> documents = new LinkedHashSet<>();
            for (String name : names) {
                documents.add(References.article(connection, name).get(0).document());
            }
            return documents(connection, documents, why, done);
        });
        if (done) {
            database.scrub();
        }
        return extent;
    }

    /**
     * Forgets what a speaker said, and what was had from them; letter case and accents do not matter. Their name stays in the
     * texts of articles unless these are forgotten, too.
     *
     * @param wholeArticles whether the articles that report them are forgotten, too
     * @param done whether it is done, or only told what would be
     */
    public Extent speaker(String name, boolean wholeArticles, @Nullable String why, boolean done) {
        String folded = Forgetting.folded(name);
        if (folded.isEmpty()) {
            throw new LedgerException("\"" + name + "\" is no name.", "Give the speaker's name.");
        }
        Set<String> marks = Set.of(Forgetting.mark("speaker", folded));
        Extent extent = database.write(connection -> {
            Set<Long> versions = reporting(connection, name, folded);
            Set<Long> documents = new LinkedHashSet<>();
            long gone = 0;
            for (long version : versions) {
                long count = withoutSpeaker(connection, version, marks, done && !wholeArticles);
                gone += count;
                if (count > 0) {
                    documents.add(document(connection, version));
                }
            }
            if (done) {
                mark(connection, "speaker", folded, why);
                removeName(connection, folded);
            }
            if (wholeArticles) {
                return documents(connection, documents, why, done);
            }
            if (done) {
                removeUnused(connection);
            }
            return new Extent(List.of(), gone);
        });
        if (done) {
            database.scrub();
        }
        return extent;
    }

    /** The texts in which the speaker may have said or passed on something, or in which people corrected anything. */
    private static Set<Long> reporting(Connection connection, String name, String folded) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        Set<Long> versions = new LinkedHashSet<>(Database.list(
                connection,
                row -> row.getLong(1),
                "SELECT version_id FROM statement WHERE id IN (SELECT rowid FROM stems WHERE " + dialect.whoMatches()
                        + ")"
                        + " UNION SELECT v.id FROM version v JOIN document d ON d.id = v.document_id"
                        + " JOIN correction c ON c.identity = d.identity AND c.sha256 = v.sha256",
                dialect.phrase(Stems.of(name))));
        List<String> passing = Database.list(connection, row -> row.getString(1), "SELECT DISTINCT name FROM via");
        for (String other : passing) {
            if (Forgetting.folded(other).equals(folded)) {
                versions.addAll(Database.list(
                        connection,
                        row -> row.getLong(1),
                        "SELECT s.version_id FROM via v JOIN statement s ON s.id = v.statement_id WHERE v.name = ?",
                        other));
            }
        }
        return versions;
    }

    /** Takes a speaker's statements out of what the models read, and returns how many those are. */
    private static long withoutSpeaker(Connection connection, long version, Set<String> marks, boolean done)
            throws SQLException {
        Versions.Kept kept = Versions.read(connection, version);
        AttributedDocument all = kept.line().document();
        AttributedDocument now = Corrected.of(
                        all, kept.line().by(), Corrections.of(connection, kept.identity(), kept.sha256()))
                .document();
        Set<String> gone = Stream.of(all, now)
                .flatMap(each -> Stream.concat(each.statements().stream(), each.titleStatements().stream()))
                .filter(each -> Forgetting.isBy(each, marks))
                .map(Statement::id)
                .collect(Collectors.toSet());
        if (!gone.isEmpty() && done) {
            unlock(connection);
            for (String id : gone) {
                Optional<Map.Entry<Place, String>> read =
                        Corrected.find(all, kept.line().by(), id);
                Database.update(
                        connection,
                        "DELETE FROM correction WHERE identity = ? AND sha256 = ? AND place = ?",
                        kept.identity(),
                        kept.sha256(),
                        read.orElseThrow().getKey().json());
            }
            lock(connection);
            removeVerdicts(connection, kept.identity());
            AttributedDocument rest = Without.statements(all, each -> gone.contains(each.id()));
            Database.update(
                    connection,
                    "UPDATE version SET line = ? WHERE id = ?",
                    Packed.pack(JsonLinesWriter.line(rest, kept.line().by()), kept.text()),
                    version);
            try (Rows rows = new Rows(connection)) {
                Versions.derive(connection, rows, version);
            }
            Versions.settleLatest(connection, document(connection, version));
        }
        return gone.size();
    }

    private static long document(Connection connection, long version) throws SQLException {
        return Database.first(
                        connection, row -> row.getLong(1), "SELECT document_id FROM version WHERE id = ?", version)
                .orElseThrow();
    }

    private static Extent documents(Connection connection, Set<Long> documents, @Nullable String why, boolean done)
            throws SQLException {
        List<String> articles = new ArrayList<>();
        long statements = 0;
        for (long document : documents) {
            articles.addAll(Database.list(
                    connection,
                    row -> row.getString(1),
                    "SELECT DISTINCT article FROM version WHERE document_id = ?",
                    document));
            statements += Database.first(
                            connection,
                            row -> row.getLong(1),
                            "SELECT count(*) FROM statement s JOIN version v ON v.id = s.version_id WHERE v.document_id = ?",
                            document)
                    .orElse(0L);
            if (done) {
                forget(connection, document, why);
            }
        }
        if (done) {
            removeUnused(connection);
        }
        return new Extent(articles, statements);
    }

    private static void forget(Connection connection, long document, @Nullable String why) throws SQLException {
        String identity = Database.first(
                        connection, row -> row.getString(1), "SELECT identity FROM document WHERE id = ?", document)
                .orElseThrow();
        mark(connection, "document", identity, why);
        List<String> texts = Database.list(
                connection, row -> row.getString(1), "SELECT sha256 FROM version WHERE document_id = ?", document);
        for (String sha256 : texts) {
            mark(connection, "text", sha256, why);
        }
        Database.update(
                connection,
                "DELETE FROM quarantine WHERE input IN (SELECT file FROM version WHERE document_id = ? AND record IS NULL)",
                document);
        for (String sha256 : texts) {
            Database.update(connection, "DELETE FROM watched WHERE sha256 = ?", sha256);
        }
        try (Rows rows = new Rows(connection)) {
            for (long version : Database.list(
                    connection, row -> row.getLong(1), "SELECT id FROM version WHERE document_id = ?", document)) {
                rows.remove(version);
                rows.removeText(version);
            }
        }
        removeVerdicts(connection, identity);
        unlock(connection);
        Database.update(connection, "DELETE FROM correction WHERE identity = ?", identity);
        lock(connection);
        Database.update(connection, "DELETE FROM document WHERE id = ?", document);
    }

    /** Verdicts repeat the words that they are on. */
    private static void removeVerdicts(Connection connection, String identity) throws SQLException {
        String beginning = identity + "\n";
        int length = beginning.codePointCount(0, beginning.length());
        Database.update(
                connection,
                "DELETE FROM verdict WHERE substr(one, 1, ?) = ? OR substr(other, 1, ?) = ?",
                length,
                beginning,
                length,
                beginning);
    }

    /** What people said of who somebody is. */
    private static void removeName(Connection connection, String folded) throws SQLException {
        unlock(connection);
        List<Object[]> joinings = Database.list(
                connection,
                row -> new Object[] {row.getLong(1), row.getString(2), row.getString(3)},
                "SELECT id, one, coalesce(other, '') FROM joining ORDER BY id DESC");
        for (Object[] joining : joinings) {
            if (Forgetting.folded((String) joining[1]).equals(folded)
                    || Forgetting.folded((String) joining[2]).equals(folded)) {
                Database.update(connection, "DELETE FROM joining WHERE undoes = ?", joining[0]);
                Database.update(connection, "DELETE FROM joining WHERE id = ?", joining[0]);
            }
        }
        lock(connection);
        Database.update(connection, "DELETE FROM known_as WHERE name = ?", Personas.fold(folded));
        SavedSearches.forget(connection, folded);
    }

    /** Speakers and outlets of whom nothing is left. */
    private static void removeUnused(Connection connection) throws SQLException {
        Database.update(
                connection,
                "DELETE FROM speaker WHERE NOT EXISTS (SELECT 1 FROM statement WHERE speaker_id = speaker.id)");
        Database.update(
                connection,
                "DELETE FROM outlet WHERE NOT EXISTS (SELECT 1 FROM version WHERE outlet_id = outlet.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM statement WHERE outlet_id = outlet.id)");
        Personas.settle(connection);
    }

    private static void mark(Connection connection, String what, String name, @Nullable String why)
            throws SQLException {
        Database.update(
                connection,
                "INSERT INTO forgotten (mark, what, done, why) VALUES (?, ?, ?, ?) ON CONFLICT (mark) DO NOTHING",
                Forgetting.mark(what, name),
                what.toLowerCase(Locale.ROOT),
                Database.now(),
                why);
    }

    private static void unlock(Connection connection) throws SQLException {
        Database.update(connection, "INSERT INTO forgetting (now) VALUES (1) ON CONFLICT DO NOTHING");
    }

    private static void lock(Connection connection) throws SQLException {
        Database.update(connection, "DELETE FROM forgetting");
    }
}
