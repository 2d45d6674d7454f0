package hearsay.ledger.finding;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.finding.TextQuery.Near;
import hearsay.ledger.finding.TextQuery.Phrase;
import hearsay.ledger.finding.TextQuery.Prefix;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextQueryTest {

    @Test
    void readsWordsPhrasesPrefixesAlternativesNearnessAndWhatIsUnwanted() {
        TextQuery query = TextQuery.parse("taxes \"rich people\" govern* OR levy NEAR/5 banks -wall");

        assertThat(query.any())
                .containsExactly(
                        List.of(
                                new Phrase(List.of("tax")),
                                new Phrase(List.of("rich", "peopl")),
                                new Prefix("govern", List.of("gov", "gove", "gover"))),
                        List.of(new Near("levi", "bank", 5)));
        assertThat(query.none()).containsExactly(new Phrase(List.of("wall")));
    }

    @Test
    void takesForWordsWhatIsNoOperator() {
        assertThat(TextQuery.parse("AND").any()).containsExactly(List.of(new Phrase(List.of("and"))));
        assertThat(TextQuery.parse("NEAR(").any()).containsExactly(List.of(new Phrase(List.of("near"))));
        assertThat(TextQuery.parse("OR").any()).containsExactly(List.of(new Phrase(List.of("or"))));
        assertThat(TextQuery.parse("e-mail -5 -tax").any())
                .containsExactly(List.of(new Phrase(List.of("e", "mail")), new Phrase(List.of("5"))));
        assertThat(TextQuery.parse("-tax").any()).containsExactly(List.of(new Phrase(List.of("tax"))));
        assertThat(TextQuery.parse("\"never closed").any())
                .containsExactly(List.of(new Phrase(List.of("never", "close"))));
        assertThat(TextQuery.parse("- * \" ' ( ) : ^ …").isEmpty()).isTrue();
    }

    @Test
    void takesNearForTenWordsAndForNoMoreThanFifty() {
        assertThat(TextQuery.parse("tax NEAR rich").any()).containsExactly(List.of(new Near("tax", "rich", 10)));
        assertThat(TextQuery.parse("tax NEAR/0 rich").any()).containsExactly(List.of(new Near("tax", "rich", 0)));
        assertThat(TextQuery.parse("tax NEAR/999 rich").any()).containsExactly(List.of(new Near("tax", "rich", 50)));
    }

    @Test
    void takesNearForAWordWhereItStandsBetweenNoTwoWords() {
        assertThat(TextQuery.parse("tax NEAR/few rich").any())
                .containsExactly(List.of(
                        new Phrase(List.of("tax")), new Phrase(List.of("near", "few")), new Phrase(List.of("rich"))));
        assertThat(TextQuery.parse("\"higher taxes\" NEAR rich").any())
                .containsExactly(List.of(
                        new Phrase(List.of("higher", "tax")),
                        new Phrase(List.of("near")),
                        new Phrase(List.of("rich"))));
        assertThat(TextQuery.parse("tax NEAR OR rich").any())
                .containsExactly(List.of(new Phrase(List.of("tax"))), List.of(new Phrase(List.of("rich"))));
    }

    @Test
    void beginsAPhraseRightAfterAWord() {
        assertThat(TextQuery.parse("tax\"the rich\"levy").any())
                .containsExactly(List.of(
                        new Phrase(List.of("tax")), new Phrase(List.of("the", "rich")), new Phrase(List.of("levi"))));
        assertThat(TextQuery.parse("-tax").isEmpty()).isFalse();
    }

    @Test
    void looksForAHundredWordsWithoutLeavingAnyOut() {
        TextQuery query = TextQuery.parse("word ".repeat(TextQuery.MOST_WORDS));

        assertThat(query.shortened()).isFalse();
        assertThat(query.any().get(0)).hasSize(TextQuery.MOST_WORDS);
    }

    @Test
    void looksForTheFirstHundredOfMoreWords() {
        TextQuery query = TextQuery.parse("word ".repeat(20_000));

        assertThat(query.shortened()).isTrue();
        assertThat(query.any().get(0)).hasSize(TextQuery.MOST_WORDS);
    }
}
