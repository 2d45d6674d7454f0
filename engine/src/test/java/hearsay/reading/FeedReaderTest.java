package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.reading.outcome.ReadingOptions;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The feeds are invented. */
class FeedReaderTest extends FormatReaderContract {

    private static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Harbour Post</title><link>https://example.org/</link><description>d</description>
            <item><title>Boats &amp;amp; &lt;b&gt;bridges&lt;/b&gt;</title><link>https://example.org/boats</link><guid isPermaLink="false">post-17</guid>
              <pubDate>Tue, 09 May 2023 10:00:00 GMT</pubDate><dc:creator>Lea Moor</dc:creator>
              <description>Short.</description>
              <content:encoded><![CDATA[<p>Ana Ruiz said: &ldquo;No.&rdquo;</p><blockquote>We stay.</blockquote><p>she added.<br>Then she left.</p>]]></content:encoded></item>
            <item><title>Second</title><link>https://example.org/2</link><description>Only this, he said.</description></item>
            </channel></rss>
            """;

    @Override
    String name() {
        return "feed.xml";
    }

    @Override
    byte[] example() {
        return RSS.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    List<String> texts() {
        return List.of("Ana Ruiz said: “No.”\n\nWe stay.\n\nshe added.\nThen she left.", "Only this, he said.");
    }

    @Test
    void keepsWhatTheFeedKnows() {
        Document document = Reads.of(name(), RSS).documents().get(0);

        assertThat(document.id()).isEqualTo("post-17");
        assertThat(document.metadata().uri()).isEqualTo("https://example.org/boats");
        assertThat(document.metadata().title()).isEqualTo("Boats & bridges");
        assertThat(document.metadata().authors()).containsExactly("Lea Moor");
        assertThat(document.metadata().outlet()).isEqualTo("Harbour Post");
        assertThat(document.metadata().published().day()).isEqualTo("2023-05-09");
    }

    @Test
    void readsAtom() {
        Reads reads = Reads.of(
                "-",
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><id>x</id><updated>2023-05-09T10:00:00Z</updated>
                <entry><title>T</title><id>urn:1</id><link href="https://example.org/1"/><published>2023-05-08T10:00:00Z</published>
                <updated>2023-05-09T10:00:00Z</updated><author><name>Lea Moor</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>She said <q>no</q>.</p><p>He left.</p></div></content></entry>
                <entry><title>U</title><id>urn:2</id><updated>2023-05-09T10:00:00Z</updated><summary type="text">1 &lt; 2, he said.</summary></entry>
                </feed>
                """);

        assertThat(reads.texts()).containsExactly("She said “no”.\n\nHe left.", "1 < 2, he said.");
        assertThat(reads.documents().get(0).metadata().published().day()).isEqualTo("2023-05-08");
    }

    @Test
    void takesTheDayOfTheOutletsOwnTimeZone() {
        Reads reads = Reads.of(
                "feed.xml",
                RSS.replace("Tue, 09 May 2023 10:00:00 GMT", "Tue, 09 May 2023 22:30:00 -0700")
                        .replace(
                                "Only this, he said.</description>",
                                "Only this, he said.</description><pubDate>10 May 2023 00:10 EST</pubDate>"));
        Reads atom = Reads.of(
                "-",
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><id>x</id><updated>2023-05-09T10:00:00Z</updated>
                <entry><title>T</title><id>urn:1</id><updated>2023-05-11T00:10:00+02:00</updated><published>2023-05-10T00:10:00+02:00</published>
                <summary>He said so.</summary></entry>
                <entry><title>U</title><id>urn:2</id><updated>2023-05-11T00:10:00+02:00</updated><summary>She said so.</summary></entry></feed>
                """);

        assertThat(reads.documents())
                .extracting(d -> d.metadata().published().day().toString())
                .containsExactly("2023-05-09", "2023-05-10");
        assertThat(reads.documents().get(0).metadata().published().moment()).isEqualTo("2023-05-09T22:30:00-07:00");
        assertThat(atom.documents())
                .extracting(d -> d.metadata().published().day().toString())
                .containsExactly("2023-05-10", "2023-05-11");
    }

    @Test
    @Timeout(60)
    void endsAFeedThatNeverEnds() {
        byte[] start = "<rss version=\"2.0\"><channel><title>P</title>".getBytes(StandardCharsets.UTF_8);
        byte[] item = "<item><description>He said so again.</description></item>".getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                int value = at < start.length ? start[(int) at] : item[(int) ((at - start.length) % item.length)];
                at++;
                return value;
            }
        };
        Reads reads = new Reads();
        new ArticleReader(ReadingOptions.defaults()).read("feed.xml", endless, reads.all()::add);

        assertThat(reads.documents()).isEmpty();
        assertThat(reads.onlyFailure().message()).contains("more than 50000000 bytes");
        assertThat(reads.onlyFailure().remedy()).contains("latest articles");
    }

    @Test
    void readsRss1AndRss091() {
        String rdf =
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="x"><title>P</title><link>https://example.org</link><description>d</description></channel>
                <item rdf:about="https://example.org/1"><title>T</title><link>https://example.org/1</link><description>He said so.</description></item>
                </rdf:RDF>
                """;
        String old =
                """
                <rss version="0.91"><channel><title>P</title><link>https://example.org</link><description>d</description><language>en</language>
                <item><title>T</title><link>https://example.org/1</link><description>He said so.</description></item></channel></rss>
                """;

        assertThat(Reads.of("-", rdf).texts()).containsExactly("He said so.");
        assertThat(Reads.of("-", old).texts()).containsExactly("He said so.");
    }

    @Test
    void readsJsonFeeds() {
        Reads reads = Reads.of(
                "-",
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Post", "items": [
                  {"id": "1", "url": "https://example.org/1", "title": "T", "content_html": "<p>He said so.</p>",
                   "date_published": "2023-05-09T23:00:00-05:00", "authors": [{"name": "Lea Moor"}]},
                  {"id": 2, "content_text": "She said no."}]}
                """);

        assertThat(reads.texts()).containsExactly("He said so.", "She said no.");
        assertThat(reads.documents().get(0).metadata().published().day()).isEqualTo("2023-05-09");
        assertThat(reads.documents().get(1).id()).isEqualTo("2");
    }

    @Test
    void refusesADocumentTypeAndFetchesNothing() {
        Reads reads = Reads.of(
                "feed.xml",
                """
                <?xml version="1.0"?>
                <!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&b;</title><item><description>&f;</description></item></channel></rss>
                """);

        assertThat(reads.documents()).isEmpty();
        assertThat(reads.onlyFailure().message()).contains("DOCTYPE");
        assertThat(reads.onlyFailure().remedy()).contains("Take the line");
    }

    @Test
    void saysWhatIsWrongWithZerosInADocumentType() {
        assertThat(Reads.of("feed.xml", "<!DOCTYPE rss [<!ENTITY a Q-\0\0\0el><rss>")
                        .onlyFailure()
                        .message())
                .isEqualTo("The XML is damaged: it holds a character that XML does not allow");
    }

    @Test
    void namesTheLineWhereAFeedIsBroken() {
        Reads reads = Reads.of("feed.xml", RSS.replace("</channel>", ""));

        assertThat(reads.documents()).isEmpty();
        assertThat(reads.onlyFailure().message()).contains("damaged");
    }

    @Test
    void saysWhenXmlIsNoFeed() {
        assertThat(Reads.of("a.xml", "<?xml version=\"1.0\"?><svg/>")
                        .onlyFailure()
                        .message())
                .contains("<svg>");
    }

    @Test
    void skipsEntriesWithoutTextAndSaysHowToReadThem() {
        Reads reads = Reads.of(
                "a.xml",
                "<rss version=\"2.0\"><channel><title>P</title><item><title>T</title><link>https://example.org/1</link></item></channel></rss>");

        assertThat(reads.skipped().get(0).message()).contains("--follow");
    }
}
