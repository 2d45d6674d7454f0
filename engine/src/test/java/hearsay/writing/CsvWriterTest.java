package hearsay.writing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Speaker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @Test
    void writesARowAStatement() throws IOException {
        List<CsvRecord> rows = written(Examples.full());

        assertThat(rows).hasSize(2);
        assertThat(String.join(",", rows.get(0).getFields()))
                .isEqualTo(
                        "article id,uri,title,outlet,published,statement id,type,speaker,speaker kind,source,cue,content,"
                                + "via,root,medium kind,medium outlet,said,stance,certainty,polarity,act,confidence,start,end");
        assertThat(rows.get(1).getFields())
                .containsExactly(
                        "boats",
                        "https://example.org/boats",
                        Examples.TITLE,
                        "Harbour Post",
                        "2023-05-09",
                        "s1",
                        "mixed",
                        "Ana Ruiz",
                        "person",
                        "Ana Ruiz",
                        "told",
                        "that \"70 boats\" … left",
                        "two clerks",
                        "first-hand",
                        "press conference",
                        "the Harbour Post",
                        "2023-05-03",
                        "distancing",
                        "certain",
                        "affirmed",
                        "state",
                        "0.94",
                        "63",
                        "93");
    }

    @Test
    void writesTheHeaderEvenWithoutStatements() throws IOException {
        assertThat(written()).hasSize(1);
    }

    @Test
    void keepsLineBreaksAndQuotationMarksInsideACell() throws IOException {
        String text = "\"Well,\"\n\nhe said; \"go,\" \"on\".";

        assertThat(written(Examples.bare(text)).get(1).getField(11)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void disarmsFormulasInEveryCell(String formula) throws IOException {
        Speaker speaker = new Speaker(formula, Speaker.Kind.UNKNOWN, List.of(), Speaker.Basis.TEXT, 0.5, List.of());
        CsvRecord row = written(new AttributedDocument(
                        Document.of(formula, formula),
                        List.of(Examples.statement("s1", new Span(0, formula.length()), speaker)),
                        List.of(),
                        null))
                .get(1);

        assertThat(row.getField(0)).isEqualTo("'" + formula);
        assertThat(row.getField(7)).isEqualTo("'" + formula);
        assertThat(row.getField(11)).isEqualTo("'" + formula);
    }

    private static List<CsvRecord> written(AttributedDocument... documents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter writer = new CsvWriter(out)) {
            for (AttributedDocument document : documents) {
                writer.write(document);
            }
        }
        return CsvReader.builder().ofCsvRecord(out.toString(StandardCharsets.UTF_8)).stream()
                .toList();
    }
}
