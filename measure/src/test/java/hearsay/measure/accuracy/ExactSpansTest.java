package hearsay.measure.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.measure.gold.Article;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExactSpansTest {

    private static final Article GOLD =
            InlineGold.article("a", "{c1 Spain}, {s1 the minister} {k1 went on}, {c1 will not pay}.");

    @Test
    void countsEachStretchOfAnInterruptedContent() {
        ExactSpans spans = ExactSpans.of(List.of(GOLD), Map.of("a", GOLD.statements()));

        assertThat(spans.content().right()).isEqualTo(2);
        assertThat(spans.content().f1()).isEqualTo(100);
    }

    @Test
    void aStretchThatIsOneTokenLongerIsWrong() {
        Attribution right = GOLD.statements().get(0);
        Attribution longer = new Attribution(
                right.source(),
                right.cue(),
                List.of(
                        right.content().get(0),
                        new Span(right.content().get(1).start(), GOLD.text().length())),
                -1,
                1);

        ExactSpans spans = ExactSpans.of(List.of(GOLD), Map.of("a", List.of(longer)));

        assertThat(spans.source().f1()).isEqualTo(100);
        assertThat(spans.content().right()).isEqualTo(1);
    }
}
