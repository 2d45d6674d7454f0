package hearsay.ledger.store.intake;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Provenance;
import hearsay.document.WellFormed;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.Forgetting;
import hearsay.ledger.store.Kinship;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.Packed;
import hearsay.ledger.store.Rows;
import hearsay.ledger.store.Versions;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import hearsay.writing.JsonLinesWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run that puts articles into the ledger.
 *
 * <p>{@link #fate} may be asked by any number of threads; everything else is for one thread. What {@link #store} was given is
 * stored when it returns, whatever happens to the program later; before that, none of it is.
 */
public final class Intake implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database writer;
    private final Database reader;
    private final By by;
    private final String models;
    private final long run;
    /** Quarantined inputs that this run came to, and whether they were quarantined again is seen by their run. */
    private final Set<String> quarantined;

    private final Set<String> retried = new HashSet<>();
    private final Kinship.Recent recent = new Kinship.Recent();

    /**
     * @param by what reads the articles
     */
    public Intake(LedgerAddress ledger, By by) {
        this.by = by;
        this.models = JSON.writeValueAsString(by.models());
        this.writer = Database.open(ledger);
        try {
            this.reader = Database.open(ledger);
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
        this.run = writer.write(connection -> Database.insert(
                connection,
                "INSERT INTO run (started, program, models) VALUES (?, ?, ?)",
                Database.now(),
                by.version(),
                models));
        this.quarantined = new HashSet<>(writer.read(connection ->
                Database.list(connection, row -> row.getString(1), "SELECT DISTINCT input FROM quarantine")));
    }

    /** Whether an article has to be read at all; asked before the engine, which costs a thousand times more. */
    public Fate fate(Document document) {
        Identity identity = Identity.of(document);
        synchronized (reader) {
            return reader.read(connection -> fate(connection, settled(connection, identity, null)));
        }
    }

    /** How a file was when it was last read; nothing for one that never was, or not by {@code ingest --every}. */
    public Optional<Watched> watched(String path) {
        synchronized (reader) {
            return reader.read(connection -> Database.first(
                    connection,
                    row -> new Watched(
                            row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5)),
                    "SELECT path, size, modified, read_as, sha256 FROM watched WHERE path = ?",
                    path));
        }
    }

    /**
     * Which article a text belongs to: one without address and outlet is that which had this text before, or that whose text stood in
     * the same file until now.
     */
    private static Identity settled(Connection connection, Identity identity, @Nullable Watched before)
            throws SQLException {
        if (!identity.isText()) {
            return identity;
        }
        Optional<String> article = withText(connection, identity.sha256());
        if (article.isEmpty() && before != null && before.sha256() != null) {
            boolean stillThere = Database.first(
                            connection,
                            row -> true,
                            "SELECT 1 FROM watched WHERE sha256 = ? AND path <> ?",
                            before.sha256(),
                            before.path())
                    .isPresent();
            article = stillThere ? Optional.empty() : withText(connection, before.sha256());
        }
        return article.map(identity::withArticle).orElse(identity);
    }

    private static Optional<String> withText(Connection connection, String sha256) throws SQLException {
        return Database.first(
                connection,
                row -> row.getString(1),
                "SELECT d.identity FROM version v JOIN document d ON d.id = v.document_id"
                        + " WHERE v.sha256 = ? AND substr(d.identity, 1, 7) = 'sha256:' ORDER BY d.id LIMIT 1",
                sha256);
    }

    private Fate fate(Connection connection, Identity identity) throws SQLException {
        if (Forgetting.isForgotten(connection, identity.article(), identity.sha256())) {
            return Fate.FORGOTTEN;
        }
        Optional<Stored> stored = stored(connection, identity);
        boolean known = stored.isPresent()
                && stored.get().program.equals(by.version())
                && stored.get().models.equals(models)
                && !identity.isBetterThan(stored.get().standing);
        return known ? Fate.KNOWN : Fate.STORED;
    }

    private static Optional<Stored> stored(Connection connection, Identity identity) throws SQLException {
        return Database.first(
                connection,
                row -> new Stored(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                "SELECT v.id, v.standing, r.program, r.models FROM version v JOIN document d ON d.id = v.document_id"
                        + " JOIN run r ON r.id = v.run_id WHERE d.identity = ? AND v.sha256 = ?",
                identity.article(),
                identity.sha256());
    }

    /**
     * Stores articles, keeps what could not be read, and counts, all in one transaction.
     *
     * @return what became of each article, in their order: one that came twice is stored once
     */
    public List<Fate> store(Batch batch) {
        List<Fate> fates = writer.write(connection -> {
            List<Fate> each = new ArrayList<>();
            try (Rows rows = new Rows(connection, recent)) {
                for (Entry entry : batch.articles) {
                    each.add(store(connection, rows, entry));
                }
            }
            for (Quarantined failure : batch.failures) {
                quarantine(connection, failure);
            }
            for (Watched file : batch.files) {
                Database.update(connection, "DELETE FROM watched WHERE path = ?", file.path());
                Database.update(
                        connection,
                        "INSERT INTO watched (path, size, modified, read_as, sha256) VALUES (?, ?, ?, ?, ?)",
                        file.path(),
                        file.size(),
                        file.modified(),
                        file.readAs(),
                        file.sha256());
            }
            count(connection, batch, each);
            return each;
        });
        batch.articles.forEach(
                entry -> came(entry.attributed.document().provenance().file()));
        batch.failures.forEach(failure -> came(failure.input()));
        return fates;
    }

    /** Says that an input was read, whatever came of it; what was quarantined of it is settled by {@link #finish}. */
    public void came(@Nullable String input) {
        if (input != null && quarantined.contains(input)) {
            retried.add(input);
        }
    }

    /** Ends a run that came to the end of its inputs: what was quarantined before and could now be read is taken off the list. */
    public void finish() {
        writer.write(connection -> {
            for (String input : retried) {
                Database.update(connection, "DELETE FROM quarantine WHERE input = ? AND run_id < ?", input, run);
            }
            return Database.update(connection, "UPDATE run SET finished = ? WHERE id = ?", Database.now(), run);
        });
    }

    private Fate store(Connection connection, Rows rows, Entry entry) throws SQLException {
        Document document = entry.attributed.document();
        Identity identity = settled(connection, Identity.of(document), entry.before);
        Fate fate = fate(connection, identity); // another program, or this batch, may have stored it since
        if (fate != Fate.STORED) {
            return fate;
        }
        Optional<Stored> before = stored(connection, identity);
        Metadata metadata = document.metadata();
        long article = documentId(connection, identity.article());
        if (before.isPresent()) { // read by other models, or from a record of which less is known
            rows.remove(before.get().id);
            rows.removeText(before.get().id);
            Database.update(connection, "DELETE FROM version WHERE id = ?", before.get().id);
        }
        String text = Database.stored(WellFormed.text(document.text()));
        Provenance provenance = document.provenance();
        AttributedDocument canonical = Forgetting.withoutForgotten(connection, canonical(entry.attributed));
        Long outlet = metadata.outlet() == null ? null : Long.valueOf(rows.outlet(metadata.outlet()));
        String published =
                metadata.published() == null ? null : metadata.published().day().toString();
        long version = Database.insert(
                connection,
                "INSERT INTO version (document_id, sha256, article, uri, title, authors, outlet_id, published, retrieved,"
                        + " language, kind, file, record, byte_offset, standing, run_id, stored, latest, text, line)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
                article,
                identity.sha256(),
                document.id(),
                metadata.uri(),
                metadata.title(),
                JSON.writeValueAsString(metadata.authors()),
                outlet,
                published,
                metadata.retrieved() == null ? null : metadata.retrieved().toString(),
                metadata.language(),
                Rows.spelled(metadata.kind()),
                provenance.file(),
                provenance.record(),
                provenance.offset(),
                identity.standing(),
                run,
                Database.now(),
                text,
                Packed.pack(JsonLinesWriter.line(canonical, by), text));
        byte[] raw = entry.raw;
        if (raw != null) {
            Database.update(connection, "INSERT INTO raw (version_id, bytes) VALUES (?, ?)", version, Packed.pack(raw));
        }
        rows.addText(version, text);
        Versions.derive(connection, rows, version);
        Versions.settleLatest(connection, article);
        return Fate.STORED;
    }

    private static long documentId(Connection connection, String identity) throws SQLException {
        Optional<Long> there = Database.first(
                connection, row -> row.getLong(1), "SELECT id FROM document WHERE identity = ?", identity);
        return there.isPresent()
                ? there.get()
                : Database.insert(connection, "INSERT INTO document (identity) VALUES (?)", identity);
    }

    /** Without what differs when the same article comes from another file. */
    private static AttributedDocument canonical(AttributedDocument attributed) {
        return new AttributedDocument(
                attributed.document().withProvenance(Provenance.unknown()),
                attributed.statements(),
                attributed.titleStatements(),
                null);
    }

    private void quarantine(Connection connection, Quarantined failure) throws SQLException {
        String now = Database.now();
        String input = WellFormed.text(failure.input());
        String place = WellFormed.text(failure.place());
        String message = WellFormed.text(failure.message());
        String remedy = WellFormed.text(failure.remedy());
        int again = Database.update(
                connection,
                "UPDATE quarantine SET message = ?, remedy = ?, last_tried = ?, tries = tries + 1, run_id = ?"
                        + " WHERE input = ? AND place = ?",
                message,
                remedy,
                now,
                run,
                input,
                place);
        if (again == 0) {
            Database.update(
                    connection,
                    "INSERT INTO quarantine (input, place, message, remedy, first_tried, last_tried, tries, run_id)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 1, ?)",
                    input,
                    place,
                    message,
                    remedy,
                    now,
                    now,
                    run);
        }
    }

    private void count(Connection connection, Batch batch, List<Fate> fates) throws SQLException {
        Counts counts = batch.counts(fates);
        Database.update(
                connection,
                "UPDATE run SET articles = articles + ?, stored = stored + ?, known = known + ?, skipped = skipped + ?,"
                        + " quarantined = quarantined + ? WHERE id = ?",
                counts.stored + counts.known + counts.skipped + counts.quarantined,
                counts.stored,
                counts.known,
                counts.skipped,
                counts.quarantined,
                run);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } finally {
            writer.close();
        }
    }

    /**
     * An article to store.
     *
     * @param raw the bytes it was read from; null to keep none
     * @param before what its file was before; null where that is not known
     */
    public record Entry(AttributedDocument attributed, byte @Nullable [] raw, @Nullable Watched before) {

        public Entry(AttributedDocument attributed, byte @Nullable [] raw) {
            this(attributed, raw, null);
        }
    }

    /**
     * What is stored together.
     *
     * @param known how many articles were found in the ledger already
     * @param skipped how many were left out
     * @param files those that were read to their end, with all that is in them in this batch or before it
     */
    public record Batch(
            List<Entry> articles, List<Quarantined> failures, long known, long skipped, List<Watched> files) {

        public Batch {
            articles = List.copyOf(articles);
            failures = List.copyOf(failures);
            files = List.copyOf(files);
        }

        public Batch(List<Entry> articles, List<Quarantined> failures, long known, long skipped) {
            this(articles, failures, known, skipped, List.of());
        }

        /**
         * What became of all of it.
         *
         * @param fates of the articles, as {@link #store} returned them
         */
        public Counts counts(List<Fate> fates) {
            return new Counts(
                    count(fates, Fate.STORED),
                    known + count(fates, Fate.KNOWN),
                    skipped + count(fates, Fate.FORGOTTEN),
                    failures.size());
        }

        private static long count(List<Fate> fates, Fate which) {
            return fates.stream().filter(fate -> fate == which).count();
        }
    }

    /** How many articles were stored, known already, left out, and kept to be tried again. */
    public record Counts(long stored, long known, long skipped, long quarantined) {}

    private record Stored(long id, String standing, String program, String models) {}
}
