package hearsay.ledger.store.correcting;

import hearsay.ledger.correcting.Corrected;
import hearsay.ledger.correcting.Correction;
import hearsay.ledger.correcting.Place;
import hearsay.ledger.store.Corrections;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.LedgerException;
import hearsay.ledger.store.References;
import hearsay.ledger.store.Rows;
import hearsay.ledger.store.Versions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes people's corrections. Each is added to a history that nothing is ever taken from; what the models read is kept beside it.
 *
 * <p>A statement is named {@code ARTICLE#NUMBER}: an article's id, address or checksum, and "s3" or "t1".
 */
public final class Editing {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String HISTORY = "SELECT " + Corrections.COLUMNS
            + ", (SELECT " + References.NAME + " FROM version v JOIN document d ON d.id = v.document_id"
            + " WHERE d.identity = c.identity AND v.sha256 = c.sha256),"
            + " EXISTS (SELECT 1 FROM orphan WHERE correction_id = c.id),"
            + " EXISTS (SELECT 1 FROM correction u WHERE u.undoes = c.id)"
            + " FROM correction c";

    private final Database database;

    public Editing(Database database) {
        this.database = database;
    }

    /**
     * Who corrects, and why.
     *
     * @param why the reason, for those who come later
     */
    public record Hand(String who, @Nullable String why) {}

    /**
     * Says that statements are right.
     *
     * @throws LedgerException if there is no such statement
     */
    public void accept(List<String> statements, Hand hand) {
        addAll(statements, hand, Correction.Action.ACCEPT);
    }

    /**
     * Says that statements are none: they are neither found nor exported any more.
     *
     * @throws LedgerException if there is no such statement
     */
    public void reject(List<String> statements, Hand hand) {
        addAll(statements, hand, Correction.Action.REJECT);
    }

    /**
     * Changes fields of a statement.
     *
     * @param fields the fields as the output writes them, as a JSON object
     * @throws LedgerException if there is no such statement, or it cannot have such fields
     */
    public void edit(String statement, String fields, Hand hand) {
        change(texts -> {
            Named named = texts.find(statement);
            note(texts.connection, named.text, named.number, hand, Correction.Action.EDIT, fields);
            return 1;
        });
    }

    /**
     * Gives everything that one speaker said to another.
     *
     * @param name the speaker's name as the ledger has it
     * @param speaker the other one as the output writes it, as a JSON object
     * @return how many statements that were
     */
    public int editSpeaker(String name, String speaker, Hand hand) {
        ObjectNode fields = JSON.createObjectNode();
        fields.set("speaker", JSON.readTree(speaker));
        String edit = JSON.writeValueAsString(fields);
        return change(texts -> {
            List<Map.Entry<Long, String>> statements = Database.list(
                    texts.connection,
                    row -> Map.entry(row.getLong(1), row.getString(2)),
                    "SELECT s.version_id, s.number FROM statement s JOIN speaker p ON p.id = s.speaker_id"
                            + " WHERE p.name = ? ORDER BY s.id",
                    name);
            if (statements.isEmpty()) {
                throw new LedgerException(
                        "Nobody called \"" + name + "\" says anything in the ledger.",
                        "Give the name as the ledger has it: \"SELECT name FROM speakers\" lists them.");
            }
            for (Map.Entry<Long, String> each : statements) {
                note(texts.connection, texts.of(each.getKey()), each.getValue(), hand, Correction.Action.EDIT, edit);
            }
            return statements.size();
        });
    }

    /**
     * Makes a correction count no longer; both stay in the history.
     *
     * @throws LedgerException if there is no such correction, or it is undone already
     */
    public void undo(long correction, Hand hand) {
        undo(List.of(correction), hand);
    }

    /**
     * Makes corrections count no longer, all or none; they and what undoes them stay in the history.
     *
     * @throws LedgerException if there is no such correction, or one is undone already
     */
    public void undo(List<Long> corrections, Hand hand) {
        change(texts -> {
            for (long correction : corrections) {
                undo(texts, correction, hand);
            }
            return corrections.size();
        });
    }

    private static void undo(Texts texts, long correction, Hand hand) throws SQLException {
        Correction undone = Database.first(
                        texts.connection,
                        Corrections::correction,
                        "SELECT " + Corrections.COLUMNS + " FROM correction WHERE id = ?",
                        correction)
                .orElseThrow(() -> new LedgerException(
                        "There is no correction " + correction + ".", "See \"hearsay correct history\"."));
        boolean already = Database.first(
                        texts.connection, row -> true, "SELECT 1 FROM correction WHERE undoes = ?", correction)
                .isPresent();
        if (already || undone.action() == Correction.Action.UNDO) {
            throw already
                    ? new Overtaken(
                            "The correction " + correction + " is undone already.", "Correct the statement anew.")
                    : new LedgerException(
                            "The correction " + correction + " undoes another one.", "Correct the statement anew.");
        }
        Database.update(
                texts.connection,
                "INSERT INTO correction (made, who, why, action, identity, sha256, place, before, undoes)"
                        + " SELECT ?, ?, ?, 'undo', identity, sha256, place, coalesce(after, before), id"
                        + " FROM correction WHERE id = ?",
                Database.now(),
                hand.who,
                hand.why,
                correction);
        Optional<Long> version = Database.first(
                texts.connection,
                row -> row.getLong(1),
                "SELECT v.id FROM version v JOIN document d ON d.id = v.document_id JOIN correction c"
                        + " ON c.identity = d.identity AND c.sha256 = v.sha256 WHERE c.id = ?",
                correction);
        if (version.isPresent()) {
            texts.of(version.get());
        }
    }

    /**
     * Takes a correction from somebody who looked at a statement's history, unless another came in between.
     *
     * @param fields for an edit: as for {@link #edit}; null for what is none
     * @param seen the number of the last correction of this statement that they saw; 0 where there was none
     * @throws Overtaken if there is a later one
     * @throws LedgerException if there is no such statement, or it cannot have such fields
     */
    public void correct(String statement, Correction.Action action, @Nullable String fields, long seen, Hand hand) {
        change(texts -> {
            Named named = texts.find(statement);
            List<Correction> before = about(texts.connection, named.text, named.number);
            if (!before.isEmpty() && before.get(before.size() - 1).id() > seen) {
                throw new Overtaken(before.get(before.size() - 1));
            }
            note(texts.connection, named.text, named.number, hand, action, fields);
            return 1;
        });
    }

    /** What was corrected of one statement, the first first. */
    public List<Correction> history(String statement) {
        return database.read(connection -> {
            Named named = new Texts(connection).find(statement);
            return about(connection, named.text, named.number);
        });
    }

    private static List<Correction> about(Connection connection, Versions.Kept text, String number)
            throws SQLException {
        return Corrected.about(
                text.line().document(),
                text.line().by(),
                Corrections.of(connection, text.identity(), text.sha256()),
                number);
    }

    /** All corrections in their order. */
    public List<Entry> history() {
        return database.read(connection -> Database.list(connection, Editing::entry, HISTORY + " ORDER BY c.id"));
    }

    /**
     * Some corrections, the last first.
     *
     * @param before the number of the last one of the page before; {@link Long#MAX_VALUE} for the first page
     */
    public List<Entry> history(int most, long before) {
        return database.read(connection -> Database.list(
                connection, Editing::entry, HISTORY + " WHERE c.id < ? ORDER BY c.id DESC LIMIT ?", before, most));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(Corrections.correction(row), row.getString(10), row.getBoolean(11), row.getBoolean(12));
    }

    /**
     * A correction and how it stands.
     *
     * @param article what the article goes by; null where the ledger has its text no longer
     * @param orphan whether the models no longer find its statement
     * @param undone whether another one undoes it
     */
    public record Entry(Correction correction, @Nullable String article, boolean orphan, boolean undone) {}

    private void addAll(List<String> statements, Hand hand, Correction.Action action) {
        change(texts -> {
            for (String statement : statements) {
                Named named = texts.find(statement);
                note(texts.connection, named.text, named.number, hand, action, null);
            }
            return statements.size();
        });
    }

    /** Does some work as one transaction, and then makes the rows of each text that it took up anew, once. */
    private int change(Work work) {
        return database.write(connection -> {
            Texts texts = new Texts(connection);
            try (Rows rows = new Rows(connection)) {
                int done = work.on(texts);
                for (Versions.Kept text : texts.all.values()) {
                    Versions.derive(connection, rows, text);
                    Versions.settleLatest(connection, text.document());
                }
                return done;
            } catch (IllegalArgumentException e) {
                throw new Unfit(
                        "The statement cannot be that: " + e.getMessage() + ".",
                        "See the fields in the documentation; offsets count code points of the article's text.");
            }
        });
    }

    private interface Work {
        int on(Texts texts) throws SQLException;
    }

    /** The texts that one transaction is about, each read once. */
    private static final class Texts {

        private final Connection connection;
        private final Map<Long, Versions.Kept> all = new LinkedHashMap<>();

        private Texts(Connection connection) {
            this.connection = connection;
        }

        private Versions.Kept of(long version) throws SQLException {
            Versions.Kept text = all.get(version);
            if (text == null) {
                text = Versions.read(connection, version);
                all.put(version, text);
            }
            return text;
        }

        private Named find(String statement) throws SQLException {
            String[] parts = parts(statement);
            return new Named(of(References.article(connection, parts[0]).get(0).version()), parts[1]);
        }
    }

    /** A statement's text, and its number there. */
    private record Named(Versions.Kept text, String number) {}

    /** The article and the number in a statement's name. */
    private static String[] parts(String statement) {
        int hash = statement.lastIndexOf('#');
        if (hash <= 0 || hash == statement.length() - 1) {
            throw new LedgerException(
                    "\"" + statement + "\" names no statement.",
                    "Name one as ARTICLE#NUMBER, such as examples/ferry.txt#s3.");
        }
        return new String[] {statement.substring(0, hash), statement.substring(hash + 1)};
    }

    /** Adds to the history; the rows are still those of before. */
    private static void note(
            Connection connection,
            Versions.Kept kept,
            String number,
            Hand hand,
            Correction.Action action,
            @Nullable String fields)
            throws SQLException {
        Map.Entry<Place, String> read = Corrected.find(
                        kept.line().document(), kept.line().by(), number)
                .orElseThrow(() -> new LedgerException(
                        "The article " + kept.line().document().document().id() + " has no statement " + number + ".",
                        "\"hearsay export\" shows the numbers."));
        String before = current(connection, kept, number).orElse(read.getValue());
        Database.update(
                connection,
                "INSERT INTO correction (made, who, why, action, identity, sha256, place, before, after)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Database.now(),
                hand.who,
                hand.why,
                action.name().toLowerCase(Locale.ROOT),
                kept.identity(),
                kept.sha256(),
                read.getKey().json(),
                fields == null ? before : same(before, fields),
                fields);
    }

    /** A statement as it counts now, as the output writes it; nothing where it was rejected. */
    private static Optional<String> current(Connection connection, Versions.Kept kept, String number)
            throws SQLException {
        Corrected now = Corrected.of(
                kept.line().document(), kept.line().by(), Corrections.of(connection, kept.identity(), kept.sha256()));
        return Corrected.find(now.document(), kept.line().by(), number).map(Map.Entry::getValue);
    }

    /** Of {@code before}, the fields that {@code fields} has. */
    private static String same(String before, String fields) {
        JsonNode old = JSON.readTree(before);
        ObjectNode chosen = JSON.createObjectNode();
        List<String> names = new ArrayList<>(JSON.readTree(fields).propertyNames());
        names.forEach(name -> chosen.set(name, old.path(name).isMissingNode() ? JSON.nullNode() : old.path(name)));
        return JSON.writeValueAsString(chosen);
    }
}
