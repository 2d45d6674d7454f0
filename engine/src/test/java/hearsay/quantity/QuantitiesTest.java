package hearsay.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Span;
import hearsay.lexis.Table;
import hearsay.statement.Quantity;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All texts are invented. */
class QuantitiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It costs 70 billion euros. | 70 billion euros | 70000000000 | | | EUR",
                "It costs $3.5m. | $3.5m | 3500000 | | | USD",
                "It costs Rs 500 crore. | Rs 500 crore | 5000000000 | | | INR",
                "It rises from 62 to 64 years. | from 62 to 64 years | | 62 | 64 | year",
                "It pays $10-15 million. | $10-15 million | | 10000000 | 15000000 | USD",
                "At least 12 people came. | At least 12 people | | 12 | | people",
                "Up to 40 workers left. | Up to 40 workers | | | 40 | workers",
                "Two dozen sailors came. | Two dozen sailors | 24 | | | sailors",
                "It grew 8.5 per cent. | 8.5 per cent | 8.5 | | | %",
                "Ana Ruiz, 38, won. | 38 | 38 | | | year",
                "A 45-year-old man left. | 45-year-old | 45 | | | year",
                "Two thirds of voters agreed. | Two thirds of voters | 0.6667 | | | voters",
                "Three senior US officials left. | Three senior US officials | 3 | | | officials",
            })
    void readsOneQuantity(String text, String words, String value, String min, String max, String unit) {
        Quantity quantity = only(text);

        assertThat(quantity.span().cut(text)).isEqualTo(words);
        assertThat(quantity.value()).isEqualTo(value == null ? null : new java.math.BigDecimal(value));
        assertThat(quantity.min()).isEqualTo(min == null ? null : new java.math.BigDecimal(min));
        assertThat(quantity.max()).isEqualTo(max == null ? null : new java.math.BigDecimal(max));
        assertThat(quantity.unit()).isEqualTo(unit);
    }

    @Test
    void marksWhatIsOnlyAbout() {
        assertThat(only("About 300 students came.").approximate()).isTrue();
        assertThat(only("Exactly 300 students came.").approximate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The first man came.",
                "A man came.",
                "One said no.",
                "They lost 3-1 at home.",
                "Flight 447 was late.",
                "Call 555-0134 now.",
                "Covid-19 and the G7 stayed.",
                "They met at 9:30.",
                "Dozens came."
            })
    void findsNoQuantityInOtherNumbers(String text) {
        assertThat(Quantities.find(text, List.of())).isEmpty();
    }

    @Test
    void leavesDatesAlone() {
        String text = "On May 3, 2019 some 20 cows fled.";

        assertThat(Quantities.find(text, List.of(new Span(3, 14))))
                .extracting(quantity -> quantity.span().cut(text))
                .containsExactly("some 20 cows");
    }

    @Test
    void givesOrderedSpansWithoutOverlapOnAnyText() {
        String[] words = {
            "$",
            "20",
            "m",
            "-",
            "to",
            "from",
            "between",
            "and",
            "two",
            "dozen",
            "%",
            "years",
            "old",
            "a",
            "half",
            "of",
            ",",
            ".",
            "1,000",
            "in",
            "ten",
            "people",
            "Rs",
            "at least",
            "up to",
            "\n",
            "\uD83D\uDE00",
            "9".repeat(60)
        };
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            int end = 0;
            for (Quantity quantity : Quantities.find(text.toString(), List.of())) {
                assertThat(quantity.span().start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
                assertThat(quantity.value() != null || quantity.min() != null || quantity.max() != null)
                        .as("seed %d", seed)
                        .isTrue();
                end = quantity.span().end();
            }
        }
    }

    @Test
    void everyCurrencyIsOneOfIso4217() {
        for (Table.Line line : Table.beside(Units.class, "units.txt").lines()) {
            String[] words = line.text().split(" ");
            if (words[0].equals("money") || words[0].equals("sign") || words[0].equals("cent")) {
                assertThat(Currency.getInstance(words[1]).getCurrencyCode()).isEqualTo(words[1]);
            }
        }
    }

    @Test
    void readsLongTextsInLinearTime() {
        for (String part : List.of("20 to ", "1-", "two million ", "at least ", "$", "a hundred and ")) {
            Quantities.find(part.repeat(20_000), List.of());
        }
    }

    private static Quantity only(String text) {
        List<Quantity> found = Quantities.find(text, List.of());
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
