package hearsay.who;

import static hearsay.who.Reported.article;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SaidTest {

    @Test
    void theDateBesideTheCueIsWhenItWasSaid() {
        assertThat(article("Ana Ruiz said on May 3, 2024 that roads were closed.")
                        .published("2024-05-06")
                        .said("Ana Ruiz", "said", "that roads were closed")
                        .last()
                        .said()
                        .edtf())
                .isEqualTo("2024-05-03");
    }

    @Test
    void aDateInTheContentIsNot() {
        assertThat(article("Ana Ruiz said that roads were closed on May 3, 2024.")
                        .published("2024-05-06")
                        .said("Ana Ruiz", "said", "that roads were closed on May 3, 2024")
                        .last()
                        .said())
                .isNull();
    }

    @Test
    void theNextStatementOfTheSameSpeakerWasSaidThenToo() {
        String text = "Ana Ruiz said on May 3, 2024 that roads were closed. \"Stay at home,\" she added.";

        assertThat(article(text)
                        .published("2024-05-06")
                        .said("Ana Ruiz", "said", "that roads were closed")
                        .after("closed.")
                        .said("she", "added", "\"Stay at home,\"")
                        .last()
                        .said()
                        .edtf())
                .isEqualTo("2024-05-03");
    }
}
