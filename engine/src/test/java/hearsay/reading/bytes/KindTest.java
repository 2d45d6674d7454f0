package hearsay.reading.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.reading.Reads;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <!DOCTYPE html><p>x                     | HTML
                    <html lang=en>                          | HTML
                    <!-- saved --><html>                    | HTML
                    <?xml version="1.0"?><!DOCTYPE html>    | HTML
                    <?xml version="1.0"?><html xmlns="x">   | HTML
                    <p>He said no.</p>                      | HTML
                    <?xml version="1.0"?><rss version="2.0"> | XML
                    <rss version="0.91">                    | XML
                    <?xml version="1.0"?><!DOCTYPE rss><rss> | XML
                    <feed xmlns="http://www.w3.org/2005/Atom"> | XML
                    <opml version="2.0">                    | XML
                    WARC/1.0                                | WARC
                    %PDF-1.7                                | PDF
                    WEBVTT                                  | SUBTITLES
                    {"text": "a"}                           | JSON_LINES
                    {"text": broken                         | JSON_LINES
                    {}                                      | JSON_LINES
                    {"version": "https://jsonfeed.org/version/1.1"} | JSON
                    [{"text": "a"}]                         | JSON
                    {we} said he                            | TEXT
                    [AP] He said no.                        | TEXT
                    <3 she said                             | TEXT
                    He said no.                             | TEXT
                    5                                       | TEXT
                    """)
    void isToldByTheBytes(String bytes, Kind kind) {
        assertThat(Kind.of(bytes.getBytes(StandardCharsets.UTF_8), "-", null)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "a.html,HTML",
        "a.HTM,HTML",
        "a.csv,TABLE",
        "b/a.tsv.gz,TABLE",
        "a.txt,TEXT",
        "a,TEXT",
        "a.pdf,PDF",
        "a.jsonl,JSON_LINES"
    })
    void isToldByTheNameWhereTheBytesCouldBeAnything(String name, Kind kind) {
        assertThat(Kind.of("He said no.".getBytes(StandardCharsets.UTF_8), name, null))
                .isEqualTo(kind);
    }

    @Test
    void believesTheBytesMoreThanTheName() {
        assertThat(Kind.of("<!doctype html>".getBytes(StandardCharsets.UTF_8), "a.txt", null))
                .isEqualTo(Kind.HTML);
        assertThat(Kind.of("<!doctype html>".getBytes(StandardCharsets.UTF_16LE), "a.txt", null))
                .isEqualTo(Kind.HTML);
    }

    @Test
    void tellsSubtitlesByTheirTimes() {
        String srt = "1\n00:00:01,000 --> 00:00:02,500\nHe said no.\n";

        assertThat(Kind.of(srt.getBytes(StandardCharsets.UTF_8), "-", null)).isEqualTo(Kind.SUBTITLES);
        assertThat(Kind.of("1\nHe said no.\n".getBytes(StandardCharsets.UTF_8), "-", null))
                .isEqualTo(Kind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\3\4....",
                "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR",
                "{\\rtf1 Hello}",
                "BZh91AY&SY\u00a0\u0001\u0002\0\0\0\0"
            })
    void namesWhatIsNotRead(String bytes) {
        Reads reads = Reads.of("a.html", bytes.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(reads.onlyFailure().message()).startsWith("This is ");
        assertThat(reads.onlyFailure().remedy()).contains("Save it as text");
    }

    @Test
    void takesNoTextForAnImage() {
        assertThat(Kind.foreign("RIFF raff, he said.".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(Kind.foreign("ID3 is a tag, she said.".getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }

    @Test
    void refusesRandomBytes() {
        byte[] random = new byte[5000];
        new java.util.Random(7).nextBytes(random);

        assertThat(Kind.foreign(random)).contains("binary");
    }
}
