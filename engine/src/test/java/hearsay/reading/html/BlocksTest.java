package hearsay.reading.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The pages are invented. */
class BlocksTest {

    @Test
    void keepsParagraphsHeadingsQuotationsItemsAndCaptionsApart() {
        List<Block> blocks = blocks(
                """
                <h2>After the flood</h2><p>The river <b>fell</b> on Monday.</p><blockquote><p>We will rebuild.</p></blockquote>
                <p>she said.</p><ul><li>Sand</li><li>Boats</li></ul><figure><img><figcaption>The bridge</figcaption></figure>
                """);

        assertThat(blocks)
                .extracting(Block::text, Block::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("After the flood", Block.Kind.HEADING),
                        org.assertj.core.groups.Tuple.tuple("The river fell on Monday.", Block.Kind.PARAGRAPH),
                        org.assertj.core.groups.Tuple.tuple("We will rebuild.", Block.Kind.QUOTE),
                        org.assertj.core.groups.Tuple.tuple("she said.", Block.Kind.PARAGRAPH),
                        org.assertj.core.groups.Tuple.tuple("Sand", Block.Kind.ITEM),
                        org.assertj.core.groups.Tuple.tuple("Boats", Block.Kind.ITEM),
                        org.assertj.core.groups.Tuple.tuple("The bridge", Block.Kind.CAPTION));
    }

    @Test
    void setsTheMarksThatBrowsersSetAroundAQElement() {
        assertThat(texts("<p>He said <q>We leave <q>at once</q></q>, and left.</p>"))
                .containsExactly("He said “We leave ‘at once’”, and left.");
    }

    @Test
    void setsNoSecondMarksWhereTheAuthorTypedThem() {
        assertThat(texts("<p>He said <q>“We leave”</q>.</p>")).containsExactly("He said “We leave”.");
    }

    @Test
    void anEmptyQElementLeavesTheMarksAroundItInOrder() {
        assertThat(texts("<p><q></q>He said <q>yes <q></q>and no</q>.</p>")).containsExactly("He said “yes and no”.");
    }

    @Test
    void twoLineBreaksPartParagraphsAndOneDoesNot() {
        assertThat(texts("<div>One.<br> <br/>Two<br>three.</div>")).containsExactly("One.", "Two\nthree.");
    }

    @Test
    void leavesOutWhatBrowsersDoNotShow() {
        assertThat(
                        texts(
                                "<p>Seen<script>no()</script><style>p{}</style><template>no</template></p><noscript>no</noscript>"))
                .containsExactly("Seen");
    }

    @Test
    void takesSoftHyphensAndZeroWidthSpacesOutOfWords() {
        assertThat(texts("<p>Par\u00ADlia\u200Bment&nbsp; met</p>")).containsExactly("Parliament met");
    }

    @Test
    void keepsTheLinesOfPreformattedText() {
        assertThat(texts("<pre>one\n  two</pre>")).containsExactly("one\ntwo");
    }

    @Test
    void countsWhatLeadsElsewhere() {
        assertThat(blocks("<p><a href=x>All of it</a></p>").get(0).linkDensity())
                .isEqualTo(1f);
        assertThat(blocks("<p>None of it</p>").get(0).linkDensity()).isZero();
    }

    private static List<String> texts(String html) {
        return blocks(html).stream().map(Block::text).toList();
    }

    private static List<Block> blocks(String html) {
        return Blocks.of(Jsoup.parse(html));
    }
}
