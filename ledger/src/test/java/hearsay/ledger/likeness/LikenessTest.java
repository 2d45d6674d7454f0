package hearsay.ledger.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

    /** Invented. */
    private static final String WHOLE =
            "“We will not close the harbour at Kyiv before the winter, and nobody who works there will lose a day's pay, believe me.”";

    private static final String SPEAKER = "ana ruiz";

    private static boolean same(String a, String voiceOfA, String b, String voiceOfB) {
        return Likeness.areSame(Wording.of(a), voiceOfA, Wording.of(b), voiceOfB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We will not close the harbour at Kyiv before the winter, and nobody who works there will lose a day's pay, believe me.\"",
                "''We will not close the harbor at Kiev before the winter''",
                "“nobody who works there will lose a day’s pay”",
                "“We won't close the harbour at Kyiv … and nobody … will lose a day's pay”",
                "“We will not close [it] before the winter, and nobody who works [at the harbour] will lose a day's pay”",
                "“We will close the harbour at Kyiv before the winter, and nobody who works there will lose a day's pay”",
                "that they would not close the harbour at Kyiv before the winter and that nobody working there would lose a day's pay"
            })
    void knowsAQuotationAgainCutMendedRespeltAndRetold(String variant) {
        assertThat(same(WHOLE, SPEAKER, variant, SPEAKER)).isTrue();
        assertThat(same(variant, SPEAKER, WHOLE, SPEAKER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We will open the harbour in spring, as we promised, and pay everybody who works there more.”",
                "“We will not lose”",
                "the harbour at Kyiv",
                "",
                "…"
            })
    void tellsOtherWordsOnTheSameMatterApart(String other) {
        assertThat(same(WHOLE, SPEAKER, other, SPEAKER)).isFalse();
    }

    @Test
    void takesMoreToBelieveThatTwoPeopleSaidOneThing() {
        String retold = "that they would not close the harbour at Kyiv before the winter";

        assertThat(same(WHOLE, SPEAKER, retold, SPEAKER)).isTrue();
        assertThat(same(WHOLE, SPEAKER, retold, "tom hall")).isFalse();
    }

    @Test
    void knowsAQuotationAgainThatIsCreditedToAnother() {
        assertThat(same(WHOLE, SPEAKER, WHOLE, "tom hall")).isTrue();
    }

    @Test
    void comparesAsFarAsItCanWhatIsVeryLong() {
        String words = "alpha bravo charlie delta echo foxtrot golf hotel india juliet ".repeat(2_000);

        assertThat(same(words, SPEAKER, words, SPEAKER)).isTrue();
    }

    @Test
    void findsWhatStandsInTheMiddleOfALongerWording() {
        Likeness likeness = Likeness.of(Wording.of(WHOLE), Wording.of("nobody who works there will lose a day's pay"));

        assertThat(likeness.cover()).isCloseTo(1, within(0.001));
        assertThat(likeness.run()).isEqualTo(9);
        assertThat(likeness.equal()).isFalse();
    }

    @Test
    void groupsAreTheSameInAnyOrder() {
        List<String> texts = List.of(
                WHOLE,
                "“We will not close the harbour”",
                "“The winter will be hard for all of us in the north”",
                "“nobody who works there will lose a day's pay”",
                "“nobody who works there will lose a day's pay, and the winter will be hard for all of us in the north”");
        Groups forwards = groups(texts);
        List<String> turned = new ArrayList<>(texts);
        Collections.reverse(turned);
        Groups backwards = groups(turned);

        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < texts.size(); j++) {
                assertThat(forwards.find(i) == forwards.find(j))
                        .as(texts.get(i) + " / " + texts.get(j))
                        .isEqualTo(backwards.find(texts.size() - 1 - i) == backwards.find(texts.size() - 1 - j));
            }
        }
        assertThat(forwards.find(3)).isEqualTo(forwards.find(0));
    }

    private static Groups groups(List<String> texts) {
        return Groups.ofStatements(
                texts.stream().map(Wording::of).toList(),
                texts.stream().map(text -> SPEAKER).toList());
    }
}
