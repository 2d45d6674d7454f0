package hearsay.attribution;

import java.util.ArrayList;
import java.util.List;

/** Reads cues off the tagger's scores. */
final class CueDecoder {

    /**
     * A cue in a window.
     *
     * @param first place of its first word in the window
     * @param last place of its last word
     * @param probability that its likeliest word belongs to a cue
     */
    record Cue(int first, int last, double probability) {}

    private CueDecoder() {}

    /**
     * Finds the cues of one window, in reading order.
     *
     * @param scores for each word: none, first word, later word
     * @param bias added to the score of none where a cue may begin; above 0 makes cues rarer
     */
    static List<Cue> decode(float[][] scores, double bias) {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (label(scores[i], bias) == 0) {
                continue;
            }
            int last = i;
            while (last + 1 < scores.length && label(scores[last + 1], 0) == 2) {
                last++;
            }
            double probability = 0;
            for (int word = i; word <= last; word++) {
                probability = Math.max(probability, 1 - noneProbability(scores[word]));
            }
            cues.add(new Cue(i, last, probability));
            i = last;
        }
        return cues;
    }

    private static int label(float[] scores, double bias) {
        double none = scores[0] + bias;
        if (none >= scores[1] && none >= scores[2]) {
            return 0;
        }
        return scores[1] >= scores[2] ? 1 : 2;
    }

    private static double noneProbability(float[] scores) {
        double top = Math.max(scores[0], Math.max(scores[1], scores[2]));
        double none = Math.exp(scores[0] - top);
        return none / (none + Math.exp(scores[1] - top) + Math.exp(scores[2] - top));
    }
}
