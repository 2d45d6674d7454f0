package hearsay.reading.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.document.Metadata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pages, places and people are invented. */
class HtmlReaderTest {

    private static final String ADDRESS = "https://www.harbour-courier.example/2024/03/12/ferry-line-to-reopen";

    @Test
    void takesTheArticleAndLeavesTheFurniture() throws Exception {
        String text = read(page()).text();

        assertThat(text)
                .startsWith("The ferry between Oldport and Sandrey will sail again in May")
                .contains("\n\nA second boat\n\n")
                .contains("“We have waited four winters for this,” said Marta Lindqvist")
                .contains(
                        "I was told it would never sail again, and I did not believe it.\n\nMr Osei said in a letter to the council.")
                .doesNotContain("Subscribe to our newsletter")
                .doesNotContain("Fish prices")
                .doesNotContain("Privacy policy")
                .doesNotContain("More from Harbour Courier");
    }

    @Test
    void keepsACaptionInItsPlaceMarkedAsFurniture() throws Exception {
        Document document = read(page());

        assertThat(document.furniture()).hasSize(1);
        Furniture caption = document.furniture().get(0);
        assertThat(caption.kind()).isEqualTo(Furniture.Kind.CAPTION);
        assertThat(caption.span().cut(document.text())).isEqualTo("The Sandrey ferry in 2019. Photo: Ola Brandt");
    }

    @Test
    void readsWhatThePageSaysAboutItsArticle() throws Exception {
        Metadata metadata = read(page()).metadata();

        assertThat(metadata.title()).isEqualTo("Ferry line to reopen after four years");
        assertThat(metadata.authors()).containsExactly("Ines Okafor", "Pavel Drozd");
        assertThat(metadata.outlet()).isEqualTo("Harbour Courier");
        assertThat(metadata.uri()).isEqualTo(ADDRESS);
        assertThat(metadata.language()).isEqualTo("en");
        assertThat(metadata.kind()).isEqualTo(Metadata.Kind.ARTICLE);
        assertThat(metadata.published().day()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(metadata.published().moment()).isEqualTo(OffsetDateTime.parse("2024-03-12T08:30:00+01:00"));
        assertThat(metadata.published().foundIn()).isEqualTo("JSON-LD");
    }

    @Test
    void fallsBackFromStructuredDataToTagsToTheAddressToTheWords() throws Exception {
        String bare = page().replaceAll("(?s)<script type=.application/ld.json.>.*?</script>", "");

        assertThat(published(bare, ADDRESS).foundIn()).isEqualTo("meta");
        bare = bare.replaceAll("<meta property=.article:published_time.[^>]*>", "");
        assertThat(published(bare, ADDRESS).foundIn()).isEqualTo("time element");
        bare = bare.replaceAll("<time[^>]*>|</time>", "");
        assertThat(published(bare, ADDRESS).foundIn()).isEqualTo("address");
        bare = bare.replaceAll("<link rel=.canonical.[^>]*>", "");
        assertThat(published(bare, "https://www.harbour-courier.example/ferry").foundIn())
                .isEqualTo("text");
        assertThat(published(bare, "https://www.harbour-courier.example/ferry").day())
                .isEqualTo(LocalDate.of(2024, 3, 12));
    }

    @Test
    void takesTheDayThatReadersSeeWhereUniversalTimeIsOneOff() throws Exception {
        String late = page().replace("2024-03-12T08:30:00+01:00", "2024-03-13T01:30:00Z");

        assertThat(published(late, ADDRESS).day()).isEqualTo(LocalDate.of(2024, 3, 12));
    }

    @Test
    void aPageWithoutABodyOrWithFramesHasNoText() throws Exception {
        assertThat(read("").text()).isEmpty();
        assertThat(read("<html><head><title>Only a head</title></head></html>").text())
                .isEmpty();
        assertThat(read("<frameset cols='20%,80%'><frame src=a.html><frame src=b.html></frameset>")
                        .text())
                .isEmpty();
    }

    @Test
    void namesABinaryFileWhatItIsNot() {
        byte[] bytes = new byte[5000];
        new Random(7).nextBytes(bytes);

        assertThatThrownBy(() -> HtmlReader.read("x", bytes, null, null))
                .isInstanceOfSatisfying(UnreadablePageException.class, e -> {
                    assertThat(e).hasMessageContaining("not text");
                    assertThat(e.remedy()).isNotBlank();
                });
    }

    @Test
    @Timeout(60)
    void twoHundredThousandNestedTagsDoNotOverflow() throws Exception {
        String deep = "<div>".repeat(200_000) + "<p>The mayor said the bridge was safe.</p>" + "</div>".repeat(200_000);
        String quotes = "<p>" + "<q>".repeat(200_000) + "deep" + "</q>".repeat(200_000);

        assertThat(HtmlReader.read("deep", bytes(deep), null, null).document().id())
                .isEqualTo("deep");
        assertThat(HtmlReader.read("quotes", bytes(quotes), null, null)
                        .document()
                        .id())
                .isEqualTo("quotes");
    }

    @Test
    @Timeout(120)
    void fiftyMegabytesOfPicturesInsideThePageDoNotHideTheArticle() throws Exception {
        String picture = "<img src=\"data:image/png;base64," + "QUJD".repeat(12_500_000) + "\">";

        assertThat(read(page().replace("<h2>", picture + "<h2>")).text()).contains("four winters");
    }

    @Test
    void refusesAPageOfMillionsOfTags() {
        byte[] bytes = bytes("<p>a".repeat(HtmlReader.MOST_TAGS + 1));

        assertThatThrownBy(() -> HtmlReader.read("x", bytes, null, null))
                .isInstanceOf(UnreadablePageException.class)
                .hasMessageContaining("tags");
    }

    @Test
    @Timeout(60)
    void manyBlocksTakeLinearTime() throws Exception {
        long small = nanosToRead("<p>The mayor said <q>yes</q>.</p>".repeat(10_000));
        long large = nanosToRead("<p>The mayor said <q>yes</q>.</p>".repeat(80_000));

        assertThat(Duration.ofNanos(large))
                .isLessThan(Duration.ofNanos(small * 8 * 6).plusSeconds(5));
    }

    @Test
    void damagedPagesAreReadAsFarAsTheyGo() throws Exception {
        byte[] whole = bytes(page());
        for (int end = 0; end <= whole.length; end += 97) {
            Document document = HtmlReader.read("cut", java.util.Arrays.copyOf(whole, end), "utf-8", ADDRESS)
                    .document();
            assertThat(document.text()).doesNotContain("Privacy policy");
        }
    }

    @Test
    void strayHalvesOfCharactersNeverReachTheText() throws Exception {
        String text = read(page().replace("four winters", "&#xD83D; four \uD83D winters &#128512;"))
                .text();

        assertThat(text.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }

    private static long nanosToRead(String html) throws Exception {
        long start = System.nanoTime();
        read(html);
        return System.nanoTime() - start;
    }

    private static hearsay.document.Published published(String html, String address) throws Exception {
        return HtmlReader.read("page", bytes(html), null, address)
                .document()
                .metadata()
                .published();
    }

    private static Document read(String html) throws UnreadablePageException {
        HtmlArticle article = HtmlReader.read("page", bytes(html), null, ADDRESS);
        assertThat(article.warnings()).isEqualTo(List.of());
        return article.document();
    }

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static String page() throws IOException {
        try (InputStream in = HtmlReaderTest.class.getResourceAsStream("ferry.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
