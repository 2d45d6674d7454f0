package hearsay.ledger.likeness;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * What of a wording is kept to tell at a glance, without cutting its words anew, that another one is not the same words: 4 bytes for each word
 * that says something.
 */
public final class Gist {

    /** Sums in a different order differ by less. */
    private static final float ROUNDING = 1e-3f;

    private final float weight;
    /** What the words weigh that say little: any of them may be in the other one. */
    private final float light;
    /** Hashes of the stems that say something, ascending; the lowest bit tells whether a word says all or half. */
    private final int[] words;

    private Gist(float weight, float light, int[] words) {
        this.weight = weight;
        this.light = light;
        this.words = words;
    }

    public static Gist of(Wording wording) {
        double weight = 0;
        double light = 0;
        int[] words = new int[wording.words().size()];
        int count = 0;
        for (Word word : wording.words()) {
            weight += word.weight();
            if (word.weight() < Lexicon.COMMON) {
                light += word.weight();
            } else {
                int hash = (int) Hash.of(List.of(word.stem()), 0, 1);
                words[count++] = hash << 1 | (word.weight() < Lexicon.TELLING ? 0 : 1);
            }
        }
        int[] telling = Arrays.copyOf(words, count);
        Arrays.sort(telling);
        return new Gist((float) weight, (float) light, telling);
    }

    /**
     * @param bytes as {@link #bytes} made them
     */
    public static Gist of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        float weight = buffer.getFloat();
        float light = buffer.getFloat();
        int[] words = new int[buffer.remaining() / Integer.BYTES];
        buffer.asIntBuffer().get(words);
        return new Gist(weight, light, words);
    }

    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(2 * Float.BYTES + words.length * Integer.BYTES);
        buffer.putFloat(weight).putFloat(light).asIntBuffer().put(words);
        return buffer.array();
    }

    /** False only where {@link Likeness#areSame} is false, whoever speaks. */
    public boolean mayBeSame(Gist other) {
        float mine = light;
        float theirs = other.light;
        int i = 0;
        int j = 0;
        while (i < words.length && j < other.words.length) {
            int key = words[i] >> 1;
            int otherKey = other.words[j] >> 1;
            if (key < otherKey) {
                i++;
            } else if (key > otherKey) {
                j++;
            } else {
                for (; i < words.length && words[i] >> 1 == key; i++) {
                    mine += weight(words[i]);
                }
                for (; j < other.words.length && other.words[j] >> 1 == key; j++) {
                    theirs += weight(other.words[j]);
                }
            }
        }
        return isEnough(mine, weight, other.weight) || isEnough(theirs, other.weight, weight);
    }

    private static float weight(int word) {
        return (float) ((word & 1) == 1 ? Lexicon.TELLING : Lexicon.COMMON);
    }

    /** Whether the lighter of two shares so much that the words themselves have to be looked at. */
    private static boolean isEnough(float shared, float weight, float other) {
        return weight <= other + ROUNDING && shared + ROUNDING >= Likeness.LEAST_COVER * weight;
    }
}
