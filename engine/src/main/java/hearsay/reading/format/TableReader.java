package hearsay.reading.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import hearsay.document.Provenance;
import hearsay.reading.bytes.Decoded;
import hearsay.reading.bytes.Kind;
import hearsay.reading.bytes.Peek;
import hearsay.reading.outcome.FormatReader;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Pages;
import hearsay.reading.outcome.Source;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a table of articles: a row each, with a header that names the columns as JSON lines name their fields. */
public final class TableReader implements FormatReader {

    /** Other names that such tables use. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("content", "text"),
            Map.entry("body", "text"),
            Map.entry("article", "text"),
            Map.entry("article_text", "text"),
            Map.entry("headline", "title"),
            Map.entry("source", "outlet"),
            Map.entry("publication", "outlet"),
            Map.entry("publisher", "outlet"),
            Map.entry("date", "published"),
            Map.entry("publish_date", "published"),
            Map.entry("published_at", "published"),
            Map.entry("link", "url"),
            Map.entry("lang", "language"));

    private static final List<String> FIELDS =
            List.of("id", "text", "html", "title", "outlet", "published", "url", "uri", "language");

    private static final String REMEDY = "Give the table a header with a column \"text\" or \"html\".";

    private final JsonArticles articles;

    public TableReader(Pages pages) {
        articles = new JsonArticles(pages);
    }

    @Override
    public void read(Source source, Outcomes outcomes) throws IOException {
        byte[] head = Peek.at(source.bytes(), Kind.HEAD);
        Decoded decoded = Decoded.text(head);
        Charset charset = decoded.charset();
        int most = (int) Math.min(Integer.MAX_VALUE / 4, outcomes.options().maxArticle() * 10 + (1 << 16));
        long row = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(decoded.text()))
                .maxBufferSize(most)
                .detectBomHeader(false)
                .ofCsvRecord(new InputStreamReader(source.bytes(), charset))) {
            Iterator<CsvRecord> rows = csv.iterator();
            String[] names = rows.hasNext() ? names(rows.next()) : new String[0];
            if (!List.of(names).contains("text") && !List.of(names).contains("html")) {
                outcomes.failure("line 1", "No column of the table is called \"text\" or \"html\".", REMEDY);
                return;
            }
            while (rows.hasNext()) {
                CsvRecord record = rows.next();
                row++;
                String where = "row " + row + " (line " + record.getStartingLineNumber() + ")";
                Provenance provenance = new Provenance(source.name(), String.valueOf(row), null);
                articles.read(object(names, record), where, provenance, outcomes);
            }
        } catch (CsvParseException e) {
            outcomes.failure(
                    "after row " + row,
                    "The table is damaged: " + e.getMessage(),
                    "Close every quotation mark and keep cells under the limit; the rows before it were read.");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String[] names(CsvRecord header) {
        return header.getFields().stream().map(TableReader::name).toArray(String[]::new);
    }

    private static String name(String column) {
        String bare = column.startsWith("\uFEFF") ? column.substring(1) : column;
        String lower = bare.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return ALIASES.getOrDefault(lower, lower);
    }

    private static ObjectNode object(String[] names, CsvRecord record) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(names.length, record.getFieldCount()); i++) {
            String cell = record.getField(i);
            @Nullable Object before = object.get(names[i]);
            boolean empty = cell.isEmpty() && !names[i].equals("text");
            if (FIELDS.contains(names[i]) && before == null && !empty) {
                object.put(names[i], cell);
            }
        }
        return object;
    }

    /** Whichever of tab, semicolon and comma the header has most of. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = header.chars().filter(c -> c == ',').count();
        for (char separator : new char[] {'\t', ';'}) {
            long count = header.chars().filter(c -> c == separator).count();
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }
}
