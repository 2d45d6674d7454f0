package hearsay.ledger.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GistTest {

    /** Words that say nothing, little and much, turn sentences round, are names, stand in brackets and leave some out. */
    private static final List<String> WORDS = List.of(
            "the", "of", "we", "said", "people", "not", "harbour", "harbor", "closed", "closing", "Ruiz", "winter",
            "pay", "[it]", "[the", "port]", "…", "“shut”", "5", "percent", "%", "Kyiv", "Kiev", "won't", "day's",
            "willing", "will", "…", "“we");

    @Test
    void neverRulesOutWhatIsTheSame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int same = 0;
        for (int i = 0; i < 20_000; i++) {
            List<String> words = words(random, 1 + random.nextInt(12));
            Wording one = Wording.of(String.join(" ", words));
            for (int edits = random.nextInt(6); edits > 0 && !words.isEmpty(); edits--) {
                int at = random.nextInt(words.size());
                if (random.nextBoolean()) {
                    words.remove(at);
                } else {
                    words.add(at, WORDS.get(random.nextInt(WORDS.size())));
                }
            }
            Wording other = Wording.of(String.join(" ", words));
            for (String voice : List.of("ruiz", "hall", "")) {
                if (Likeness.areSame(one, "ruiz", other, voice)) {
                    same++;
                    assertThat(Gist.of(one).mayBeSame(Gist.of(other)))
                            .as("seed " + seed + ": " + one.text() + " / " + other.text())
                            .isTrue();
                    assertThat(Gist.of(other).mayBeSame(Gist.of(one), Voice.of("ruiz", voice)))
                            .as("seed " + seed + ": " + one.text() + " / " + other.text() + " by " + voice)
                            .isTrue();
                }
            }
        }
        assertThat(same).isGreaterThan(1_000);
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words;
    }

    @Test
    void rulesOutWhatSharesLessThanHalf() {
        Gist harbour = Gist.of(Wording.of("Ruiz wants the harbour closed before winter"));

        assertThat(harbour.mayBeSame(Gist.of(Wording.of("Ruiz wants lower taxes for farmers and fishermen"))))
                .isFalse();
    }

    @Test
    void asksMoreOfWhatOthersSay() {
        Gist harbour = Gist.of(Wording.of("Ruiz wants the harbour closed before winter"));
        Gist half = Gist.of(Wording.of("Ruiz wants the harbour open"));

        assertThat(harbour.mayBeSame(half)).isTrue();
        assertThat(harbour.mayBeSame(half, Voice.OTHER)).isFalse();
    }

    @Test
    void isTheSameFromItsBytes() {
        Gist gist = Gist.of(Wording.of("Nobody in Kyiv will lose a day's pay"));
        Gist read = Gist.of(gist.bytes());

        assertThat(read.bytes()).isEqualTo(gist.bytes());
        assertThat(read.mayBeSame(Gist.of(Wording.of("Nobody will lose pay")))).isTrue();
        assertThat(read.mayBeSame(Gist.of(Wording.of("Taxes fall")))).isFalse();
    }
}
