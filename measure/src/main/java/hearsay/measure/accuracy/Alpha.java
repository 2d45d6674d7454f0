package hearsay.measure.accuracy;

import hearsay.measure.accuracy.Comparison.Roles;
import java.util.BitSet;
import java.util.List;

/**
 * Krippendorff's alpha for two coders and nominal labels (Krippendorff, Content Analysis, 2004, section 11.3), over all
 * tokens.
 */
final class Alpha {

    private static final int NONE = 0;
    private static final int SOURCE = 1;
    private static final int CUE = 2;
    private static final int CONTENT = 3;

    private final double[][] coincidences = new double[4][4];

    void add(Comparison comparison, double weight) {
        int[] gold = labels(comparison.tokens().count(), comparison.gold());
        int[] system = labels(comparison.tokens().count(), comparison.system());
        for (int i = 0; i < gold.length; i++) {
            coincidences[gold[i]][system[i]] += weight;
            coincidences[system[i]][gold[i]] += weight;
        }
    }

    /** Percent; 100 where chance alone would always agree. */
    double percent() {
        double total = 0;
        double observed = 0;
        double[] marginal = new double[4];
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                total += coincidences[a][b];
                marginal[a] += coincidences[a][b];
                observed += a == b ? 0 : coincidences[a][b];
            }
        }
        double expected = 0;
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                expected += a == b ? 0 : marginal[a] * marginal[b] / (total - 1);
            }
        }
        return expected == 0 ? 100 : 100 * (1 - observed / expected);
    }

    /** A later statement overwrites an earlier one; within one, cue overwrites source and source content. */
    private static int[] labels(int tokens, List<Roles> statements) {
        int[] labels = new int[tokens]; // NONE
        assert NONE == 0;
        for (Roles one : statements) {
            put(labels, one.content(), CONTENT);
            put(labels, one.source(), SOURCE);
            put(labels, one.cue(), CUE);
        }
        return labels;
    }

    private static void put(int[] labels, BitSet tokens, int label) {
        tokens.stream().forEach(token -> labels[token] = label);
    }
}
