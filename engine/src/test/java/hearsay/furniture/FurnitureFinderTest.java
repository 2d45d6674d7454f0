package hearsay.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.document.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The articles, places and people are invented. */
class FurnitureFinderTest {

    private static final String ARTICLE =
            """
            The ferry between Oldport and Sandrey will sail again in May, four years after the last boat left the pier, the harbour board announced on Tuesday.

            “We have waited four winters for this,” said Marta Lindqvist, who runs the only shop on the island. “Without the boat, half of our customers never came back.”

            The board said that the line would be paid for by the region, which has set aside two million a year until 2030.

            A second boat is to follow in the autumn if enough people use the first one. The engineer of the yard, Tom Berg, said the hull was sound.

            Lindqvist said she would reopen the tearoom beside her shop as soon as the first ferry had landed.

            The council will vote on the timetable next week, and the board has promised to answer every resident in writing.""";

    @Test
    void leavesACleanArticleAlone() {
        assertThat(found(ARTICLE)).isEmpty();
    }

    @Test
    void takesALeadToAnotherStoryForATeaserWhateverItIsAbout() {
        String lead =
                "Read more: Chef of the year says the secret of the ferry’s tearoom is “less salt, more patience”";

        assertThat(found(ARTICLE + "\n\n" + lead)).containsExactly(lead);
        assertThat(found(ARTICLE + "\n\nHe said he would read more: books, papers, the lot."))
                .isEmpty();
    }

    @Test
    void findsWhatCrawlersGlueToAnArticlesEnd() {
        String glued = ARTICLE
                + """


                Share this article

                Sign up for our daily newsletter

                Related stories

                Fish prices fall for a third month

                Traders in the southern ports said on Monday that the catch had doubled since the quota was…

                Read more: Lighthouse of Cape Norr to be sold to a hotel chain

                © 2024 Harbour Courier. All rights reserved.""";

        assertThat(found(glued))
                .containsExactly(
                        "Share this article",
                        "Sign up for our daily newsletter",
                        "Related stories",
                        "Fish prices fall for a third month",
                        "Traders in the southern ports said on Monday that the catch had doubled since the quota was…",
                        "Read more: Lighthouse of Cape Norr to be sold to a hotel chain",
                        "© 2024 Harbour Courier. All rights reserved.");
    }

    @Test
    void findsATeaserBetweenParagraphs() {
        String glued = ARTICLE.replace(
                "\n\nA second boat",
                "\n\nRead more: Lighthouse of Cape Norr to be sold to a hotel chain\n\nA second boat");

        assertThat(found(glued)).containsExactly("Read more: Lighthouse of Cape Norr to be sold to a hotel chain");
    }

    @Test
    void namesTheKindOfWhatItFinds() {
        Document document = find(
                ARTICLE
                        + "\n\nShare on Facebook\n\nSubscribe to our newsletter\n\n© 2024 Harbour Courier. All rights reserved.");

        assertThat(document.furniture())
                .extracting(Furniture::kind)
                .containsExactly(Furniture.Kind.SHARE, Furniture.Kind.PROMOTION, Furniture.Kind.COPYRIGHT);
    }

    @Test
    void keepsTheTextAsItWas() {
        String glued = "  " + ARTICLE + "\r\n\r\n\tShare this article \r\n";

        assertThat(find(glued).text()).isEqualTo(glued);
    }

    @Test
    void leavesAloneWhatIsMarkedAlready() {
        Furniture marked = new Furniture(new Span(0, 10), Furniture.Kind.CAPTION);
        Document document = Document.of("x", ARTICLE + "\n\nShare this article").withFurniture(List.of(marked));

        assertThat(FurnitureFinder.shipped().find(document).furniture()).containsExactly(marked);
    }

    @Test
    void judgesNoTextOfAFewLines() {
        assertThat(found("Share this article\n\nThe mayor said yes.")).isEmpty();
    }

    @Test
    @Timeout(60)
    void longTextsTakeLinearTime() {
        assertThat(find("The mayor of Oldport said yes. ".repeat(200_000)).furniture())
                .isEmpty();
        assertThat(find((ARTICLE + "\n\n").repeat(1_500)).text()).isNotEmpty();
    }

    private static List<String> found(String text) {
        return find(text).furniture().stream()
                .map(piece -> piece.span().cut(text))
                .toList();
    }

    private static Document find(String text) {
        return FurnitureFinder.shipped().find(Document.of("x", text));
    }
}
