package hearsay.ledger.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearsay.ledger.correcting.Place.Stretch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final List<Stretch> CUE = List.of(new Stretch(5, 9));
    private static final Place PLACE = new Place("text", CUE, List.of(new Stretch(10, 20)));

    private static double likeness(String part, List<Stretch> cue, Stretch... content) {
        return PLACE.likeness(new Place(part, cue, List.of(content)));
    }

    @Test
    void isKnownAgainWhereItIs() {
        assertThat(likeness("text", CUE, new Stretch(10, 20))).isEqualTo(3);
        assertThat(Place.parse(PLACE.json())).isEqualTo(PLACE);
    }

    @Test
    void isNotItselfInTheTitleOrWhereLessThanHalfOfTheWordsAreTheSame() {
        assertThat(likeness("title", CUE, new Stretch(10, 20))).isZero();
        assertThat(likeness("text", CUE, new Stretch(14, 24))).isZero(); // 6 of 14
        assertThat(likeness("text", CUE, new Stretch(20, 30))).isZero();
        assertThat(likeness("text", CUE, new Stretch(0, 5))).isZero();
    }

    @Test
    void isMoreLikelyItselfTheMoreOfCueAndContentAreTheSame() {
        assertThat(likeness("text", CUE, new Stretch(12, 20))).isEqualTo(1.8, within(1e-9));
        assertThat(likeness("text", CUE, new Stretch(10, 15))).isEqualTo(1.5, within(1e-9));
        assertThat(likeness("text", List.of(new Stretch(5, 7)), new Stretch(10, 20)))
                .isEqualTo(1.5, within(1e-9));
        assertThat(likeness("text", List.of(), new Stretch(10, 20))).isEqualTo(1, within(1e-9));
        assertThat(likeness("text", CUE, new Stretch(10, 13), new Stretch(14, 20)))
                .isEqualTo(1.9, within(1e-9));
    }

    @Test
    void needsNoCue() {
        Place none = new Place("text", List.of(), List.of(new Stretch(10, 20)));

        assertThat(none.likeness(new Place("text", List.of(), List.of(new Stretch(10, 18)))))
                .isEqualTo(1.8, within(1e-9));
    }
}
