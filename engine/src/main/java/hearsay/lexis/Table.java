package hearsay.lexis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in a resource file: a line an entry, {@code #} before a remark, UTF-8.
 *
 * @param name the resource's path, for messages
 */
public record Table(String name, List<Line> lines) {

    /**
     * One entry.
     *
     * @param number of the line in the file, from 1
     * @param text without remark and surrounding white space; never empty
     */
    public record Line(int number, String text) {}

    public Table {
        lines = List.copyOf(lines);
    }

    /** Reads the table that lies beside {@code owner}. */
    public static Table beside(Class<?> owner, String file) {
        List<Line> lines = new ArrayList<>();
        try (InputStream bytes = owner.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("The table " + file + " is missing beside " + owner.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                int remark = line.indexOf('#');
                String text = (remark < 0 ? line : line.substring(0, remark)).strip();
                if (!text.isEmpty()) {
                    lines.add(new Line(number, text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table " + file, e);
        }
        return new Table(file, lines);
    }

    /** A slip in the table itself. */
    public IllegalStateException wrong(Line line, String what) {
        return new IllegalStateException(name + ", line " + line.number() + ": " + what + ": " + line.text());
    }
}
