package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.reading.outcome.ReadingOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest extends FormatReaderContract {

    private static final String TEXT = "\n  Ana Ruiz lost her seat.  \r\n\r\n“We will be back,” she said.\t\n\n";

    @Override
    String name() {
        return "seat.txt";
    }

    @Override
    byte[] example() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    List<String> texts() {
        return List.of(TEXT);
    }

    @Test
    void takesTheNameAsId() {
        assertThat(Reads.of("a/seat.txt", TEXT).onlyDocument().id()).isEqualTo("a/seat.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void removesAByteOrderMarkAndNothingElse(String charset) {
        byte[] marked = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));

        assertThat(Reads.of("a.txt", marked).texts()).containsExactly(TEXT);
        assertThat(Reads.of("a.txt", ("\uFEFF\uFEFF" + TEXT).getBytes(Charset.forName(charset)))
                        .texts())
                .containsExactly("\uFEFF" + TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsUtf16WithoutAMark(String charset) {
        assertThat(Reads.of("a.txt", TEXT.getBytes(Charset.forName(charset))).texts())
                .containsExactly(TEXT);
    }

    @Test
    void readsLatin1AndWindows1252() {
        String text = "The café’s owner, Mr Müller, said: “It costs 5 € – no more.”";

        assertThat(Reads.of("a.txt", text.getBytes(Charset.forName("windows-1252")))
                        .texts())
                .containsExactly(text);
        assertThat(Reads.of("a.txt", "Señor Núñez said so.".getBytes(StandardCharsets.ISO_8859_1))
                        .texts())
                .containsExactly("Señor Núñez said so.");
    }

    @Test
    void replacesWhatIsBrokenInUtf8AndSaysWhere() {
        byte[] bytes = "“Yes,” said Zoë. “Né.”".getBytes(StandardCharsets.UTF_8);
        bytes[15] = (byte) 0xFF;
        Reads reads = Reads.of("a.txt", bytes);

        assertThat(reads.texts()).containsExactly("“Yes,” said\uFFFDZoë. “Né.”");
        assertThat(reads.warnings()).hasSize(1).first().satisfies(warning -> assertThat(warning.message())
                .contains("UTF-8", "byte 15"));
    }

    @Test
    void keepsNulAndControlCharacters() {
        String text = "He said:\u0000 \u0001\u0007 “Go.”\u001F\u0085\u200B\u200E\u2028\uFEFFEnd";

        assertThat(Reads.of("a.txt", text).texts()).containsExactly(text);
    }

    @Test
    void keepsEmojiRightToLeftAndCombiningCharacters() {
        String text = "“👩‍👩‍👧‍👦 🇪🇸” she said. \u202Eמר כהן אמר\u202C e\u0301 \uD835\uDD38";

        assertThat(Reads.of("a.txt", text).texts()).containsExactly(text);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(Reads.of("a.txt", "").onlyFailure().message()).contains("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\n\t \r\n", "\u2003\u2003"})
    void refusesAFileOfSpaces(String spaces) {
        assertThat(Reads.of("a.txt", spaces).onlyFailure().message()).contains("no text");
    }

    @Test
    void readsOneLineOfOnePointNineMegabytes() {
        String text = "the man said that ".repeat(1_900_000 / 18);

        assertThat(Reads.of("a.txt", text).onlyDocument().text()).isEqualTo(text);
        assertThat(Reads.of("a.txt", text.getBytes(StandardCharsets.UTF_16LE))
                        .onlyDocument()
                        .text())
                .isEqualTo(text);
    }

    @Test
    void countsTheLimitInBytesOfUtf8() {
        String full = "é".repeat(1_000_000);

        assertThat(Reads.of("a.txt", full).documents()).hasSize(1);
        assertThat(Reads.of("a.txt", full + "e").onlyFailure().remedy()).contains("--max-article");
        assertThat(Reads.of("a.txt", (full + "e").getBytes(StandardCharsets.ISO_8859_1))
                        .onlyFailure()
                        .remedy())
                .contains("--max-article");
        assertThat(Reads.of(
                                "a.txt",
                                (full + "e").getBytes(StandardCharsets.UTF_8),
                                ReadingOptions.defaults().withMaxArticle(3_000_000))
                        .documents())
                .hasSize(1);
    }

    @Test
    void refusesAGzipBombWithoutUnpackingIt() {
        byte[] bomb = Reads.gzip(new byte[60_000_000]);

        assertThat(Reads.of("a.txt.gz", bomb).documents()).isEmpty();
        assertThat(Reads.of("a.txt.gz", Reads.gzip("word ".repeat(12_000_000).getBytes(StandardCharsets.UTF_8)))
                        .onlyFailure()
                        .message())
                .contains("more than 2000000 bytes");
    }

    @Property(tries = 300)
    void keepsAnyTextCodePointForCodePoint(@ForAll String text) {
        String article = "Ana Ruiz said so. " + hearsay.document.WellFormed.text(text);

        assertThat(Reads.of(
                                "a.txt",
                                article.getBytes(StandardCharsets.UTF_8),
                                ReadingOptions.defaults().withAnyLanguage(true))
                        .texts())
                .containsExactly(article);
    }

    @Property(tries = 300)
    void refusesOrReadsAnyBytes(@ForAll byte[] bytes) {
        assertThat(Reads.of("a.txt", bytes).all()).isNotEmpty();
    }
}
