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

        assertThat(Nesting.withoutWeak(List.of(OUTER, unsure))).containsExactly(OUTER);
    }

    @Test
    void putsWhatStoodInsideIntoTheNextLargerOne() {
        Attribution own = new Attribution(spans(9, 11), spans(12, 18), spans(19, 34), 0, 0.2);
        Attribution deep = new Attribution(spans(24, 26), spans(27, 31), spans(32, 34), 1, 0.9);

        assertThat(Nesting.withoutWeak(List.of(OUTER, own, deep)))
                .extracting(Attribution::within)
                .containsExactly(-1, 0);
    }

    private static List<Span> spans(int start, int end) {
        return List.of(new Span(start, end));
    }
}
