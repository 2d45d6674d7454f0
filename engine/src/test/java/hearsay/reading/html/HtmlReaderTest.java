package hearsay.reading.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.document.Metadata;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void takesAnEarlierDayNearTheTitleForThatOfPublicationAndATemplatesForThatOfChange() throws Exception {
        String anew = page().replace("2024-03-12T08:30:00+01:00", "2024-06-24");
        String changed = "<p>Updated 12 January 2024</p>";
        String handedIn = "<p>Received 12 January 2024</p>";

        assertThat(published(page().replace("2024-03-12T08:30:00+01:00", "2024-03-01"), ADDRESS)
                        .day())
                .isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(published(anew, ADDRESS).day()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(published(anew.replace("<head>", "<head><meta name=citation_title content=Ferry>"), ADDRESS)
                        .day())
                .isEqualTo(LocalDate.of(2024, 6, 24));
        for (String other : List.of(changed, handedIn)) {
            String page =
                    "<html><head><meta property='article:published_time' content='2024-03-12'></head><body><h1>Ferry</h1>"
                            + other + "<p>The ferry is late again, and nobody knows why it is so.</p></body></html>";
            assertThat(published(page, null).day()).isEqualTo(LocalDate.of(2024, 3, 12));
        }
    }

    @Test
    void prefersADateUnderTheTitleToOneAbove() throws Exception {
        String times =
                "<html><body><time datetime='2024-01-01'>1</time><h1>Ferry</h1><time datetime='2023-05-09'>2</time><time datetime='2022-01-01'>3</time></body></html>";

        assertThat(published(times, null).day()).isEqualTo(LocalDate.of(2023, 5, 9));
    }

    @Test
    void readsStructuredDataThatATemplateTookForText() throws Exception {
        String escaped =
                "<html><body><script type='application/ld+json'>{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2023-05-09&quot;}</script></body></html>";

        assertThat(published(escaped, null).foundIn()).isEqualTo("JSON-LD");
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
    void takesTheMainOneOfSeveralArticlesOnOnePage() throws Exception {
        String other =
                """
                <article><h1>Fish market burns down</h1>
                <p>The fish market of Sandrey burned down on Sunday night, and nobody was hurt, the fire chief said in the morning.</p>
                <p>“We could do nothing but watch,” said Ola Brandt, who sells herring there and lost all of his stock to the fire.</p>
                <p>The council will meet on Wednesday to talk about where the traders can go until a new hall has been built for them.</p>
                </article>
                """;
        String before =
                read(page().replaceFirst("<article", other + "<article")).text();
        String after = read(page().replace("</article>", "</article>" + other)).text();

        assertThat(before).contains("four winters").doesNotContain("herring");
        assertThat(after).contains("four winters").doesNotContain("herring");
    }

    @Test
    void saysWhereItLeftOutWhatSomebodyMayHaveSaid() {
        ArticlePage page = ArticlePage.of(
                Jsoup.parse(
                        """
                <p>The council met on Monday.</p><blockquote>We were never asked about any of this by anyone at all.</blockquote>
                <p>the mayor said.</p><p>It will meet again.</p><p><a href="/x">The clerk said: “Another story, in other words, for another day.”</a></p>
                <p>The end.</p>
                """));

        assertThat(ArticleText.of(page.blocks(), new boolean[] {true, true, true, true, false, true})
                        .warnings())
                .isEmpty();
        assertThat(ArticleText.of(page.blocks(), new boolean[] {true, false, true, true, false, true})
                        .warnings())
                .containsExactly(
                        "1 quotation was not taken for part of the article, the first: We were never asked about any of this by anyone at all.");
        assertThat(ArticleText.of(page.blocks(), new boolean[] {true, true, false, true, false, true})
                        .warnings())
                .containsExactly("1 quotation was not taken for part of the article, the first: the mayor said.");
        assertThat(ArticleText.of(page.blocks(), new boolean[] {true, true, false, false, false, false})
                        .warnings())
                .containsExactly("1 quotation was not taken for part of the article, the first: the mayor said.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The mayor said yes. ",
                "<div>a",
                "<span>a ",
                "<q>a",
                "<a href=/x>a</a> ",
                "<b>a",
                "<li>a",
                "<table><tr><td>a",
                "<h1>a b</h1>",
                "<article><h1>a</h1><p>b</article>",
                "<blockquote>a",
                "<time datetime=2023-05-09>",
                "<meta property=og:title content=a>",
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":\"A\"}</script>",
                "<p class='a b c' id=d>May 9, 2023 by Ana Ruiz</p>",
                "<br>",
                "<!--",
                "&amp;",
                "<p",
                "\"",
                "By Ana ",
            })
    @Timeout(120)
    void whateverThePageTakesLinearTime(String unit) throws Exception {
        long shorter = Long.MAX_VALUE;
        long longer = Long.MAX_VALUE;
        for (int run = 0; run < 2; run++) {
            shorter = Math.min(shorter, nanosToTry(unit.repeat(60_000 / unit.length())));
            longer = Math.min(longer, nanosToTry(unit.repeat(480_000 / unit.length())));
        }

        assertThat(longer).isLessThan(Math.max(24 * shorter, 500_000_000)); // 64 times if time were quadratic
    }

    /** Of processor time, so that a busy machine fails nothing. */
    private static long nanosToTry(String html) throws Exception {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        HtmlReader.read("page", bytes(html), null, ADDRESS);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
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
