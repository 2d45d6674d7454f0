package hearsay.reading.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The pages, places and people are invented. */
class TrimmedTest {

    private static final String PARAGRAPH =
            "<p>The ferry between Oldport and Sandrey will sail again in May, four years after the last boat left the pier, the harbour board announced on"
                    + " Tuesday in a letter.</p>";

    @Test
    void takesOutTheTitleTheBylineAndTheDateBeforeTheFirstParagraph() {
        assertThat(left(
                        "<h1>Ferry to reopen</h1><p>By Ana Ruiz</p><p>Published: May 9, 2023</p><p>A short line of its own</p>"
                                + PARAGRAPH))
                .containsExactly("A short line of its own", "The ferry");
    }

    @Test
    void takesOutWhatLeadsToOtherStoriesAndCreditsOfPictures() {
        assertThat(left(PARAGRAPH
                        + "<p>Related: <a href=/x>Fish prices fall for a third month</a></p><p>Advertisement</p><p>Photo: Ola Brandt</p>"
                        + PARAGRAPH + "<p>Related: the board said that it had no other plan.</p>" + PARAGRAPH))
                .containsExactly(
                        "The ferry", "The ferry", "Related: the board said that it had no other plan.", "The ferry");
    }

    @Test
    void endsBeforeTheLivesOfTheAuthorsAndAHeadingThatNothingFollows() {
        assertThat(
                        left(
                                PARAGRAPH.repeat(5)
                                        + "<p>Ana Ruiz is a reporter for the Harbour Post. She lives in Oldport.</p><p>She also keeps bees.</p>"))
                .hasSize(5);
        assertThat(left(PARAGRAPH.repeat(5) + "<h2>More from the harbour</h2>")).hasSize(5);
        assertThat(left(PARAGRAPH.repeat(5) + "<p>This story was first published in March.</p>"))
                .hasSize(5);
    }

    @Test
    void leavesWhatSomebodySaid() {
        List<String> said = List.of(
                "<p>Subscribers to the ferry said it was too dear.</p>",
                "<p>(“We will be back,” said Marta Lindqvist, who runs the only shop on the island.)</p>",
                "<p>Tom Berg is sure that the hull is sound.</p>",
                "<h2>What comes next</h2>" + PARAGRAPH);
        for (String last : said) {
            List<String> all = blocks(PARAGRAPH.repeat(5) + last).stream()
                    .map(TrimmedTest::start)
                    .toList();
            assertThat(left(PARAGRAPH.repeat(5) + last)).isEqualTo(all);
        }
    }

    @Test
    void itsPhrasesAreInLowerCaseOnceAndOfAKnownKind() throws IOException {
        List<String> seen = new ArrayList<>();
        try (InputStream in = TrimmedTest.class.getResourceAsStream("trimmed.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    assertThat(line).matches("(alone|credit|tags|afterword|life)\t\\S.*\\S|life\t\\S+|afterword\t©");
                    assertThat(line).isEqualTo(line.toLowerCase(Locale.ROOT));
                    seen.add(line);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }

    private static List<String> left(String body) {
        ArticlePage page = page(body);
        boolean[] all = new boolean[page.blocks().size()];
        Arrays.fill(all, true);
        boolean[] left = Trimmed.of(page, all);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            if (left[i]) {
                texts.add(start(page.blocks().get(i).text()));
            }
        }
        return texts;
    }

    private static List<String> blocks(String body) {
        return page(body).blocks().stream().map(Block::text).toList();
    }

    private static String start(String text) {
        return text.startsWith("The ferry") ? "The ferry" : text;
    }

    private static ArticlePage page(String body) {
        return ArticlePage.of(Jsoup.parse(
                "<html><head><title>Ferry to reopen | Harbour Post</title><meta name=author content=\"Ana Ruiz\"></head><body><main>"
                        + body + "</main></body></html>"));
    }
}
