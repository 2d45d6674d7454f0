package hearsay.ledger.store;

import hearsay.document.CodePoints;
import hearsay.document.Span;
import hearsay.document.WellFormed;
import hearsay.ledger.correcting.Corrected;
import hearsay.ledger.days.Days;
import hearsay.ledger.stems.Stems;
import hearsay.statement.AttributedDocument;
import hearsay.statement.DatedSpan;
import hearsay.statement.Medium;
import hearsay.statement.Quantity;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the rows by which statements are found; used inside one transaction. */
public final class Rows implements AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private final Kinship kinship;

    /** Writes rows inside the transaction that {@code connection} is in. */
    public Rows(Connection connection) {
        this(connection, new Kinship.Recent());
    }

    /** @param recent what was compared in transactions before */
    public Rows(Connection connection, Kinship.Recent recent) {
        this.connection = connection;
        dialect = Dialect.of(connection);
        kinship = new Kinship(connection, recent);
    }

    /** Makes the rows of one text's statements anew. */
    void replace(long version, Corrected corrected, @Nullable String outlet, @Nullable String published)
            throws SQLException {
        remove(version);
        Long outletId = outlet == null ? null : outlet(outlet);
        AttributedDocument attributed = corrected.document();
        String title = attributed.document().metadata().title();
        Place place = new Place(version, outletId, published);
        add(attributed.statements(), attributed.document().text(), place, corrected);
        add(attributed.titleStatements(), title == null ? "" : title, place, corrected);
    }

    /** Removes the rows of one text's statements. */
    public void remove(long version) throws SQLException {
        kinship.removeStatements(version);
        update("DELETE FROM stems WHERE rowid IN (SELECT id FROM statement WHERE version_id = ?)", version);
        update("DELETE FROM statement WHERE version_id = ?", version);
    }

    private void add(List<Statement> statements, String text, Place place, Corrected corrected) throws SQLException {
        String words = WellFormed.text(text);
        CodePoints codePoints = new CodePoints(words);
        for (Statement statement : statements) {
            add(statement, words, codePoints, place, corrected.reviews().get(statement.id()));
        }
    }

    private void add(
            Statement statement, String text, CodePoints codePoints, Place place, Corrected.@Nullable Review review)
            throws SQLException {
        Speaker speaker = statement.speaker();
        Medium medium = statement.medium();
        DatedSpan said = statement.said();
        Days days = said == null ? new Days(null, null) : Days.of(said.edtf());
        Span extent = Span.over(statement.content());
        long id = insert(
                "INSERT INTO statement (version_id, number, latest, outlet_id, published, speaker_id, type, root, within, medium_kind,"
                        + " medium_role, medium_outlet, said, said_first, said_last, stance, certainty, polarity, act, vias,"
                        + " confidence, \"start\", \"end\", review)"
                        + " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                place.version,
                statement.id(),
                place.outlet,
                place.published,
                speaker == null ? null : speaker(speaker),
                spelled(statement.type()),
                spelled(statement.root()),
                statement.within(),
                medium == null ? null : spelled(medium.kind()),
                medium == null ? null : spelled(medium.role()),
                medium == null ? null : medium.outlet(),
                said == null ? null : said.edtf(),
                day(days.first()),
                day(days.last()),
                spelled(statement.stance()),
                spelled(statement.certainty()),
                spelled(statement.polarity()),
                spelled(statement.act()),
                statement.via().size(),
                Math.round(statement.confidence() * 10_000) / 10_000.0,
                codePoints.fromUnit(extent.start()),
                codePoints.fromUnit(extent.end()),
                spelled(review));
        String source = joined(statement.source(), text);
        String content = joined(statement.content(), text);
        update(
                "INSERT INTO wording (statement_id, source, cue, content) VALUES (?, ?, ?, ?)",
                id,
                source,
                joined(statement.cue(), text),
                content);
        String who = speaker == null || speaker.name().equals(source) ? source : source + " \n " + speaker.name();
        update(dialect.insertStems(), id, dialect.indexed(Stems.of(content)), dialect.indexed(Stems.of(who)));
        parts(id, statement, text);
        kinship.addStatement(id);
    }

    /** Makes the rows by which copies of a text are found. */
    public void addText(long version, String text) throws SQLException {
        kinship.addText(version, text);
    }

    /** Removes the rows by which copies of a text are found. */
    public void removeText(long version) throws SQLException {
        String text = Database.first(
                        connection, row -> row.getString(1), "SELECT text FROM version WHERE id = ?", version)
                .orElseThrow();
        kinship.removeText(version, text);
    }

    private void parts(long id, Statement statement, String text) throws SQLException {
        int position = 0;
        for (Via via : statement.via()) {
            update(
                    "INSERT INTO via (statement_id, position, name, kind) VALUES (?, ?, ?, ?)",
                    id,
                    ++position,
                    via.name(),
                    spelled(via.kind()));
        }
        position = 0;
        for (Quantity quantity : statement.quantities()) {
            BigDecimal value = quantity.value();
            update(
                    "INSERT INTO quantity (statement_id, position, least, most, approximate, unit, exact)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    ++position,
                    real(value == null ? quantity.min() : value),
                    real(value == null ? quantity.max() : value),
                    quantity.approximate() ? 1 : 0,
                    quantity.unit(),
                    quantity.span().cut(text));
        }
        position = 0;
        for (DatedSpan date : statement.dates()) {
            Days days = Days.of(date.edtf());
            update(
                    "INSERT INTO spoken_date (statement_id, position, edtf, first, last, exact) VALUES (?, ?, ?, ?, ?, ?)",
                    id,
                    ++position,
                    date.edtf(),
                    day(days.first()),
                    day(days.last()),
                    date.span().cut(text));
        }
    }

    /** The id of an outlet's row, made where there is none. */
    public long outlet(String name) throws SQLException {
        Long there = id("SELECT id FROM outlet WHERE name = ?", name);
        return there != null ? there : insert("INSERT INTO outlet (name) VALUES (?) RETURNING id", name);
    }

    private long speaker(Speaker speaker) throws SQLException {
        String name = WellFormed.text(speaker.name());
        String kind = String.valueOf(spelled(speaker.kind()));
        Long there = id("SELECT id FROM speaker WHERE name = ? AND kind = ?", name, kind);
        if (there != null) {
            return there;
        }
        long added = insert("INSERT INTO speaker (name, kind) VALUES (?, ?) RETURNING id", name, kind);
        Personas.add(connection, added, name, kind);
        return added;
    }

    private static String joined(List<Span> spans, String text) {
        return spans.stream().map(span -> span.cut(text)).collect(Collectors.joining(" … "));
    }

    /** As the output spells it: "court document", "first-hand". */
    public static @Nullable String spelled(@Nullable Enum<?> value) {
        if (value == null) {
            return null;
        }
        char gap = value instanceof Statement.Root ? '-' : ' ';
        return value.name().toLowerCase(Locale.ROOT).replace('_', gap);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable Double real(@Nullable BigDecimal value) {
        return value == null ? null : Double.valueOf(value.doubleValue());
    }

    private @Nullable Long id(String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet row = prepared(sql, values).executeQuery()) {
            return row.next() ? row.getLong(1) : null;
        }
    }

    private long insert(String sql, @Nullable Object... values) throws SQLException {
        Long id = id(sql, values);
        if (id == null) {
            throw new IllegalStateException("No row was added by: " + sql);
        }
        return id;
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        prepared(sql, values).executeUpdate();
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        Database.bind(statement, values);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        kinship.close();
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }

    private record Place(long version, @Nullable Long outlet, @Nullable String published) {}
}
