package hearsay.trees;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How strongly a word speaks for article text, learned from pages: positive for, negative against.
 *
 * @param byWord for each word, one weight per place that it may stand in
 * @param places how many weights each word has
 */
public record WordWeights(Map<String, float[]> byWord, int places) {

    public WordWeights {
        byWord = Map.copyOf(byWord);
    }

    /** Reads the number of words, then each word and its weights, {@code places} floats. */
    public static WordWeights read(DataInputStream in, int places) throws IOException {
        int count = in.readInt();
        Map<String, float[]> weights = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String word = in.readUTF();
            float[] values = new float[places];
            for (int place = 0; place < places; place++) {
                values[place] = in.readFloat();
            }
            weights.put(word, values);
        }
        return new WordWeights(weights, places);
    }

    /** The sum of the weights of {@code words}, per place; words never learned weigh nothing. */
    public float[] of(List<String> words) {
        float[] sums = new float[places];
        for (String word : words) {
            float[] weights = byWord.get(word);
            for (int place = 0; weights != null && place < places; place++) {
                sums[place] += weights[place];
            }
        }
        return sums;
    }
}
