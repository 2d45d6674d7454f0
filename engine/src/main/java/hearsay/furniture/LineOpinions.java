package hearsay.furniture;

import java.util.Arrays;

/**
 * What a second judgement sees of each line: the line itself, and what the first one thought of it, of the lines around it, and of
 * all before and after.
 */
final class LineOpinions {

    private static final int[] NEIGHBOURS = {-1, 1, -2, 2, -3, 3, -4, 4, -5, 5};
    private static final float NO_OPINION = -12;
    private static final int WINDOW = 5;
    private static final float SURE = 0.1f; // a line that is so unlikely furniture is surely the article
    private static final int FAR = 40;

    static final int WIDTH = LineFeatures.NAMES.size() + 1 + NEIGHBOURS.length + 6;

    private LineOpinions() {}

    /** One row a line; {@code rows} begin with the features of {@link LineFeatures#NAMES}. */
    static float[][] of(float[][] rows, float[] probabilities) {
        int count = rows.length;
        int[] until = new int[count];
        int next = FAR;
        double total = 0;
        for (int i = count - 1; i >= 0; i--) {
            next = probabilities[i] < SURE ? 0 : Math.min(FAR, next + 1);
            until[i] = next;
            total += probabilities[i];
        }
        float[][] opinions = new float[count][];
        int since = FAR;
        double before = 0;
        for (int i = 0; i < count; i++) {
            float[] row = Arrays.copyOf(rows[i], WIDTH);
            int at = LineFeatures.NAMES.size();
            row[at++] = odds(probabilities[i]);
            for (int step : NEIGHBOURS) {
                int neighbour = i + step;
                row[at++] = neighbour < 0 || neighbour >= count ? NO_OPINION : odds(probabilities[neighbour]);
            }
            since = probabilities[i] < SURE ? 0 : Math.min(FAR, since + 1);
            row[at++] = since;
            row[at++] = until[i];
            row[at++] = (float) (before / Math.max(1, i));
            before += probabilities[i];
            row[at++] = (float) ((total - before) / Math.max(1, count - 1 - i));
            row[at++] = mean(probabilities, i - WINDOW, i + WINDOW);
            row[at] = (float) (total / count);
            opinions[i] = row;
        }
        return opinions;
    }

    private static float odds(float probability) {
        double p = Math.max(1e-4, Math.min(1 - 1e-4, probability));
        return (float) Math.log(p / (1 - p));
    }

    private static float mean(float[] probabilities, int from, int to) {
        double sum = 0;
        int low = Math.max(0, from);
        int high = Math.min(probabilities.length - 1, to);
        for (int i = low; i <= high; i++) {
            sum += probabilities[i];
        }
        return (float) (sum / (high - low + 1));
    }
}
