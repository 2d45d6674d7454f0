package hearsay.writing;

import static hearsay.writing.Words.hyphened;
import static hearsay.writing.Words.spaced;

import hearsay.document.CodePoints;
import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.document.Metadata;
import hearsay.document.Sha256;
import hearsay.document.Span;
import hearsay.document.WellFormed;
import hearsay.statement.Annotations;
import hearsay.statement.AttributedDocument;
import hearsay.statement.DatedSpan;
import hearsay.statement.Medium;
import hearsay.statement.Quantity;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes articles with their statements as JSON, one line an article, as {@code statement.schema.json} describes it.
 *
 * <p>Offsets are half-open and count Unicode code points. Lines end with a line feed. Not for use by several threads at once.
 */
public final class JsonLinesWriter implements Closeable, Flushable {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final OutputStream out;
    private final By by;

    /** Writes UTF-8 to {@code out}, which is closed with this writer. */
    public JsonLinesWriter(OutputStream out, By by) {
        this.out = out;
        this.by = by;
    }

    /** Writes one whole line at once. */
    public void write(AttributedDocument document) throws IOException {
        ByteArrayOutputStream line =
                new ByteArrayOutputStream(document.document().text().length() * 2 + 1024);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            new Line(json, by).write(document);
        }
        line.write('\n');
        line.writeTo(out);
    }

    /** The line that {@link #write} writes, without its line feed. */
    public static String line(AttributedDocument document, By by) {
        Writer line = new StringWriter(document.document().text().length() * 2 + 1024);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            new Line(json, by).write(document);
        }
        return line.toString();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** One line being written. */
    private record Line(JsonGenerator json, By by) {

        void write(AttributedDocument attributed) {
            Document document = attributed.document();
            Stretch text = Stretch.of(document.text());
            json.writeStartObject();
            article(document, text);
            list("furniture", document.furniture(), piece -> furniture(piece, text));
            list("statements", attributed.statements(), statement -> statement(statement, text));
            String title = document.metadata().title();
            if (title == null && !attributed.titleStatements().isEmpty()) {
                throw new IllegalArgumentException("Statements of a title, but no title: " + document.id());
            }
            Stretch titleText = Stretch.of(title == null ? "" : title);
            list("titleStatements", attributed.titleStatements(), statement -> statement(statement, titleText));
            Annotations annotations = attributed.annotations();
            if (annotations != null) {
                list("entities", annotations.entities(), entity -> entity(entity, text));
                list("dates", annotations.dates(), date -> dated(date, text));
                list("sentences", annotations.sentences(), sentence -> {
                    json.writeStartObject();
                    offsets(sentence, text);
                    json.writeEndObject();
                });
            }
            json.writeEndObject();
        }

        private void article(Document document, Stretch text) {
            Metadata metadata = document.metadata();
            string("id", document.id());
            string("uri", metadata.uri());
            string("sha256", Sha256.of(text.words()));
            string("title", metadata.title());
            strings("authors", metadata.authors());
            string("outlet", metadata.outlet());
            string(
                    "published",
                    metadata.published() == null
                            ? null
                            : metadata.published().day().toString());
            string(
                    "retrieved",
                    metadata.retrieved() == null ? null : metadata.retrieved().toString());
            string("language", metadata.language());
            string("kind", spaced(metadata.kind()));
            json.writeObjectPropertyStart("provenance");
            string("file", document.provenance().file());
            string("record", document.provenance().record());
            Long offset = document.provenance().offset();
            if (offset == null) {
                json.writeNullProperty("offset");
            } else {
                json.writeNumberProperty("offset", offset);
            }
            json.writeEndObject();
            json.writeObjectPropertyStart("by");
            string("version", by.version());
            json.writeObjectPropertyStart("models");
            by.models().forEach(this::string);
            json.writeEndObject();
            json.writeEndObject();
            string("text", text.words());
        }

        private void furniture(Furniture piece, Stretch text) {
            json.writeStartObject();
            offsets(piece.span(), text);
            string("kind", spaced(piece.kind()));
            json.writeEndObject();
        }

        private void statement(Statement statement, Stretch text) {
            json.writeStartObject();
            string("id", statement.id());
            string("type", spaced(statement.type()));
            list("source", statement.source(), span -> quoted(span, text));
            list("cue", statement.cue(), span -> quoted(span, text));
            list("content", statement.content(), span -> quoted(span, text));
            speaker(statement.speaker());
            list("via", statement.via(), via -> via(via, text));
            string("root", hyphened(statement.root()));
            string("within", statement.within());
            medium(statement.medium(), text);
            if (statement.said() == null) {
                json.writeNullProperty("said");
            } else {
                json.writeName("said");
                dated(statement.said(), text);
            }
            list("dates", statement.dates(), date -> dated(date, text));
            list("quantities", statement.quantities(), quantity -> quantity(quantity, text));
            list("hedges", statement.hedges(), span -> quoted(span, text));
            string("stance", spaced(statement.stance()));
            string("certainty", spaced(statement.certainty()));
            string("polarity", spaced(statement.polarity()));
            string("act", spaced(statement.act()));
            probability("confidence", statement.confidence());
            json.writeEndObject();
        }

        private void speaker(@Nullable Speaker speaker) {
            if (speaker == null) {
                json.writeNullProperty("speaker");
                return;
            }
            json.writeObjectPropertyStart("speaker");
            string("name", speaker.name());
            string("kind", spaced(speaker.kind()));
            strings("members", speaker.members());
            string("basis", spaced(speaker.basis()));
            probability("confidence", speaker.confidence());
            strings("candidates", speaker.candidates());
            json.writeEndObject();
        }

        private void via(Via via, Stretch text) {
            json.writeStartObject();
            string("name", via.name());
            string("kind", spaced(via.kind()));
            cut(via.span(), text);
            json.writeEndObject();
        }

        private void medium(@Nullable Medium medium, Stretch text) {
            if (medium == null) {
                json.writeNullProperty("medium");
                return;
            }
            json.writeObjectPropertyStart("medium");
            string("kind", spaced(medium.kind()));
            string("role", spaced(medium.role()));
            string("outlet", medium.outlet());
            cut(medium.span(), text);
            json.writeEndObject();
        }

        private void dated(DatedSpan date, Stretch text) {
            json.writeStartObject();
            string("edtf", date.edtf());
            cut(date.span(), text);
            json.writeEndObject();
        }

        private void quantity(Quantity quantity, Stretch text) {
            json.writeStartObject();
            number("value", quantity.value());
            number("min", quantity.min());
            number("max", quantity.max());
            json.writeBooleanProperty("approximate", quantity.approximate());
            string("unit", quantity.unit());
            cut(quantity.span(), text);
            json.writeEndObject();
        }

        private void entity(Annotations.Entity entity, Stretch text) {
            json.writeStartObject();
            string("id", entity.id());
            string("name", entity.name());
            string("kind", spaced(entity.kind()));
            list("mentions", entity.mentions(), mention -> {
                json.writeStartObject();
                cut(mention.span(), text);
                string("form", spaced(mention.form()));
                json.writeEndObject();
            });
            json.writeEndObject();
        }

        private void quoted(Span span, Stretch text) {
            json.writeStartObject();
            cut(span, text);
            json.writeEndObject();
        }

        private void cut(Span span, Stretch text) {
            offsets(span, text);
            string("exact", span.cut(text.words()));
        }

        private void offsets(Span span, Stretch text) {
            json.writeNumberProperty("start", text.codePoints().fromUnit(span.start()));
            json.writeNumberProperty("end", text.codePoints().fromUnit(span.end()));
        }

        private void string(String name, @Nullable String value) {
            if (value == null) {
                json.writeNullProperty(name);
            } else {
                json.writeStringProperty(name, WellFormed.text(value));
            }
        }

        private void strings(String name, List<String> values) {
            json.writeArrayPropertyStart(name);
            values.forEach(value -> json.writeString(WellFormed.text(value)));
            json.writeEndArray();
        }

        private <T> void list(String name, List<T> values, Consumer<T> each) {
            json.writeArrayPropertyStart(name);
            values.forEach(each);
            json.writeEndArray();
        }

        /** Four decimals: more would only spell the noise of floating point. */
        private void probability(String name, double value) {
            number(name, BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN));
        }

        /** Without trailing zeros and without an exponent. */
        private void number(String name, @Nullable BigDecimal value) {
            if (value == null) {
                json.writeNullProperty(name);
            } else {
                json.writeName(name);
                json.writeNumber(value.stripTrailingZeros().toPlainString());
            }
        }
    }

    /** A text and its code points. */
    private record Stretch(String words, CodePoints codePoints) {

        static Stretch of(String text) {
            String words = WellFormed.text(text);
            return new Stretch(words, new CodePoints(words));
        }
    }
}
