package hearsay.app.asking;

import de.siegmar.fastcsv.writer.CsvWriter;
import hearsay.app.terminal.Format;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Rows;
import hearsay.app.terminal.Surroundings;
import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Hit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Where statements that were found go. */
public interface HitOutput extends AutoCloseable {

    void write(Hit hit) throws IOException;

    void facets(Facets facets) throws IOException;

    @Override
    void close() throws IOException;

    static HitOutput of(Format format, Surroundings surroundings) {
        OutputStream out = new BufferedOutputStream(surroundings.out(), 1 << 16);
        return switch (format) {
            case TEXT -> new Text(new Printing(out, surroundings.terminal()));
            case JSONL -> new Json(out);
            case CSV -> new Csv(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        };
    }

    /** The fields of a statement as JSON and CSV name them, in order. */
    static Map<String, @Nullable Object> fields(Hit hit) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("article", hit.article());
        fields.put("uri", hit.uri());
        fields.put("title", hit.title());
        fields.put("outlet", hit.outlet());
        fields.put("published", hit.published());
        fields.put("id", hit.number());
        fields.put("type", hit.type());
        fields.put("speaker", hit.speaker());
        fields.put("speakerKind", hit.speakerKind());
        fields.put("source", hit.source());
        fields.put("cue", hit.cue());
        fields.put("content", hit.content());
        fields.put("via", hit.via().stream().map(Hit.Named::name).toList());
        fields.put("root", hit.root());
        fields.put("mediumKind", hit.mediumKind());
        fields.put("mediumRole", hit.mediumRole());
        fields.put("mediumOutlet", hit.mediumOutlet());
        fields.put("said", hit.said());
        fields.put("stance", hit.stance());
        fields.put("certainty", hit.certainty());
        fields.put("polarity", hit.polarity());
        fields.put("act", hit.act());
        fields.put("confidence", hit.confidence());
        fields.put("start", hit.start());
        fields.put("end", hit.end());
        return fields;
    }

    /** A list for people. */
    record Text(Printing print) implements HitOutput {

        @Override
        public void write(Hit hit) {
            String who = hit.speaker() == null ? "nobody named" : hit.speaker();
            String where = (hit.published() == null ? "no date" : hit.published()) + "  "
                    + (hit.outlet() == null ? "" : hit.outlet() + "  ");
            print.line(print.dim(Printing.safe(where)) + "  " + print.name(Printing.safe(who)) + notes(hit));
            print.paragraph(4, Printing.safe(hit.content()));
            String title = hit.title() == null ? hit.article() : hit.title();
            print.paragraph(4, print.dim(Printing.safe(title + "  " + hit.article() + " " + hit.number())));
            print.line("");
        }

        private static String notes(Hit hit) {
            StringBuilder notes = new StringBuilder();
            if (!hit.via().isEmpty()) {
                notes.append(", from ")
                        .append(hit.via().stream().map(Hit.Named::name).collect(Collectors.joining(" from ")));
            }
            if (hit.mediumOutlet() != null) {
                notes.append(", by way of ").append(hit.mediumOutlet());
            }
            if ("denied".equals(hit.polarity())) {
                notes.append(", denied");
            }
            if ("distancing".equals(hit.stance())) {
                notes.append(", the reporter keeps a distance");
            }
            return Printing.safe(notes.toString());
        }

        @Override
        public void facets(Facets facets) {
            print.line(Scopes.count(facets.statements(), "statement")
                    + (facets.counted() < facets.statements()
                            ? String.format(Locale.ROOT, "; the first %,d are counted here", facets.counted())
                            : ""));
            facets.facets().forEach((name, counts) -> {
                if (!counts.isEmpty()) {
                    print.line("");
                    print.line(print.bold(name));
                    counts.forEach(count -> print.line(
                            String.format(Locale.ROOT, "%9d  %s", count.statements(), Printing.safe(count.value()))));
                }
            });
        }

        @Override
        public void close() {
            print.close();
        }
    }

    /** A JSON object a line. */
    record Json(OutputStream out) implements HitOutput {

        @Override
        public void write(Hit hit) throws IOException {
            line(fields(hit));
        }

        @Override
        public void facets(Facets facets) throws IOException {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("statements", facets.statements());
            object.put("counted", facets.counted());
            object.put("facets", facets.facets());
            line(object);
        }

        private void line(Object value) throws IOException {
            out.write(JsonMapper.shared().writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** A row a statement, the header first. */
    final class Csv implements HitOutput {

        private final Writer out;
        private final CsvWriter csv;
        private boolean begun;

        Csv(Writer out) {
            this.out = out;
            csv = CsvWriter.builder().bufferSize(0).build(out);
        }

        @Override
        public void write(Hit hit) {
            Map<String, @Nullable Object> fields = fields(hit);
            if (!begun) {
                csv.writeRecord(List.copyOf(fields.keySet()));
                begun = true;
            }
            csv.writeRecord(fields.values().stream().map(Rows::cell).toList());
        }

        @Override
        public void facets(Facets facets) {
            csv.writeRecord("facet", "value", "statements");
            facets.facets()
                    .forEach((name, counts) -> counts.forEach(count ->
                            csv.writeRecord(name, Rows.cell(count.value()), String.valueOf(count.statements()))));
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
