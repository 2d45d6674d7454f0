package hearsay.reading.format;

import hearsay.document.Provenance;
import hearsay.reading.bytes.Decoded;
import hearsay.reading.bytes.Lines;
import hearsay.reading.bytes.Peek;
import hearsay.reading.bytes.Transcoded;
import hearsay.reading.outcome.Damage;
import hearsay.reading.outcome.FormatReader;
import hearsay.reading.outcome.Limits;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Pages;
import hearsay.reading.outcome.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON lines, an article a line; one line is in memory at a time. */
public final class JsonLinesReader implements FormatReader {

    private static final ObjectMapper JSON = new JsonMapper();

    private final JsonArticles articles;

    public JsonLinesReader(Pages pages) {
        articles = new JsonArticles(pages);
    }

    @Override
    public void read(Source source, Outcomes outcomes) throws IOException {
        int most = Limits.pageBytes(outcomes.options());
        Lines lines = new Lines(utf8(source.bytes()), most);
        while (true) {
            Lines.Line line;
            try {
                line = lines.next();
            } catch (IOException e) {
                outcomes.failure("after line " + lines.count(), Damage.message(e), Damage.REMEDY_FOR_A_REST);
                return;
            }
            if (line == null) {
                return;
            }
            String where = "line " + line.number();
            if (line.bytes() == null) {
                outcomes.tooLong(where);
            } else {
                readLine(source, line, line.bytes(), where, outcomes);
            }
        }
    }

    private void readLine(Source source, Lines.Line line, byte[] bytes, String where, Outcomes outcomes) {
        int from = line.offset() == 0 && startsWithMark(bytes) ? 3 : 0;
        Decoded decoded = Decoded.line(Arrays.copyOfRange(bytes, from, bytes.length));
        if (decoded.text().isBlank()) {
            return;
        }
        if (decoded.problem() != null) {
            outcomes.warning(where, decoded.problem());
        }
        JsonNode object;
        try {
            object = JSON.readTree(decoded.text());
        } catch (JacksonException e) {
            outcomes.failure(where, JsonArticles.problem(e), JsonArticles.REMEDY);
            return;
        }
        Provenance provenance = new Provenance(source.name(), String.valueOf(line.number()), line.offset());
        articles.read(object, where, provenance, outcomes);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** UTF-16 as UTF-8; anything else as it is. */
    private static InputStream utf8(InputStream bytes) throws IOException {
        byte[] head = Peek.at(bytes, 512);
        Charset wide = Decoded.text(head).charset();
        return wide.name().startsWith("UTF-16") || wide.name().startsWith("UTF-32")
                ? new Transcoded(bytes, wide)
                : bytes;
    }
}
