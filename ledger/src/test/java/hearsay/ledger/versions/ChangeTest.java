package hearsay.ledger.versions;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void tellsWhatIsNewGoneAndReworded() {
        List<String> changes = changes(
                "Ruiz said the port will be shut on Monday. Moor denied it. Lund praised the crew.",
                "Lund praised the crew. Ruiz said the port will not be shut on Monday. Hart asked why.");

        assertThat(changes)
                .containsExactly(
                        "the port will be shut on Monday. -> the port will not be shut on Monday.",
                        "null -> why.",
                        "it. -> null");
    }

    @Test
    void whatStaysIsNoChange() {
        assertThat(changes("Ruiz said so twice. Ruiz said so twice.", "Ruiz said so twice. Ruiz said so twice."))
                .isEmpty();
    }

    @Test
    void anotherSpeakerOfTheSameWordsIsAChange() {
        assertThat(changes("Ruiz said the port is shut.", "Moor said the port is shut."))
                .containsExactly("the port is shut. -> the port is shut.");
    }

    private static List<String> changes(String older, String newer) {
        return Change.between(Invented.read(Document.of("a", older)), Invented.read(Document.of("a", newer))).stream()
                .map(change -> content(change.before()) + " -> " + content(change.after()))
                .toList();
    }

    private static String content(Change.Told told) {
        return told == null ? "null" : told.content();
    }
}
