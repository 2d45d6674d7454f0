package hearsay.app.desk.answering;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows for spreadsheets, behind every list and chart.
 *
 * @param header names of the columns
 * @param rows each with as many cells as there are columns
 */
public record Table(List<String> header, List<List<String>> rows) {

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("A row of " + row.size() + " under " + header);
            }
        }
    }

    /** A row made of anything; null is an empty cell, and the parts of lists are joined by " … ". */
    public static List<String> row(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell(cell));
        }
        return row;
    }

    /** Objects with the same fields in the same order. */
    public static Table of(List<Map<String, @Nullable Object>> objects) {
        return objects.isEmpty()
                ? new Table(List.of("nothing"), List.of())
                : new Table(
                        List.copyOf(objects.get(0).keySet()),
                        objects.stream()
                                .map(object -> object.values().stream()
                                        .map(Table::cell)
                                        .toList())
                                .toList());
    }

    private static String cell(@Nullable Object value) {
        if (value == null || value instanceof Number) {
            return value == null ? "" : value.toString();
        }
        String text = value instanceof Collection<?> parts
                ? parts.stream().map(String::valueOf).collect(Collectors.joining(" … "))
                : value.toString();
        return hearsay.writing.CsvWriter.harmless(text);
    }

    /** RFC 4180, the header first. */
    String csv() {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(header);
        rows.forEach(csv::writeRecord);
        try {
            csv.close();
        } catch (java.io.IOException e) {
            throw new AssertionError("Memory can always be written", e);
        }
        return text.toString();
    }
}
