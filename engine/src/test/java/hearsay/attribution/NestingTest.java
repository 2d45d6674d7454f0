package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class NestingTest {

    private static final Attribution OUTER = new Attribution(spans(0, 3), spans(4, 8), spans(9, 34), -1, 0.9);

    @Test
    void leavesOutWhatIsUnsureInsideAnother() {
        Attribution unsure = new Attribution(spans(23, 25), spans(26, 30), spans(31, 33), 0, 0.2);

        assertThat(Nesting.withoutWeak(List.of(OUTER, unsure), "x".repeat(34))).containsExactly(OUTER);
    }

    @Test
    void putsWhatStoodInsideIntoTheNextLargerOne() {
        Attribution own = new Attribution(spans(9, 11), spans(12, 18), spans(19, 34), 0, 0.2);
        Attribution deep = new Attribution(spans(24, 26), spans(27, 31), spans(32, 34), 1, 0.9);

        assertThat(Nesting.withoutWeak(List.of(OUTER, own, deep), "x".repeat(34)))
                .extracting(Attribution::within)
                .containsExactly(-1, 0);
    }

    @Test
    void leavesOutWhatTheHolderCites() {
        assertThat(kept("[The Post] {reported} <a ship sank, (citing) two men>", "two men"))
                .isEqualTo(1);
        assertThat(kept("[The Post] {reported} <two men (said) the ship sank>", "the ship sank"))
                .isEqualTo(2);
    }

    @Test
    void leavesOutACueOfPrepositionsAlone() {
        assertThat(kept("[Rights groups] {praised} <the trial (as) a warning>", "a warning"))
                .isEqualTo(1);
    }

    @Test
    void leavesOutWhatTheHoldersOwnSourceSaysByIt() {
        String text = "Norway agreed to share what it knows";
        Attribution outer = new Attribution(spans(0, 6), spans(7, 13), spans(14, 36), -1, 0.9);
        Attribution inner = new Attribution(spans(0, 6), spans(17, 22), spans(23, 36), 0, 0.9);

        assertThat(Nesting.withoutWeak(List.of(outer, inner), text)).containsExactly(outer);
    }

    /** How many are kept of an outer statement and one within it; the inner cue stands in ( ), its source just before it. */
    private static int kept(String marked, String innerContent) {
        String text = marked.replaceAll("[\\[\\]{}<>()]", "");
        int content = text.indexOf(innerContent);
        int outerContent = marked.indexOf('<') - 4;
        String cue = marked.substring(marked.indexOf('(') + 1, marked.indexOf(')'));
        int innerCue = text.indexOf(cue);
        Attribution outer = new Attribution(
                spans(0, marked.indexOf(']') - 1),
                spans(marked.indexOf('{') - 2, marked.indexOf('}') - 3),
                spans(outerContent, text.length()),
                -1,
                0.9);
        Attribution inner = new Attribution(
                spans(outerContent, innerCue - 1),
                spans(innerCue, innerCue + cue.length()),
                spans(content, content + innerContent.length()),
                0,
                0.9);
        return Nesting.withoutWeak(List.of(outer, inner), text).size();
    }

    private static List<Span> spans(int start, int end) {
        return List.of(new Span(start, end));
    }
}
