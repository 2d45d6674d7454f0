package hearsay.ledger.exporting;

import hearsay.document.Span;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import hearsay.writing.By;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What {@code training/} and {@code measure/} read: a line an article, with the code points of source, cue and content. */
final class Gold implements Exporter {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final OutputStream out;

    Gold(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(AttributedDocument attributed, By by) throws IOException {
        List<Told> all =
                Told.of(attributed).stream().filter(told -> !told.inTitle()).toList();
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("id", attributed.document().id());
            json.writeStringProperty("annotator", "corrections");
            json.writeStringProperty(
                    "text",
                    hearsay.document.WellFormed.text(attributed.document().text()));
            json.writeArrayPropertyStart("statements");
            for (Told told : all) {
                Statement statement = told.statement();
                json.writeStartObject();
                spans(json, "source", statement.source(), told);
                spans(json, "cue", statement.cue(), told);
                spans(json, "content", statement.content(), told);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void spans(JsonGenerator json, String name, List<Span> spans, Told told) {
        json.writeArrayPropertyStart(name);
        for (Span span : spans) {
            json.writeStartArray();
            json.writeNumber(told.start(span));
            json.writeNumber(told.end(span));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    @Override
    public void close() {}
}
