package hearsay.measure.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.measure.gold.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Article GOLD = InlineGold.article("", "{s1 Ana} {k1 said} {c1 it rained}.");

    @Test
    void isZeroWhereConfidenceIsTheShareThatIsRight() {
        // Of every ten statements of one confidence, as many are right as it says.
        List<Article> gold = new ArrayList<>();
        Map<String, List<Attribution>> system = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            add(gold, system, "a" + i, (i / 10) / 10.0, i % 10 < i / 10);
        }

        Calibration calibration = Calibration.of(gold, system);

        assertThat(calibration.bins()).hasSize(10).allSatisfy(bin -> assertThat(bin.mass())
                .isEqualTo(10));
        assertThat(calibration.expectedError()).isCloseTo(0, within(1e-9));
    }

    @Test
    void isTheGapWhereEveryStatementIsTooSure() {
        List<Article> gold = new ArrayList<>();
        Map<String, List<Attribution>> system = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            add(gold, system, "a" + i, 0.9, i % 2 == 0);
        }

        assertThat(Calibration.of(gold, system).expectedError()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void weighsAnArticleOnceHoweverManyReadIt() {
        List<Article> gold = new ArrayList<>();
        Map<String, List<Attribution>> system = new HashMap<>();
        add(gold, system, "a", 0.5, true);
        gold.add(gold.get(0));
        add(gold, system, "b", 0.5, false);

        assertThat(Calibration.of(gold, system).bins())
                .extracting(Calibration.Bin::mass)
                .satisfies(masses -> assertThat(
                                masses.stream().mapToDouble(Double::doubleValue).sum())
                        .isCloseTo(2, within(1e-9)));
    }

    @Test
    void leavesStatementsInsideOthersOut() {
        Attribution inner = new Attribution(List.of(), List.of(), List.of(new Span(0, 3)), 0, 0.1);

        assertThat(Calibration.of(List.of(GOLD), Map.of("", List.of(inner))).bins())
                .isEmpty();
    }

    private static void add(
            List<Article> gold, Map<String, List<Attribution>> system, String id, double confidence, boolean right) {
        Attribution statement = GOLD.statements().get(0);
        gold.add(new Article(id, GOLD.text(), GOLD.statements()));
        List<Span> cue = right ? statement.cue() : List.of();
        system.put(id, List.of(new Attribution(statement.source(), cue, statement.content(), -1, confidence)));
    }
}
