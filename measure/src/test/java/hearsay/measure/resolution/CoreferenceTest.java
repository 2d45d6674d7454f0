package hearsay.measure.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearsay.document.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The example of Luo (2005): twelve mentions, three gold entities, of which the system joins two. */
class CoreferenceTest {

    private static final Set<Span> FIVE = mentions(0, 5);
    private static final Set<Span> TWO = mentions(5, 7);
    private static final Set<Span> OTHER_FIVE = mentions(7, 12);

    @Test
    void allIsRightWhereBothAreTheSame() {
        Coreference scores = new Coreference();
        scores.add(List.of(FIVE, TWO), List.of(TWO, FIVE));

        assertThat(scores.conll()).isCloseTo(100, within(1e-9));
    }

    @Test
    void joiningTheSmallEntityCostsLittle() {
        Coreference scores = new Coreference();
        scores.add(List.of(FIVE, TWO, OTHER_FIVE), List.of(FIVE, mentions(5, 12)));

        assertThat(scores.muc()).isCloseTo(100 * 18 / 19.0, within(0.05));
        assertThat(scores.bCubed()).isCloseTo(86.5, within(0.1));
        assertThat(scores.ceaf()).isCloseTo(73.3, within(0.1));
    }

    @Test
    void joiningTheLargeEntitiesCostsMore() {
        Coreference scores = new Coreference();
        Set<Span> ten = new java.util.HashSet<>(FIVE);
        ten.addAll(OTHER_FIVE);
        scores.add(List.of(FIVE, TWO, OTHER_FIVE), List.of(ten, TWO));

        assertThat(scores.muc()).isCloseTo(100 * 18 / 19.0, within(0.05));
        assertThat(scores.bCubed()).isCloseTo(73.7, within(0.1));
        assertThat(scores.ceaf()).isCloseTo(66.7, within(0.1));
    }

    @Test
    void nothingFoundIsNothingRight() {
        Coreference scores = new Coreference();
        scores.add(List.of(FIVE), List.of());

        assertThat(scores.conll()).isZero();
    }

    @Test
    void singletonsCanBeLeftOut() {
        assertThat(Coreference.withoutSingletons(List.of(FIVE, mentions(20, 21))))
                .containsExactly(FIVE);
    }

    private static Set<Span> mentions(int from, int to) {
        Set<Span> spans = new java.util.HashSet<>();
        for (int i = from; i < to; i++) {
            spans.add(new Span(10 * i, 10 * i + 5));
        }
        return spans;
    }
}
