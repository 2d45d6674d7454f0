package hearsay.app.terminal;

import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import hearsay.writing.CsvWriter;
import hearsay.writing.JsonLinesWriter;
import hearsay.writing.text.Style;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The forms in which results are printed. */
public enum Format {
    /** A list for people. */
    TEXT {
        @Override
        public Output open(OutputStream out, Terminal terminal, Lazy engine, boolean withDoubtful) {
            return new TextOutput(
                    out, charset(terminal), new Style(terminal.columns(), terminal.colour()), withDoubtful);
        }
    },
    /** One article a line. */
    JSONL {
        @Override
        public Output open(OutputStream out, Terminal terminal, Lazy engine, boolean withDoubtful) {
            return new JsonOutput(out, engine);
        }
    },
    /** One statement a row. */
    CSV {
        @Override
        public Output open(OutputStream out, Terminal terminal, Lazy engine, boolean withDoubtful) {
            return new CsvOutput(new CsvWriter(out));
        }
    };

    /**
     * Begins to print.
     *
     * @param withDoubtful whether also a person is shown statements that are more likely wrong than right
     */
    public abstract Output open(OutputStream out, Terminal terminal, Lazy engine, boolean withDoubtful);

    /** UTF-8, except that a Windows console shows only its own charset. */
    private static Charset charset(Terminal terminal) {
        Console console = System.console();
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows && terminal.out() && console != null ? console.charset() : StandardCharsets.UTF_8;
    }

    /** Takes "jsonl" for {@link #JSONL}. */
    public static final class Converter implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "text" -> TEXT;
                case "jsonl" -> JSONL;
                case "csv" -> CSV;
                default -> throw new TypeConversionException("takes text, jsonl or csv, not \"" + value + "\"");
            };
        }
    }

    /** The writer needs the models' names, which are known once an article was read. */
    private static final class JsonOutput implements Output {

        private final OutputStream out;
        private final Lazy engine;
        private @Nullable JsonLinesWriter writer;

        JsonOutput(OutputStream out, Lazy engine) {
            this.out = out;
            this.engine = engine;
        }

        @Override
        public void write(AttributedDocument attributed) throws IOException {
            if (writer == null) {
                writer = new JsonLinesWriter(
                        out, By.of(By.thisVersion(), engine.get().models()));
            }
            writer.write(attributed);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    private record CsvOutput(CsvWriter writer) implements Output {

        @Override
        public void write(AttributedDocument attributed) {
            writer.write(attributed);
        }

        @Override
        public void flush() throws IOException {
            writer.flush();
        }

        @Override
        public void close() throws IOException {
            writer.flush();
        }
    }
}
