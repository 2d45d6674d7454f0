package hearsay.ledger.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    We won't, can't and don’t.     | we will not can not and do not
                    She cannot; it's HERS          | she can not it is hers
                    Ana's 1,200.5 percent          | ana 1200.5 percent
                    5% or 5 per cent               | five percent or five percent
                    Kiev, ODESA and Peking         | kyiv odesa and beijing
                    café naïve                     | cafe naive
                    said O'Brien                   | said o brien
                    """)
    void levelsOutWhatDoesNotCount(String text, String forms) {
        assertThat(Wording.of(text).forms()).isEqualTo(forms);
    }

    @Test
    void marksOmissionsBracketsAndQuotations() {
        Wording wording = Wording.of("He said ''we will … [never] leave'' . . . soon");

        assertThat(wording.words().stream().filter(Word::afterGap).map(Word::form))
                .containsExactly("never", "soon");
        assertThat(wording.words().stream().filter(Word::bracketed).map(Word::form))
                .containsExactly("never");
        assertThat(wording.words().stream().filter(Word::quoted).map(Word::form))
                .containsExactly("we", "will", "never", "leave");
    }

    @Test
    void givesTheMostWeightToWordsThatSaySomething() {
        Wording wording = Wording.of("and we think the Rotterdam harbour");

        assertThat(wording.words().stream().map(Word::weight)).containsExactly(0.15, 0.15, 0.5, 0.15, 0.5, 1.0);
    }

    @Test
    void pointsToTheWordsItWasCutFrom() {
        String text = "“Don't 😀 go, 1,000 times”";

        assertThat(Wording.of(text).words().stream().map(word -> text.substring(word.start(), word.end())))
                .containsExactly("Do", "n't", "go", "1,000", "times");
    }

    @Test
    void readsHundredsOfThousandsOfSignsInLinearTime() {
        assertThat(Wording.of("'\"[…]'t ".repeat(50_000)).words()).isNotNull();
    }

    @Test
    void listsOfWordsAreSound() {
        assertThat(Lexicon.weight("harbour")).isEqualTo(Lexicon.TELLING);
        assertThat(Lexicon.weight("the")).isEqualTo(Lexicon.FUNCTION);
        assertThat(Lexicon.weight("think")).isEqualTo(Lexicon.COMMON);
        assertThat(Lexicon.negates("never")).isTrue();
        assertThat(Lexicon.spelling("kiev")).isEqualTo(Lexicon.spelling("kyiv"));
        assertThat(Lexicon.spelling("qaddafi")).isEqualTo(Lexicon.spelling("gadhafi"));
    }
}
