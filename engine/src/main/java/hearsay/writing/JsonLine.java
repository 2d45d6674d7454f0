package hearsay.writing;

import hearsay.document.CodePoints;
import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.document.Metadata;
import hearsay.document.Provenance;
import hearsay.document.Published;
import hearsay.document.Sha256;
import hearsay.document.Span;
import hearsay.statement.Annotations;
import hearsay.statement.AttributedDocument;
import hearsay.statement.DatedSpan;
import hearsay.statement.Medium;
import hearsay.statement.Quantity;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line that {@link JsonLinesWriter} wrote, read back.
 *
 * <p>Of the publication date, the line keeps the day alone.
 */
public record JsonLine(AttributedDocument document, By by) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Reads one line and checks that the text is the one that its offsets were counted in.
     *
     * @throws IllegalArgumentException where the line is damaged or of another kind; the message says why
     */
    public static JsonLine parse(String line) {
        try {
            return parsed(JSON.readTree(line));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a line of statements: " + e.getOriginalMessage(), e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a date: " + e.getMessage(), e);
        }
    }

    private static JsonLine parsed(JsonNode line) {
        String text = string(line, "text");
        if (!Sha256.of(text).equals(string(line, "sha256"))) {
            throw new IllegalArgumentException("The text was changed after its offsets were counted: sha256 differs");
        }
        String title = orNull(line, "title");
        Stretch inText = new Stretch(text, new CodePoints(text));
        Stretch inTitle = new Stretch(title == null ? "" : title, new CodePoints(title == null ? "" : title));
        Document document = new Document(
                string(line, "id"),
                metadata(line),
                provenance(child(line, "provenance")),
                text,
                list(
                        line,
                        "furniture",
                        piece -> new Furniture(
                                inText.span(piece), choice(Furniture.Kind.class, string(piece, "kind")))));
        AttributedDocument attributed = new AttributedDocument(
                document,
                list(line, "statements", each -> statement(each, inText)),
                list(line, "titleStatements", each -> statement(each, inTitle)),
                line.has("sentences") ? annotations(line, inText) : null);
        JsonNode by = child(line, "by");
        Map<String, String> models = new TreeMap<>();
        child(by, "models").forEachEntry((name, model) -> models.put(name, model.asString()));
        return new JsonLine(attributed, By.of(string(by, "version"), models));
    }

    private static Metadata metadata(JsonNode line) {
        String published = orNull(line, "published");
        String retrieved = orNull(line, "retrieved");
        return new Metadata(
                orNull(line, "uri"),
                orNull(line, "title"),
                strings(line, "authors"),
                orNull(line, "outlet"),
                published == null ? null : Published.given(LocalDate.parse(published)),
                retrieved == null ? null : Instant.parse(retrieved),
                orNull(line, "language"),
                choice(Metadata.Kind.class, string(line, "kind")));
    }

    private static Provenance provenance(JsonNode provenance) {
        JsonNode offset = provenance.path("offset");
        return new Provenance(
                orNull(provenance, "file"),
                orNull(provenance, "record"),
                offset.isIntegralNumber() ? Long.valueOf(offset.longValue()) : null);
    }

    private static Statement statement(JsonNode each, Stretch text) {
        return new Statement(
                string(each, "id"),
                choice(Statement.Type.class, string(each, "type")),
                list(each, "source", text::span),
                list(each, "cue", text::span),
                list(each, "content", text::span),
                optional(each, "speaker", JsonLine::speaker),
                list(
                        each,
                        "via",
                        via -> new Via(
                                string(via, "name"), choice(Speaker.Kind.class, string(via, "kind")), text.span(via))),
                choiceOrNull(Statement.Root.class, each, "root"),
                orNull(each, "within"),
                optional(
                        each,
                        "medium",
                        medium -> new Medium(
                                choice(Medium.Kind.class, string(medium, "kind")),
                                choice(Medium.Role.class, string(medium, "role")),
                                orNull(medium, "outlet"),
                                text.span(medium))),
                optional(each, "said", said -> dated(said, text)),
                list(each, "dates", date -> dated(date, text)),
                list(
                        each,
                        "quantities",
                        quantity -> new Quantity(
                                number(quantity, "value"),
                                number(quantity, "min"),
                                number(quantity, "max"),
                                quantity.path("approximate").asBoolean(false),
                                orNull(quantity, "unit"),
                                text.span(quantity))),
                list(each, "hedges", text::span),
                choiceOrNull(Statement.Stance.class, each, "stance"),
                choiceOrNull(Statement.Certainty.class, each, "certainty"),
                choiceOrNull(Statement.Polarity.class, each, "polarity"),
                choiceOrNull(Statement.Act.class, each, "act"),
                each.path("confidence").asDouble(Double.NaN));
    }

    private static Speaker speaker(JsonNode speaker) {
        return new Speaker(
                string(speaker, "name"),
                choice(Speaker.Kind.class, string(speaker, "kind")),
                strings(speaker, "members"),
                choice(Speaker.Basis.class, string(speaker, "basis")),
                speaker.path("confidence").asDouble(Double.NaN),
                strings(speaker, "candidates"));
    }

    private static DatedSpan dated(JsonNode date, Stretch text) {
        return new DatedSpan(string(date, "edtf"), text.span(date));
    }

    private static Annotations annotations(JsonNode line, Stretch text) {
        BiFunction<JsonNode, String, Annotations.Mention.Form> form =
                (mention, name) -> choice(Annotations.Mention.Form.class, string(mention, name));
        return new Annotations(
                list(
                        line,
                        "entities",
                        entity -> new Annotations.Entity(
                                string(entity, "id"),
                                string(entity, "name"),
                                choice(Annotations.Entity.Kind.class, string(entity, "kind")),
                                list(
                                        entity,
                                        "mentions",
                                        mention -> new Annotations.Mention(
                                                text.span(mention), form.apply(mention, "form"))))),
                list(line, "dates", date -> dated(date, text)),
                list(line, "sentences", text::span));
    }

    private static JsonNode child(JsonNode parent, String name) {
        JsonNode child = parent.path(name);
        if (!child.isObject()) {
            throw new IllegalArgumentException("No object \"" + name + "\"");
        }
        return child;
    }

    private static String string(JsonNode parent, String name) {
        String value = orNull(parent, name);
        if (value == null) {
            throw new IllegalArgumentException("No string \"" + name + "\"");
        }
        return value;
    }

    private static @Nullable String orNull(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        return value.isString() ? value.asString() : null;
    }

    private static List<String> strings(JsonNode parent, String name) {
        return list(parent, name, JsonNode::asString);
    }

    private static <T> List<T> list(JsonNode parent, String name, Function<JsonNode, T> each) {
        JsonNode values = parent.path(name);
        if (!values.isArray()) {
            throw new IllegalArgumentException("No list \"" + name + "\"");
        }
        List<T> list = new ArrayList<>();
        for (JsonNode value : values) {
            list.add(each.apply(value));
        }
        return list;
    }

    private static <T> @Nullable T optional(JsonNode parent, String name, Function<JsonNode, T> each) {
        JsonNode value = parent.path(name);
        return value.isObject() ? each.apply(value) : null;
    }

    private static @Nullable BigDecimal number(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        return value.isNumber() ? value.decimalValue() : null;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String spelled) {
        String name = spelled.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("No " + type.getSimpleName() + " is called \"" + spelled + "\"", e);
        }
    }

    private static <E extends Enum<E>> @Nullable E choiceOrNull(Class<E> type, JsonNode parent, String name) {
        String spelled = orNull(parent, name);
        return spelled == null ? null : choice(type, spelled);
    }

    /** A text and its code points. */
    private record Stretch(String words, CodePoints codePoints) {

        Span span(JsonNode place) {
            int start = codePoints.toUnit(place.path("start").asInt(-1));
            int end = codePoints.toUnit(place.path("end").asInt(-1));
            if (end > words.length()) {
                throw new IllegalArgumentException("A span ends after the text: " + place);
            }
            return new Span(start, end);
        }
    }
}
