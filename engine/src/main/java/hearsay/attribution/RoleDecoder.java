package hearsay.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the likeliest roles of a window's words, seen from one cue, by Viterbi's algorithm over a linear-chain conditional random
 * field (Lafferty, McCallum and Pereira 2001). Labels are none and, for source and content each, begin, inside, end, single.
 *
 * @param transitions score of each label after each; what BIOES forbids is far below the rest
 * @param first score of each label at the first word
 * @param last score of each label at the last word
 */
record RoleDecoder(double[][] transitions, double[] first, double[] last) {

    private static final int LABELS = 9;
    private static final int SOURCE = 1;
    private static final int CONTENT = 5;
    private static final double NEVER = -50;

    /**
     * What the window says seen from one cue; runs are {first word, last word}, in reading order.
     *
     * @param source empty, or the one run that is the likeliest source
     * @param logProbability of the whole labelling
     */
    record Roles(List<int[]> source, List<int[]> content, double logProbability) {}

    /** Decodes scores of {@code [words][9]}, which are changed: the cue's own words can have no role. */
    Roles decode(float[][] scores, CueDecoder.Cue cue) {
        for (int word = cue.first(); word <= cue.last(); word++) {
            for (int label = 1; label < LABELS; label++) {
                scores[word][label] += (float) NEVER;
            }
        }
        int words = scores.length;
        byte[][] before = new byte[words][LABELS];
        double[] best = new double[LABELS];
        double[] total = new double[LABELS];
        for (int label = 0; label < LABELS; label++) {
            best[label] = total[label] = first[label] + scores[0][label];
        }
        double[] nextBest = new double[LABELS];
        double[] nextTotal = new double[LABELS];
        for (int word = 1; word < words; word++) {
            double top = max(total);
            double[] weight = new double[LABELS];
            for (int label = 0; label < LABELS; label++) {
                weight[label] = Math.exp(total[label] - top);
            }
            for (int to = 0; to < LABELS; to++) {
                double sum = 0;
                double most = Double.NEGATIVE_INFINITY;
                for (int from = 0; from < LABELS; from++) {
                    double step = transitions[from][to];
                    if (step < -1000) {
                        continue;
                    }
                    sum += weight[from] * Math.exp(step);
                    if (best[from] + step > most) {
                        most = best[from] + step;
                        before[word][to] = (byte) from;
                    }
                }
                nextBest[to] = most + scores[word][to];
                nextTotal[to] = top + Math.log(sum) + scores[word][to];
            }
            double[] swap = best;
            best = nextBest;
            nextBest = swap;
            swap = total;
            total = nextTotal;
            nextTotal = swap;
        }
        int label = 0;
        for (int i = 0; i < LABELS; i++) {
            best[i] += last[i];
            total[i] += last[i];
            label = best[i] > best[label] ? i : label;
        }
        double logProbability = Math.min(0, best[label] - logSum(total));
        int[] labels = new int[words];
        for (int word = words - 1; word >= 0; word--) {
            labels[word] = label;
            label = before[word][label];
        }
        return new Roles(likeliest(runs(labels, SOURCE), scores), runs(labels, CONTENT), logProbability);
    }

    private static List<int[]> runs(int[] labels, int begin) {
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == begin + 3) {
                runs.add(new int[] {i, i});
            } else if (labels[i] == begin) {
                int end = i;
                while (end + 1 < labels.length && labels[end] != begin + 2) {
                    end++;
                }
                runs.add(new int[] {i, end});
                i = end;
            }
        }
        return runs;
    }

    /** PolNeAR gives a statement one source: of several, the one whose words stand out most from having no role. */
    private static List<int[]> likeliest(List<int[]> runs, float[][] scores) {
        int[] best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int[] run : runs) {
            double sum = 0;
            for (int word = run[0]; word <= run[1]; word++) {
                float[] s = scores[word];
                sum += Math.max(Math.max(s[1], s[2]), Math.max(s[3], s[4])) - s[0];
            }
            double mean = sum / (run[1] - run[0] + 1);
            if (mean > most) {
                most = mean;
                best = run;
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    private static double max(double[] values) {
        double top = values[0];
        for (double value : values) {
            top = Math.max(top, value);
        }
        return top;
    }

    private static double logSum(double[] values) {
        double top = max(values);
        double sum = 0;
        for (double value : values) {
            sum += Math.exp(value - top);
        }
        return top + Math.log(sum);
    }
}
