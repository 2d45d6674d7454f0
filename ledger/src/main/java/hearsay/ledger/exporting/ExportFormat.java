package hearsay.ledger.exporting;

import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import hearsay.writing.CsvWriter;
import hearsay.writing.JsonLinesWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of an export. */
public enum ExportFormat {
    JSONL("canonical JSON lines, an article a line") {
        @Override
        public Exporter open(OutputStream out) {
            return new Exporter() {
                @Override
                public void write(AttributedDocument attributed, By by) throws IOException {
                    new JsonLinesWriter(out, by).write(attributed);
                }

                @Override
                public void close() {}
            };
        }
    },
    CSV("a statement a row") {
        @Override
        public Exporter open(OutputStream out) {
            return table(new CsvWriter(out));
        }
    },
    TSV("the same with tabs") {
        @Override
        public Exporter open(OutputStream out) {
            return table(CsvWriter.tabbed(out));
        }
    };

    private final String description;

    ExportFormat(String description) {
        this.description = description;
    }

    /** Begins an export to {@code out}, which is not closed. */
    public abstract Exporter open(OutputStream out) throws IOException;

    /** What is in it, a few words for a person. */
    public String description() {
        return description;
    }

    /** Its name on the command line. */
    public String spelled() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format of that name. */
    public static Optional<ExportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.spelled().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The names of all. */
    public static List<String> names() {
        return Arrays.stream(values()).map(ExportFormat::spelled).toList();
    }

    private static Exporter table(CsvWriter table) {
        return new Exporter() {
            @Override
            public void write(AttributedDocument attributed, By by) {
                table.write(attributed);
            }

            @Override
            public void close() throws IOException {
                table.flush();
            }
        };
    }
}
