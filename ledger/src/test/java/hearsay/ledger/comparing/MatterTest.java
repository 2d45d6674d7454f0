package hearsay.ledger.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.likeness.Wording;
import org.junit.jupiter.api.Test;

/** All sentences are invented. */
class MatterTest {

    @Test
    void aNotTurnsTheSentenceItStandsIn() {
        assertThat(of("the harbour will not be shut").isTurned()).isTrue();
        assertThat(of("none of the letters were sent").isTurned()).isTrue();
        assertThat(of("the harbour will be shut").isTurned()).isFalse();
    }

    @Test
    void aNotOfAnotherClauseTurnsNothing() {
        assertThat(of("a toll for skippers who are not from here").isTurned()).isFalse();
        assertThat(of("he's not just a smuggler, he is a liar").isTurned()).isFalse();
        assertThat(of("\"No, I meant the harbour\"").isTurned()).isFalse();
        assertThat(of("I don't know if the harbour can be dredged").isTurned()).isFalse();
    }

    @Test
    void twoThatNameNothingInCommonAreOnTwoMatters() {
        assertThat(of("that Moor wants to shut the harbour").mayBe(of("that Ruiz wants to shut the harbour")))
                .isFalse();
        assertThat(of("that Moor wants to shut the harbour").mayBe(of("that she wants to shut the harbour")))
                .isTrue();
        assertThat(of("she will shut the harbour").mayBe(of("he will not shut the harbour")))
                .isFalse();
    }

    @Test
    void namesAreCapitalsInsideASentence() {
        assertThat(of("The toll in Odesa. Some say Ruiz raised it in May").names())
                .containsExactlyInAnyOrder("odesa", "ruiz");
    }

    @Test
    void aQuestionSaysNothing() {
        assertThat(of("why the harbour was shut").asks()).isTrue();
        assertThat(of("the harbour was shut").asks()).isFalse();
    }

    private static Matter of(String content) {
        return Matter.of(Wording.of(content));
    }
}
