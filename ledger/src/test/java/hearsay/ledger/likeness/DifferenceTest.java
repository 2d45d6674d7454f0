package hearsay.ledger.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.likeness.Difference.Kind;
import hearsay.ledger.likeness.Difference.Negation;
import hearsay.ledger.likeness.Difference.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static Difference between(String before, String after) {
        return Difference.between(Wording.of(before), Wording.of(after));
    }

    @Test
    void showsWhatWasCutElidedChangedAndBracketed() {
        Difference difference = between(
                "Look, we will rebuild the old bridge, whatever it costs, before he leaves office in May",
                "“we will rebuild the bridge … before [the mayor] leaves office in June”");

        assertThat(difference.parts())
                .containsExactly(
                        new Part(Kind.CUT, "Look", ""),
                        new Part(Kind.SAME, "we will rebuild the", "we will rebuild the"),
                        new Part(Kind.DROPPED, "old", ""),
                        new Part(Kind.SAME, "bridge", "bridge"),
                        new Part(Kind.ELIDED, "whatever it costs", ""),
                        new Part(Kind.SAME, "before", "before"),
                        new Part(Kind.BRACKETED, "he", "the mayor"),
                        new Part(Kind.SAME, "leaves office in", "leaves office in"),
                        new Part(Kind.CHANGED, "May", "June"));
        assertThat(difference.negation()).isEqualTo(Negation.KEPT);
        assertThat(difference.summary())
                .isEqualTo("cut, with words left out, with an editor's brackets, 2 words differ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    We will not raise taxes      | We will raise taxes           | DROPPED
                    We will raise taxes          | We won't raise taxes          | ADDED
                    We won't raise taxes         | We will not raise taxes       | KEPT
                    We cannot wait               | We can't wait                 | KEPT
                    We never raise taxes         | We do not raise taxes         | KEPT
                    They are not thieves, they are heroes | They are thieves, they are not heroes | MOVED
                    We would never raise taxes   | raise taxes                   | DROPPED
                    I would not lie. We will raise taxes | We will raise taxes   | KEPT
                    nobody will raise taxes      | somebody will raise taxes     | DROPPED
                    """)
    void flagsANegationThatWasDroppedOrAdded(String before, String after, Negation negation) {
        assertThat(between(before, after).negation()).isEqualTo(negation);
    }

    @Test
    void takesSpellingPunctuationAndContractionsForTheSameWords() {
        Difference difference = between("We don't know – Kiev will decide.", "“we do not know: Kyiv will decide”");

        assertThat(difference.isExact()).isTrue();
        assertThat(difference.summary()).isEqualTo("word for word");
        assertThat(difference.parts()).contains(new Part(Kind.RESPELT, "Kiev", "Kyiv"));
    }

    @Test
    void saysNothingIsTheSameOfWordsThatHaveNothingInCommon() {
        assertThat(between("red green blue", "one two three four").parts())
                .extracting(Part::kind)
                .doesNotContain(Kind.SAME);
        assertThat(between("", "").parts()).isEmpty();
    }
}
