package hearsay.measure.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.measure.accuracy.InlineGold.Half;
import hearsay.measure.accuracy.InlineGold.Item;
import hearsay.measure.gold.Article;
import hearsay.measure.gold.JsonGold;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the gold files themselves against their guide. */
class GoldTest {

    private static final Path FOLDER = Path.of("gold/attribution");
    private static final Path WEB_PAGES =
            Path.of(System.getProperty("hearsay.shared", "../../shared"), "data/web-pages/gold.jsonl");

    private final List<Item> items = InlineGold.read(FOLDER);

    @Test
    void hasManyItemsOfManyShapes() {
        assertThat(items).hasSizeGreaterThan(250);
        assertThat(items).extracting(item -> item.article().id()).doesNotHaveDuplicates();
        assertThat(items).extracting(Item::shapes).doesNotContain("").satisfies(shapes -> assertThat(
                        shapes.stream().distinct().count())
                .isGreaterThan(200));
        assertThat(items.stream().flatMap(item -> Article.nested(item.article().statements()).stream()))
                .hasSizeGreaterThan(80);
    }

    @Test
    void dividesItemsByHashAlone() throws Exception {
        for (Item item : items) {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(item.article().id().getBytes(StandardCharsets.UTF_8));
            assertThat(item.half()).as(item.article().id()).isEqualTo(hash[0] % 2 == 0 ? Half.TUNE : Half.TEST);
        }
    }

    @Test
    void cutsEveryRoleAtWords() {
        for (Item item : items) {
            assertThat(item.article().statements()).as(item.article().id()).allSatisfy(one -> {
                assertThat(one.cue()).hasSizeLessThanOrEqualTo(1);
                assertThat(one.source()).hasSizeLessThanOrEqualTo(1);
                for (List<Span> role : List.of(one.source(), one.cue(), one.content())) {
                    assertThat(role)
                            .allSatisfy(
                                    span -> assertIsCutAtWords(item.article().text(), span));
                }
            });
        }
    }

    @Test
    void annotatesWebPagesThatAreStillTheSame() {
        assumeTrue(Files.exists(WEB_PAGES), "The web pages are not here: " + WEB_PAGES);

        List<Article> articles = JsonGold.readStandOff(FOLDER.resolve("web-pages.jsonl"), WEB_PAGES);

        assertThat(articles).hasSize(10);
        assertThat(articles).allSatisfy(article -> {
            for (Attribution one : article.statements()) {
                assertThat(one.within()).isLessThan(article.statements().indexOf(one));
                assertThat(one.content()).allSatisfy(span -> assertIsCutAtWords(article.text(), span));
            }
        });
    }

    private static void assertIsCutAtWords(String text, Span span) {
        String words = span.cut(text);
        assertThat(words).isEqualTo(words.strip());
        assertThat(isInsideWord(text, span.start()))
                .as("cut before \"%s\"", words)
                .isFalse();
        assertThat(isInsideWord(text, span.end())).as("cut after \"%s\"", words).isFalse();
    }

    private static boolean isInsideWord(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }
}
