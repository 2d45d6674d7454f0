package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.document.Document;
import hearsay.document.Sha256;
import hearsay.reading.outcome.ReadingOptions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest extends FormatReaderContract {

    private static final String LINES =
            """
            {"id":"a1","text":"Ana Ruiz lost her seat.\\n\\n\\"We will be back,\\" she said."}
            {"text":" Two.\\u00e9 \\ud83d\\ude00 ","title":"T","outlet":"O","published":"2023-05-09","url":"https://example.org/2","language":"en-GB","other":{"x":[1]}}
            """;

    @Override
    String name() {
        return "articles.jsonl";
    }

    @Override
    byte[] example() {
        return LINES.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    List<String> texts() {
        return List.of("Ana Ruiz lost her seat.\n\n\"We will be back,\" she said.", " Two.é 😀 ");
    }

    @Test
    void keepsWhatALineKnows() {
        Document document = Reads.of(name(), LINES).documents().get(1);

        assertThat(document.id()).isEqualTo(Sha256.of(" Two.é 😀 ").substring(0, 16));
        assertThat(document.metadata().title()).isEqualTo("T");
        assertThat(document.metadata().outlet()).isEqualTo("O");
        assertThat(document.metadata().published().day()).isEqualTo("2023-05-09");
        assertThat(document.metadata().uri()).isEqualTo("https://example.org/2");
        assertThat(document.metadata().language()).isEqualTo("en-GB");
        assertThat(document.provenance().record()).isEqualTo("2");
        assertThat(document.provenance().offset()).isEqualTo(LINES.indexOf('\n') + 1L);
    }

    @Test
    void readsTheLinesAroundABrokenOne() {
        Reads reads = Reads.of(
                name(),
                """
                {"text":"One."}
                {"text":"Two."}
                {"text":"Three.
                {"text":"Four."}
                """);

        assertThat(reads.texts()).containsExactly("One.", "Two.", "Four.");
        assertThat(reads.onlyFailure().sentence()).startsWith("articles.jsonl, line 3: ");
        assertThat(reads.onlyFailure().remedy()).contains("line of its own");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"title":"No text"}      | neither
                    {"text":17}              | no string
                    {"text":null}            | no string
                    {"text":""}              | no text
                    {"text":"  "}            | no text
                    ["text"]                 | not an object
                    "text"                   | not an object
                    {"text":"a"} {"text":"b"} | not JSON
                    {"text":"a\u0001b"}      | not JSON
                    nonsense                 | not JSON
                    {'text':'a'}             | not JSON
                    """)
    void namesTheLineAndWhatIsWrongWithIt(String line, String message) {
        Reads reads = Reads.of(name(), "{\"text\":\"One.\"}\n" + line + "\n{\"text\":\"Three.\"}");

        assertThat(reads.texts()).containsExactly("One.", "Three.");
        assertThat(reads.onlyFailure().where()).isEqualTo("line 2");
        assertThat(reads.onlyFailure().message()).contains(message);
    }

    @Test
    void keepsAnIdAsGiven() {
        assertThat(Reads.of(name(), "{\"id\":\" x/1 \",\"text\":\"A.\"}")
                        .onlyDocument()
                        .id())
                .isEqualTo(" x/1 ");
        assertThat(Reads.of(name(), "{\"id\":17,\"text\":\"A.\"}")
                        .onlyDocument()
                        .id())
                .isEqualTo("17");
    }

    @Test
    void passesOverBlankLines() {
        assertThat(Reads.of(name(), "\n{\"text\":\"A.\"}\r\n\r\n  \n{\"text\":\"B.\"}")
                        .texts())
                .containsExactly("A.", "B.");
    }

    @Test
    void replacesHalvesOfSurrogatePairs() {
        Reads reads = Reads.of(name(), "{\"text\":\"a\\ud83d b\\ude00\",\"title\":\"\\udc00\"}");

        assertThat(reads.texts()).containsExactly("a\uFFFD b\uFFFD");
        assertThat(reads.onlyDocument().metadata().title()).isEqualTo("\uFFFD");
        assertThat(reads.warnings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsLinesWithAByteOrderMark(String charset) {
        byte[] marked = ("\uFEFF" + LINES).getBytes(Charset.forName(charset));

        assertThat(Reads.of(name(), marked).texts()).isEqualTo(texts());
    }

    @Test
    void saysWhenADateIsNotUnderstood() {
        Reads reads = Reads.of(name(), "{\"text\":\"A.\",\"published\":\"09/05/23\"}");

        assertThat(reads.onlyDocument().metadata().published()).isNull();
        assertThat(reads.warnings().get(0).message()).contains("09/05/23");
    }

    @Test
    void passesOverALineThatIsTooLongAndReadsTheNext() {
        Reads reads = Reads.of(
                name(),
                ("{\"text\":\"A.\"}\n{\"text\":\"" + "x".repeat(5000) + "\"}\n{\"text\":\"C.\"}")
                        .getBytes(StandardCharsets.UTF_8),
                ReadingOptions.defaults().withMaxArticle(100));

        assertThat(reads.texts()).containsExactly("A.", "C.");
        assertThat(reads.onlyFailure().where()).isEqualTo("line 2");
    }

    @Test
    void handsOnALineBeforeItReadsTheRest() {
        byte[] line = ("{\"text\":\"" + "The man said that it was so. ".repeat(1000) + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
        AtomicLong consumed = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return line[(int) (consumed.getAndIncrement() % line.length)];
            }
        };
        AtomicInteger articles = new AtomicInteger();
        IllegalStateException enough = new IllegalStateException("enough");

        assertThatThrownBy(() -> new ArticleReader(ReadingOptions.defaults()).read("-", endless, outcome -> {
                    // Two buffers of 64 KiB may be ahead of the line.
                    assertThat(consumed.get()).isLessThan((articles.get() + 1L) * line.length + 4 * (1 << 16));
                    if (articles.incrementAndGet() == 500) {
                        throw enough;
                    }
                }))
                .isSameAs(enough);
    }

    @Test
    void readsThePartsOfAFileThatWasPackedInParts() {
        byte[] first = Reads.gzip("{\"text\":\"A.\"}\n".getBytes(StandardCharsets.UTF_8));
        byte[] second = Reads.gzip("{\"text\":\"B.\"}\n".getBytes(StandardCharsets.UTF_8));
        Reads reads = new Reads();
        InputStream slow = new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second));

        new ArticleReader(ReadingOptions.defaults()).read("-", slow, reads.all()::add);

        assertThat(reads.texts()).containsExactly("A.", "B.");
    }

    @Test
    void keepsTheLinesBeforeTheEndOfABrokenGzip() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append("{\"text\":\"Article ").append(i * 7919 % 10007).append("\"}\n");
        }
        byte[] packed = Reads.gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
        Reads reads = Reads.of("a.jsonl.gz", java.util.Arrays.copyOf(packed, packed.length / 2));

        assertThat(reads.documents()).hasSizeGreaterThan(1000);
        assertThat(reads.onlyFailure().message()).contains("ends too soon");
        assertThat(reads.onlyFailure().where()).startsWith("after line ");
    }
}
