package hearsay.measure.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.Attribution;
import hearsay.measure.gold.Article;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NestedTest {

    private static final Article GOLD =
            InlineGold.article("a", "{s1 Ana} {k1 said} {c1 {s2 Ben} {k2 thinks} {c2 it will rain tomorrow}}.");

    @Test
    void countsANestedStatementFoundWithin() {
        Nested nested = Nested.of(List.of(GOLD), Map.of("a", GOLD.statements()));

        assertThat(nested).isEqualTo(new Nested(1, 1, 1));
        assertThat(nested.recall()).isEqualTo(100);
    }

    @Test
    void doesNotCountOneThatIsFoundAsIfItStoodAlone() {
        Attribution inner = GOLD.statements().get(1);
        Attribution alone = new Attribution(inner.source(), inner.cue(), inner.content(), -1, 1);

        assertThat(Nested.of(List.of(GOLD), Map.of("a", List.of(alone))).found())
                .isZero();
    }

    @Test
    void countsOneWithAnotherSourceAsFoundButNotLinked() {
        Attribution outer = GOLD.statements().get(0);
        Attribution inner = GOLD.statements().get(1);
        Attribution wrong = new Attribution(outer.source(), inner.cue(), inner.content(), 0, 1);

        assertThat(Nested.of(List.of(GOLD), Map.of("a", List.of(outer, wrong)))).isEqualTo(new Nested(1, 0, 1));
    }
}
