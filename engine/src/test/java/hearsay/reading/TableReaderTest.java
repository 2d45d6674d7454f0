package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest extends FormatReaderContract {

    private static final String TABLE =
            """
            id,Headline,date,publication,content,other
            1,Boats,2023-05-09,Harbour Post,"Ana Ruiz said: ""No.""

            She left.",x
            2,,,,He said so.,
            """;

    @Override
    String name() {
        return "articles.csv";
    }

    @Override
    String nameWithoutEnding() {
        return "x.csv";
    }

    @Override
    byte[] example() {
        return TABLE.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    List<String> texts() {
        return List.of("Ana Ruiz said: \"No.\"\n\nShe left.", "He said so.");
    }

    @Test
    void takesTheColumnsByTheirNames() {
        Document document = Reads.of(name(), TABLE).documents().get(0);

        assertThat(document.id()).isEqualTo("1");
        assertThat(document.metadata().title()).isEqualTo("Boats");
        assertThat(document.metadata().outlet()).isEqualTo("Harbour Post");
        assertThat(document.metadata().published().day()).isEqualTo("2023-05-09");
        assertThat(document.provenance().record()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void findsTheSeparator(String separator) {
        String table = "id" + separator + "text\n1" + separator + "\"He said so, and left.\"\n";

        assertThat(Reads.of("a.csv", table).texts()).containsExactly("He said so, and left.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252"})
    void findsTheEncoding(String charset) {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        byte[] bytes = (mark + "id,text\n1,Zoë said “no”.\n").getBytes(Charset.forName(charset));

        assertThat(Reads.of("a.csv", bytes).texts()).containsExactly("Zoë said “no”.");
    }

    @Test
    void saysWhenNoColumnHoldsTheText() {
        assertThat(Reads.of("a.csv", "id,words\n1,x\n").onlyFailure().remedy()).contains("header with a column");
    }

    @Test
    void namesTheRowThatHasNoText() {
        Reads reads = Reads.of("a.csv", "id,text\n1,A said so.\n2,\n3,C said so.\n");

        assertThat(reads.texts()).containsExactly("A said so.", "C said so.");
        assertThat(reads.onlyFailure().where()).isEqualTo("row 2 (line 3)");
    }
}
