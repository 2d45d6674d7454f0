package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void everyWordStartsCuesInOneWindowOnly() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int trial = 0; trial < 200; trial++) {
            ModelText text = randomText(random);
            List<Windows.Window> windows = Windows.pack(text, 40, 12, new boolean[text.sentenceStart().length]);

            int[] owned = windows.stream()
                    .flatMapToInt(w -> IntStream.range(w.low(), w.high()).map(i -> w.words()[i]))
                    .toArray();

            assertThat(owned)
                    .as("seed %d", seed)
                    .isEqualTo(IntStream.range(0, text.words()).toArray());
        }
    }

    @Test
    void noWindowIsLargerThanTheLimitUnlessOneWordIs() {
        Random random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            ModelText text = randomText(random);
            for (Windows.Window window : Windows.pack(text, 40, 12, new boolean[text.sentenceStart().length])) {
                int pieces = IntStream.of(window.words())
                        .map(w -> text.pieces(w, w + 1))
                        .sum();
                assertThat(pieces <= 40 || window.words().length == 1).isTrue();
            }
        }
    }

    @Test
    void leavesOutSkippedSentences() {
        ModelText text = new ModelText(
                new long[6], new int[] {0, 1, 2, 3, 4, 5, 6}, new int[6], new int[6], new byte[6], new int[] {0, 2, 4});

        List<Windows.Window> windows = Windows.pack(text, 40, 12, new boolean[] {false, true, false});

        assertThat(windows).hasSize(1);
        assertThat(windows.get(0).words()).containsExactly(0, 1, 4, 5);
    }

    private static ModelText randomText(Random random) {
        int words = 1 + random.nextInt(300);
        int[] first = new int[words + 1];
        for (int i = 0; i < words; i++) {
            first[i + 1] = first[i] + 1 + random.nextInt(random.nextInt(40) == 0 ? 60 : 3);
        }
        int[] starts = IntStream.range(0, words)
                .filter(i -> i == 0 || random.nextInt(15) == 0)
                .toArray();
        return new ModelText(new long[first[words]], first, new int[words], new int[words], new byte[words], starts);
    }
}
