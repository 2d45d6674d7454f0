package hearsay.lexis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "1,250 | 1250",
                "1,250,000.5 | 1250000.5",
                "3.5m | 3500000",
                "2bn | 2000000000",
                "70 billion | 70000000000",
                "500 crore | 5000000000",
                "2\u00bd | 2.5",
                "one | 1",
                "twenty-five | 25",
                "twenty five | 25",
                "a hundred | 100",
                "one hundred and five | 105",
                "three hundred thousand | 300000",
                "two million three hundred thousand | 2300000",
                "half a million | 500000",
                "half a century | 0.5",
                "a dozen | 12",
                "two dozen | 24",
                "a couple of | 2",
                "two and a half million | 2500000",
                "six and a half | 6.5",
                "1.2 hundred thousand | 120000",
            })
    void readsANumber(String words, BigDecimal value) {
        Numbers.Found found = Numbers.read(Pieces.of(words), 0);

        assertThat(found).isNotNull();
        assertThat(found.value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({"1st,1", "22nd,22", "third,3", "twenty-first,21", "101st,101"})
    void readsARank(String words, int rank) {
        Numbers.Found found = Numbers.ordinal(Pieces.of(words), 0);

        assertThat(found).isNotNull();
        assertThat(found.value()).isEqualByComparingTo(BigDecimal.valueOf(rank));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "million", "and", "st", "half", "-", "hundredth"})
    void readsNoNumberInOtherWords(String words) {
        assertThat(Numbers.read(Pieces.of(words), 0)).isNull();
    }

    @Test
    void stopsBeforeAnotherNumber() {
        List<Piece> pieces = Pieces.of("five six");

        assertThat(Numbers.read(pieces, 0)).extracting(Numbers.Found::end).isEqualTo(1);
    }

    @Test
    void stopsBeforeACommaThatGroupsNothing() {
        assertThat(Numbers.read(Pieces.of("12,34"), 0))
                .extracting(Numbers.Found::end)
                .isEqualTo(1);
    }
}
