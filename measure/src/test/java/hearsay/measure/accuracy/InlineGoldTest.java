package hearsay.measure.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.measure.accuracy.InlineGold.Item;
import hearsay.measure.gold.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

class InlineGoldTest {

    @Test
    void readsTextAndRolesFromMarks() {
        Article article = InlineGold.article("a", "{s1 Ana} {k1 said} {c1 it rained}.");

        assertThat(article.text()).isEqualTo("Ana said it rained.");
        Attribution statement = article.statements().get(0);
        assertThat(words(article, statement.source())).containsExactly("Ana");
        assertThat(words(article, statement.cue())).containsExactly("said");
        assertThat(words(article, statement.content())).containsExactly("it rained");
        assertThat(statement.within()).isEqualTo(-1);
    }

    @Test
    void joinsPiecesOfOneRole() {
        Article article = InlineGold.article("a", "{c1 “No,”} {s1 Ana} {k1 said}, {c1 “never.”}");

        assertThat(words(article, article.statements().get(0).content())).containsExactly("“No,”", "“never.”");
    }

    @Test
    void givesSharedWordsToEachStatement() {
        Article article = InlineGold.article("a", "{s1,2 Ana} {k1 hoped} {c1 for rain} and {k2 feared} {c2 hail}.");

        assertThat(article.statements()).allSatisfy(statement -> {
            assertThat(words(article, statement.source())).containsExactly("Ana");
            assertThat(statement.within()).isEqualTo(-1);
        });
    }

    @Test
    void findsTheInnermostStatementAround() {
        Article article = InlineGold.article(
                "a", "{s1 Ana} {k1 said} {c1 {s2 Ben} {k2 thinks} {c2 that {s3 Cy} {k3 wants} {c3 rain}}}.");

        assertThat(article.statements()).extracting(Attribution::within).containsExactly(-1, 0, 1);
    }

    @Test
    void keepsParagraphsAndCharactersBeyondTheBasicPlane() {
        List<Item> items =
                InlineGold.parse("f", "About.\n\n## a tune | x\n{c1 “🥇}\n\n{c1 “two.”}\n\n## b test | y\nNo.\n");

        assertThat(items).extracting(item -> item.article().text()).containsExactly("“🥇\n\n“two.”", "No.");
        assertThat(items).extracting(Item::half).containsExactly(InlineGold.Half.TUNE, InlineGold.Half.TEST);
        assertThat(items.get(1).article().statements()).isEmpty();
    }

    @Test
    void namesFileAndLineOfAWrongMark() {
        assertThatThrownBy(() -> InlineGold.parse("marks.txt", "\n## a tune | x\n{s1 Ana said.\n"))
                .hasMessageContaining("marks.txt:2")
                .hasMessageContaining("Ana said.")
                .hasMessageContaining("GUIDE.md");
        assertThatThrownBy(() -> InlineGold.parse("f", "## a tune | x\n{q1 Ana}\n"))
                .hasMessageContaining("{q1");
        assertThatThrownBy(() -> InlineGold.parse("f", "## a tune | x\nAna}\n")).hasMessageContaining("Ana");
        assertThatThrownBy(() -> InlineGold.parse("f", "## a maybe | x\nAna\n")).hasMessageContaining("maybe");
    }

    private static List<String> words(Article article, List<Span> spans) {
        return spans.stream().map(span -> span.cut(article.text())).toList();
    }
}
