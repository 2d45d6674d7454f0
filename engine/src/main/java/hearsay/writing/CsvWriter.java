package hearsay.writing;

import static hearsay.writing.Words.hyphened;
import static hearsay.writing.Words.joined;
import static hearsay.writing.Words.spaced;

import de.siegmar.fastcsv.writer.LineDelimiter;
import hearsay.document.CodePoints;
import hearsay.document.Metadata;
import hearsay.document.Span;
import hearsay.document.WellFormed;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Medium;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements as CSV (RFC 4180, UTF-8, with a header), one row a statement; those of titles are left out.
 *
 * <p>{@code start} and {@code end} are the code points from the first to the last word of the content. A cell that a
 * spreadsheet would run as a formula gets an apostrophe before it. Not for use by several threads at once.
 */
public final class CsvWriter implements Closeable, Flushable {

    /** The columns in order. */
    static final List<String> HEADER = List.of(
            "article id",
            "uri",
            "title",
            "outlet",
            "published",
            "statement id",
            "type",
            "speaker",
            "speaker kind",
            "source",
            "cue",
            "content",
            "via",
            "root",
            "medium kind",
            "medium outlet",
            "said",
            "stance",
            "certainty",
            "polarity",
            "act",
            "confidence",
            "start",
            "end");

    private final de.siegmar.fastcsv.writer.CsvWriter csv;

    /** Writes the header at once; {@code out} is closed with this writer. */
    public CsvWriter(OutputStream out) {
        this(out, ',');
    }

    /** With tabs in place of commas, for programs that take a comma for a decimal point. */
    public static CsvWriter tabbed(OutputStream out) {
        return new CsvWriter(out, '\t');
    }

    private CsvWriter(OutputStream out, char separator) {
        csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        csv.writeRecord(HEADER);
    }

    /** Writes a row for each statement. A failing stream throws {@link java.io.UncheckedIOException}. */
    public void write(AttributedDocument document) {
        if (document.statements().isEmpty()) {
            return;
        }
        String text = WellFormed.text(document.document().text());
        CodePoints codePoints = new CodePoints(text);
        for (Statement statement : document.statements()) {
            csv.writeRecord(row(document, statement, text, codePoints).stream()
                    .map(CsvWriter::harmless)
                    .toList());
        }
    }

    private static List<String> row(
            AttributedDocument document, Statement statement, String text, CodePoints codePoints) {
        Metadata metadata = document.document().metadata();
        Speaker speaker = statement.speaker();
        Medium medium = statement.medium();
        Span extent = Span.over(statement.content());
        return List.of(
                document.document().id(),
                cell(metadata.uri()),
                cell(metadata.title()),
                cell(metadata.outlet()),
                metadata.published() == null ? "" : metadata.published().day().toString(),
                statement.id(),
                cell(spaced(statement.type())),
                speaker == null ? "" : speaker.name(),
                speaker == null ? "" : cell(spaced(speaker.kind())),
                joined(statement.source(), text),
                joined(statement.cue(), text),
                joined(statement.content(), text),
                statement.via().stream().map(Via::name).collect(Collectors.joining(" … ")),
                cell(hyphened(statement.root())),
                medium == null ? "" : cell(spaced(medium.kind())),
                medium == null ? "" : cell(medium.outlet()),
                statement.said() == null ? "" : statement.said().edtf(),
                cell(spaced(statement.stance())),
                cell(spaced(statement.certainty())),
                cell(spaced(statement.polarity())),
                cell(spaced(statement.act())),
                BigDecimal.valueOf(statement.confidence())
                        .setScale(4, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString(),
                String.valueOf(codePoints.fromUnit(extent.start())),
                String.valueOf(codePoints.fromUnit(extent.end())));
    }

    private static String cell(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * The cell with an apostrophe before it where a spreadsheet would take it for a formula.
     *
     * <p>The characters are those of OWASP's page "CSV Injection", with their full-width forms.
     */
    public static String harmless(String cell) {
        String words = WellFormed.text(cell);
        return !words.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
