package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RoleDecoderTest {

    private static final int LABELS = 9;
    private static final CueDecoder.Cue CUE = new CueDecoder.Cue(1, 1, 0.9);

    @Test
    void findsTheLikeliestLegalLabelling() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int trial = 0; trial < 20; trial++) {
            float[][] scores = randomScores(random, 4);
            RoleDecoder decoder = decoder(random);
            double[] expected = bestByTryingAll(scores, decoder);

            RoleDecoder.Roles roles = decoder.decode(copy(scores), CUE);

            assertThat(roles.logProbability()).as("seed %d", seed).isCloseTo(expected[0], within(1e-4));
        }
    }

    @Test
    void givesTheCuesOwnWordsNoRole() {
        float[][] scores = new float[3][LABELS];
        for (float[] row : scores) {
            row[8] = 10;
        }

        RoleDecoder.Roles roles = decoder(new Random(1)).decode(scores, CUE);

        assertThat(roles.content()).extracting(run -> run[0]).containsExactly(0, 2);
    }

    @Test
    void keepsTheLikelierOfTwoSources() {
        float[][] scores = new float[4][LABELS];
        scores[0][4] = 5;
        scores[3][4] = 9;

        RoleDecoder.Roles roles = decoder(new Random(1)).decode(scores, CUE);

        assertThat(roles.source()).hasSize(1);
        assertThat(roles.source().get(0)).containsExactly(3, 3);
    }

    /** The log probability of the best labelling, by going through all of them. */
    private static double[] bestByTryingAll(float[][] scores, RoleDecoder decoder) {
        double best = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int[] labels = new int[scores.length];
        int all = (int) Math.pow(LABELS, scores.length);
        for (int code = 0; code < all; code++) {
            int rest = code;
            for (int i = 0; i < labels.length; i++) {
                labels[i] = rest % LABELS;
                rest /= LABELS;
            }
            double score = decoder.first()[labels[0]] + decoder.last()[labels[labels.length - 1]];
            for (int i = 0; i < labels.length; i++) {
                score += scores[i][labels[i]] + (i == CUE.first() && labels[i] > 0 ? -50 : 0);
                score += i > 0 ? decoder.transitions()[labels[i - 1]][labels[i]] : 0;
            }
            best = Math.max(best, score);
            sum += Math.exp(score);
        }
        return new double[] {best - Math.log(sum)};
    }

    private static RoleDecoder decoder(Random random) {
        double[][] transitions = new double[LABELS][LABELS];
        double[] first = new double[LABELS];
        double[] last = new double[LABELS];
        for (int a = 0; a < LABELS; a++) {
            boolean ends = a == 0 || a == 3 || a == 4 || a == 7 || a == 8;
            last[a] = ends ? 0 : -10_000;
            first[a] = starts(a) ? 0 : -10_000;
            for (int b = 0; b < LABELS; b++) {
                boolean inside = (a == 1 || a == 2) && (b == 2 || b == 3) || (a == 5 || a == 6) && (b == 6 || b == 7);
                transitions[a][b] = (ends && starts(b) || inside ? 0 : -10_000) + random.nextDouble() / 10;
            }
        }
        return new RoleDecoder(transitions, first, last);
    }

    private static boolean starts(int label) {
        return label == 0 || label == 1 || label == 4 || label == 5 || label == 8;
    }

    private static float[][] randomScores(Random random, int words) {
        float[][] scores = new float[words][LABELS];
        for (float[] row : scores) {
            for (int i = 0; i < LABELS; i++) {
                row[i] = random.nextFloat() * 4;
            }
        }
        return scores;
    }

    private static float[][] copy(float[][] scores) {
        float[][] copy = new float[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            copy[i] = scores[i].clone();
        }
        return copy;
    }
}
