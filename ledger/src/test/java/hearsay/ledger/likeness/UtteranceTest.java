package hearsay.ledger.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UtteranceTest {

    @Test
    void hasTheHashOfWhatIsSaidAlike() {
        assertThat(hash("The harbor is closed.", "ruiz")).isEqualTo(hash("the  harbour is closed", "ruiz"));
    }

    @Test
    void hasAnotherHashWhereAnythingThatCountsDiffers() {
        long hash = hash("the harbour is closed", "ruiz");

        assertThat(hash("the harbour was closed", "ruiz")).isNotEqualTo(hash);
        assertThat(hash("the harbour is closed", "hall")).isNotEqualTo(hash);
        assertThat(hash("the harbour is “closed”", "ruiz")).isNotEqualTo(hash);
        assertThat(hash("the harbour is [closed]", "ruiz")).isNotEqualTo(hash);
        assertThat(hash("the harbour … is closed", "ruiz")).isNotEqualTo(hash);
    }

    @Test
    void hasTheSameHashOnEveryMachine() {
        assertThat(hash("The harbour is closed.", "ruiz")).isEqualTo(HASH);
    }

    /** It is stored: another value needs a migration. */
    private static final long HASH = 9145238864044521738L;

    private static long hash(String words, String voice) {
        return new Utterance(Wording.of(words), voice).hash();
    }
}
