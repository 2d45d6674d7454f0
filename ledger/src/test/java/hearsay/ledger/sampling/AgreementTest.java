package hearsay.ledger.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples are those of "Computing Krippendorff's Alpha-Reliability" (2011), sections B and C. */
class AgreementTest {

    @Test
    void isWhatItsAuthorComputedByHand() {
        assertThat(alpha("0100000010", "1110010000")).isCloseTo(0.095, within(0.0005));
        assertThat(alpha("123321412...", "1233224125.3", ".3332342251.", "12332441251."))
                .isCloseTo(0.743, within(0.0005));
    }

    @Test
    void isOneWhereAllAgreeAndBelowZeroWhereTheyAgreeLessThanByChance() {
        assertThat(alpha("ab", "ab")).isEqualTo(1);
        assertThat(alpha("ab", "ba")).isNegative();
    }

    @Test
    void isNotToldWhereNothingCouldHaveDiffered() {
        assertThat(Agreement.alpha(List.of())).isEmpty();
        assertThat(Agreement.alpha(List.of(List.of("a"), List.of("b")))).isEmpty();
        assertThat(Agreement.alpha(List.of(List.of("a", "a"), List.of("a", "a"))))
                .isEmpty();
    }

    @Test
    void aMajorityIsMoreThanAnyOther() {
        assertThat(Agreement.majority(List.of("a", "b", "a"))).hasValue("a");
        assertThat(Agreement.majority(List.of("a", "b"))).isEmpty();
        assertThat(Agreement.majority(List.of())).isEmpty();
    }

    /** One observer a line, one unit a character, "." for silence. */
    private static double alpha(String... observers) {
        List<List<String>> units = new ArrayList<>();
        for (int unit = 0; unit < observers[0].length(); unit++) {
            List<String> values = new ArrayList<>();
            for (String observer : observers) {
                if (observer.charAt(unit) != '.') {
                    values.add(observer.substring(unit, unit + 1));
                }
            }
            units.add(values);
        }
        return Agreement.alpha(units).orElseThrow();
    }
}
