package hearsay.app.terminal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes one thing after the other for programs: a JSON object a line, or a row under a header. */
public final class Rows implements AutoCloseable {

    private final Format format;
    private final Writer out;
    private final CsvWriter csv;
    private boolean begun;

    /**
     * @param format JSONL or CSV; with TEXT, nothing may be written
     */
    public Rows(Format format, OutputStream out) {
        this.format = format;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().bufferSize(0).build(this.out);
    }

    /** All rows have the same keys in the same order. */
    public void write(Map<String, @Nullable Object> fields) throws IOException {
        if (format == Format.JSONL) {
            out.write(JsonMapper.shared().writeValueAsString(fields));
            out.write('\n');
            return;
        }
        if (!begun) {
            csv.writeRecord(List.copyOf(fields.keySet()));
            begun = true;
        }
        csv.writeRecord(fields.values().stream().map(Rows::cell).toList());
    }

    /** A cell of CSV: spreadsheets run what begins like a formula, so such text gets an apostrophe before it. */
    public static String cell(@Nullable Object value) {
        String text = value == null
                ? ""
                : value instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.joining(" … "))
                        : value.toString();
        return !text.isEmpty() && !(value instanceof Number) && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
