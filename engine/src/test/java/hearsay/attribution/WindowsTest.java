package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void everyWordIsInOneWindow() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int trial = 0; trial < 200; trial++) {
            ModelText text = randomText(random);
            List<int[]> windows = Windows.pack(text, 40, new boolean[text.sentenceStart().length]);

            int[] words = windows.stream().flatMapToInt(IntStream::of).toArray();

            assertThat(words)
                    .as("seed %d", seed)
                    .isEqualTo(IntStream.range(0, text.words()).toArray());
        }
    }

    @Test
    void noWindowIsLargerThanTheLimitUnlessOneWordIs() {
        Random random = new Random(7);
        for (int trial = 0; trial < 200; trial++) {
            ModelText text = randomText(random);
            for (int[] window : Windows.pack(text, 40, new boolean[text.sentenceStart().length])) {
                int pieces =
                        IntStream.of(window).map(w -> text.pieces(w, w + 1)).sum();
                assertThat(pieces <= 40 || window.length == 1).isTrue();
            }
        }
    }

    @Test
    void leavesOutSkippedSentences() {
        List<int[]> windows = Windows.pack(text(2, 4), 40, new boolean[] {false, true, false});

        assertThat(windows).containsExactly(new int[] {0, 1, 4, 5});
    }

    @Test
    void bordersLieBetweenParagraphsWhereAWindowIsHalfFullByThen() {
        ModelText text = text(2, 4);
        text.feature()[2] = 9;

        assertThat(Windows.pack(text, 4, new boolean[3])).containsExactly(new int[] {0, 1}, new int[] {2, 3, 4, 5});
        assertThat(Windows.pack(text, 5, new boolean[3])).containsExactly(new int[] {0, 1, 2, 3}, new int[] {4, 5});
    }

    /** Six words of a piece each, in three sentences. */
    private static ModelText text(int second, int third) {
        return new ModelText(
                new long[6], new int[] {0, 1, 2, 3, 4, 5, 6}, new int[6], new int[6], new byte[6], new int[] {
                    0, second, third
                });
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
