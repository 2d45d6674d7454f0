package hearsay.gazetteer;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of world knowledge: tab-separated, one header line, "#" before a remark, "|" between several values of a cell.
 *
 * @param rows in file order
 */
record Table(List<Row> rows) {

    Table {
        rows = List.copyOf(rows);
    }

    /**
     * One line of a table.
     *
     * @param line its number in the file, from 1
     */
    record Row(int line, Map<String, String> cells) {

        /** The cell under {@code column}; empty where the line is too short. */
        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The values of a cell that may hold several, none of them blank. */
        List<String> all(String column) {
            List<String> values = new ArrayList<>();
            for (String value : get(column).split("\\|", -1)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
            return values;
        }
    }

    /** Reads a list that is part of Hearsay. */
    static Table resource(String name) {
        try (InputStream in = requireNonNull(Table.class.getResourceAsStream("/hearsay/gazetteer/" + name), name)) {
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static Table read(BufferedReader lines) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(text.split("\t", -1));
            if (header.isEmpty()) {
                header = cells;
                continue;
            }
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
                byColumn.put(header.get(i).strip(), cells.get(i).strip());
            }
            rows.add(new Row(number, byColumn));
        }
        return new Table(rows);
    }
}
