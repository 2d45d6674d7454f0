package hearsay.reading.html;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Metadata.Kind;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The pages are invented. */
class PageKindTest {

    private static final String PARAGRAPH =
            "<p>The mayor of the town, Ana Ruiz, said on Tuesday that the harbour would stay open for another year, whatever it cost.</p>"
                    + "<p>“We will not close it,” she said after a meeting with the owners of the boats, and the guests of the café clapped.</p>";

    @Test
    void aStoryIsAnArticle() {
        assertThat(kind(page("Harbour stays open", "", PARAGRAPH.repeat(6)), "https://example.org/harbour"))
                .isEqualTo(Kind.ARTICLE);
    }

    @Test
    void aLiveBlogIsKnownByItsTypeItsAddressOrItsTitle() {
        String posts = "<h2>10:31</h2>" + PARAGRAPH + "<h2>10:12</h2>" + PARAGRAPH.repeat(4);

        assertThat(kind(page("Storm", json("{\"@type\":\"LiveBlogPosting\",\"headline\":\"Storm\"}"), posts), null))
                .isEqualTo(Kind.LIVE);
        assertThat(kind(page("Storm", "", posts), "https://example.org/news/live/storm-1"))
                .isEqualTo(Kind.LIVE);
        assertThat(kind(page("Storm: live updates", "", posts), null)).isEqualTo(Kind.LIVE);
    }

    @Test
    void aPageOfAVideoHasLittleText() {
        String page = page(
                "Storm seen from above",
                json("{\"@type\":\"VideoObject\",\"name\":\"Storm\"}"),
                "<p>The storm over the harbour, filmed from the lighthouse on Monday evening.</p>");

        assertThat(kind(page, null)).isEqualTo(Kind.VIDEO);
        assertThat(kind(page("Storm", "", PARAGRAPH), "https://example.org/videos/storm"))
                .isEqualTo(Kind.VIDEO);
        assertThat(kind(page("Storm", "", PARAGRAPH.repeat(8)), "https://example.org/videos/storm"))
                .isEqualTo(Kind.ARTICLE);
    }

    @Test
    void aGalleryIsKnownByItsTypeOrItsAddress() {
        assertThat(kind(page("Ten years", json("{\"@type\":\"ImageGallery\"}"), PARAGRAPH), null))
                .isEqualTo(Kind.GALLERY);
        assertThat(kind(page("Ten years", "", PARAGRAPH.repeat(8)), "https://example.org/gallery/ten-years"))
                .isEqualTo(Kind.GALLERY);
    }

    @Test
    void aNumberedTitleOverAsManyHeadingsIsAList() {
        StringBuilder ways = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            ways.append("<h2>").append(i).append(". A way to the island</h2>").append(PARAGRAPH);
        }

        assertThat(kind(page("6 ways to the island", "", ways.toString()), null))
                .isEqualTo(Kind.LIST);
        assertThat(kind(page("The way to the island", "", ways.toString()), null))
                .isEqualTo(Kind.ARTICLE);
    }

    @Test
    void aFewWordsBeforeAPaywallAreAStub() {
        String locked = PARAGRAPH + "<div class='paywall'>Subscribe to continue reading</div>";

        assertThat(kind(page("Harbour stays open", "", locked), null)).isEqualTo(Kind.STUB);
        assertThat(kind(
                        page(
                                "Harbour stays open",
                                json("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}"),
                                PARAGRAPH),
                        null))
                .isEqualTo(Kind.STUB);
        assertThat(kind(
                        page(
                                "Harbour stays open",
                                "",
                                PARAGRAPH.repeat(8) + "<div>Subscribe to continue reading</div>"),
                        null))
                .isEqualTo(Kind.ARTICLE);
    }

    @Test
    void aFrontPageIsNoArticle() {
        assertThat(kind(page("Harbour Post", "", "<p>News from the harbour.</p>"), "https://example.org/"))
                .isEqualTo(Kind.OTHER);
    }

    private static Kind kind(String html, @Nullable String address) {
        try {
            return HtmlReader.read("page", html.getBytes(StandardCharsets.UTF_8), null, address)
                    .document()
                    .metadata()
                    .kind();
        } catch (UnreadablePageException e) {
            throw new AssertionError(e);
        }
    }

    private static String page(String title, String head, String body) {
        return "<!DOCTYPE html><html lang=en><head><title>" + title + "</title>" + head
                + "</head><body><nav><a href=/>Home</a></nav><article><h1>" + title + "</h1>" + body
                + "</article></body></html>";
    }

    private static String json(String object) {
        return "<script type=\"application/ld+json\">" + object + "</script>";
    }
}
