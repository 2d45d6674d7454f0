package hearsay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    private static final Span MIDDLE = new Span(3, 6);

    @ParameterizedTest
    @CsvSource({"-1,2", "2,2", "3,2"})
    void refusesWhatIsNoStretch(int start, int end) {
        assertThatThrownBy(() -> new Span(start, end)).hasMessageContaining("[" + start + ", " + end + ")");
    }

    @ParameterizedTest
    @CsvSource({"3,6,true", "4,5,true", "2,6,false", "3,7,false", "0,3,false", "6,9,false"})
    void containsWhatLiesWhollyInside(int start, int end, boolean contained) {
        assertThat(MIDDLE.contains(new Span(start, end))).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({"2,false", "3,true", "5,true", "6,false"})
    void containsItsFirstPlaceAndNotItsEnd(int place, boolean contained) {
        assertThat(MIDDLE.contains(place)).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({"0,3,false", "0,4,true", "5,9,true", "6,9,false", "4,5,true", "0,9,true"})
    void overlapsWhatSharesAPlace(int start, int end, boolean overlaps) {
        assertThat(MIDDLE.overlaps(new Span(start, end))).isEqualTo(overlaps);
    }

    @Test
    void standsBeforeWhatBeginsOrElseEndsLater() {
        assertThat(List.of(new Span(3, 6), new Span(0, 9), new Span(3, 5)).stream()
                        .sorted())
                .containsExactly(new Span(0, 9), new Span(3, 5), new Span(3, 6));
    }

    @Test
    void reachesOverAllThatItIsMadeOf() {
        assertThat(Span.over(List.of(new Span(5, 6), new Span(1, 9), new Span(3, 4))))
                .isEqualTo(new Span(1, 9));
        assertThat(MIDDLE.cut("abcdefgh")).isEqualTo("def");
        assertThat(MIDDLE.length()).isEqualTo(3);
    }
}
