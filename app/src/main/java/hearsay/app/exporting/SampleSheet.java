package hearsay.app.exporting;

import hearsay.ledger.finding.Hit;
import hearsay.ledger.store.LedgerException;
import hearsay.ledger.store.asking.Shelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sheets of a sample: what is in their columns, and reading them when they come back. */
public final class SampleSheet {

    static final String KEY = "key";
    static final String MISSED = "missed";
    static final String IS_STATEMENT = "is_statement";
    /** Columns for yes or no. */
    static final List<String> JUDGED = List.of(IS_STATEMENT, "source_right", "content_right", "speaker_right");
    /** Columns for a value of which Hearsay has one of its own. */
    static final List<String> VALUED = List.of("type", "stance", "certainty", "polarity", "act");

    static final String LABEL = "label";

    private SampleSheet() {}

    static Map<String, @Nullable Object> statement(String key, Hit hit, String context) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(KEY, key);
        row.put("outlet", hit.outlet());
        row.put("published", hit.published());
        row.put("context", context);
        row.put("source", hit.source());
        row.put("cue", hit.cue());
        row.put("speaker", hit.speaker());
        JUDGED.forEach(column -> row.put(column, null));
        VALUED.forEach(column -> row.put(column, null));
        row.put(LABEL, null);
        row.put("note", null);
        return row;
    }

    static Map<String, @Nullable Object> machine(String key, Hit hit, String stratum) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(KEY, key);
        row.put("stratum", stratum);
        row.put("confidence", hit.confidence());
        row.put("type", hit.type());
        row.put("stance", hit.stance());
        row.put("certainty", hit.certainty());
        row.put("polarity", hit.polarity());
        row.put("act", hit.act());
        return row;
    }

    static Map<String, @Nullable Object> article(Shelf.Listed listed, String text) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(KEY, listed.uri() == null ? listed.id() : listed.uri());
        row.put("outlet", listed.outlet());
        row.put("published", listed.published());
        row.put("found", listed.statements());
        row.put("text", text);
        row.put(MISSED, null);
        row.put("note", null);
        return row;
    }

    /**
     * A sheet as it came back: cells by column, for each key. Commas, semicolons and tabs may part cells, whichever the header has most of.
     *
     * @throws LedgerException if it is no such sheet
     */
    public static Map<String, Map<String, String>> read(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String header = text.lines().findFirst().orElse("");
            de.siegmar.fastcsv.reader.CsvReader.builder()
                    .fieldSeparator(separator(header))
                    .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .forEach(row -> rows.add(row.getFieldsAsMap()));
        } catch (java.nio.charset.MalformedInputException e) {
            throw new LedgerException(file + " is not in UTF-8.", "Save it as CSV in UTF-8.");
        } catch (de.siegmar.fastcsv.reader.CsvParseException | UncheckedIOException e) {
            throw new LedgerException(file + " is no table: " + e.getMessage(), "Save it as CSV.");
        }
        Map<String, Map<String, String>> byKey = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            String key = row.get(KEY);
            if (key == null) {
                throw new LedgerException(
                        file + " has no column \"" + KEY + "\".", "Give a sheet that \"hearsay sample draw\" wrote.");
            }
            if (byKey.put(key, row) != null) {
                throw new LedgerException(file + " has two rows for " + key + ".", "Leave the one that counts.");
            }
        }
        return byKey;
    }

    private static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    /**
     * "yes" or "no" as people write it; null for an empty cell.
     *
     * @throws LedgerException if it is neither
     */
    static @Nullable String yesOrNo(Path file, String key, String column, @Nullable String cell) {
        String answer = cell == null ? "" : cell.strip().toLowerCase(Locale.ROOT);
        return switch (answer) {
            case "" -> null;
            case "yes", "y", "1", "true", "x" -> "yes";
            case "no", "n", "0", "false" -> "no";
            default ->
                throw new LedgerException(
                        file + ", row " + key + ": " + column + " is \"" + answer + "\".",
                        "Write yes or no, or leave it empty.");
        };
    }
}
