package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages by the real reader; the page is invented. */
class HtmlPagesTest {

    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><title>Harbour stays open | Harbour Post</title>
            <link rel="canonical" href="https://example.org/harbour"><meta charset="windows-1252">
            <meta property="article:published_time" content="2023-05-09T10:00:00+02:00"></head>
            <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Harbour stays open</h1>
            <p>The mayor of the town, Ana Ruiz, said on Tuesday that the harbour would stay open for another year, whatever it cost.</p>
            <p>“We will not close it,” she said after a meeting with the owners of the boats – and the café’s guests clapped.</p>
            <p>The clerk, who had been against it, said that the council would look at the figures once more before the summer.</p>
            </article><footer>Copyright Harbour Post</footer></body></html>
            """;

    @Test
    void readsAPageFromAFile() {
        byte[] bytes = PAGE.getBytes(Charset.forName("windows-1252"));
        Document document = read("page.html", bytes).onlyDocument();

        assertThat(document.id()).isEqualTo("page.html");
        assertThat(document.metadata().uri()).isEqualTo("https://example.org/harbour");
        assertThat(document.metadata().published().day()).isEqualTo("2023-05-09");
        assertThat(document.provenance().file()).isEqualTo("page.html");
        assertThat(document.text())
                .contains("“We will not close it,” she said", "café’s")
                .doesNotContain("Sport");
    }

    @Test
    void letsALineOfJsonSayMoreThanItsPage() {
        String line =
                "{\"id\":\"x\",\"url\":\"https://example.org/x\",\"title\":\"T\",\"published\":\"2020-01-02\",\"html\":"
                        + new tools.jackson.databind.json.JsonMapper().writeValueAsString(PAGE) + "}\n";
        Document document =
                read("a.jsonl", line.getBytes(StandardCharsets.UTF_8)).onlyDocument();

        assertThat(document.id()).isEqualTo("x");
        assertThat(document.metadata().uri()).isEqualTo("https://example.org/x");
        assertThat(document.metadata().title()).isEqualTo("T");
        assertThat(document.metadata().published().day()).isEqualTo("2020-01-02");
        assertThat(document.text()).contains("“We will not close it,”");
    }

    @Test
    void skipsAPageWithoutAnArticle() {
        Reads reads = read("a.html", "<html><body></body></html>".getBytes(StandardCharsets.UTF_8));

        assertThat(reads.skipped())
                .extracting(ReadOutcome.Skipped::reason)
                .isEqualTo(List.of(ReadOutcome.Skipped.Reason.NO_ARTICLE));
    }

    @Test
    void findsTheCharsetInAHeader() {
        assertThat(HtmlPages.charset("text/html; Charset=\"utf-8\"; x=y")).isEqualTo("utf-8");
        assertThat(HtmlPages.charset("text/html")).isNull();
    }

    private static Reads read(String name, byte[] bytes) {
        Reads reads = new Reads();
        new ArticleReader(ReadingOptions.defaults()).read(name, new ByteArrayInputStream(bytes), reads.all()::add);
        return reads;
    }
}
