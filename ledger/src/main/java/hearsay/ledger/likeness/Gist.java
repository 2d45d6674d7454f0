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

    private static final int QUOTED = 1;
    private static final int LONG = 2;

    private final float weight;
    /** What the words keep at most that say little: any of them may be in the other one. */
    private final float light;
    /** What words in brackets keep of another's. */
    private final float slack;
    /** Whether a word is quoted ({@link #QUOTED}), and whether there are more words than are aligned ({@link #LONG}). */
    private final int marks;
    /** Hashes of the stems that say something, ascending; the lowest bit tells whether a word says all or half. */
    private final int[] words;

    private Gist(float weight, float light, float slack, int marks, int[] words) {
        this.weight = weight;
        this.light = light;
        this.slack = slack;
        this.marks = marks;
        this.words = words;
    }

    public static Gist of(Wording wording) {
        double weight = 0;
        double light = 0;
        int bracketed = 0;
        boolean quoted = false;
        int[] words = new int[wording.words().size()];
        int count = 0;
        for (Word word : wording.words()) {
            weight += word.weight();
            quoted |= word.quoted();
            bracketed += word.weight() < Alignment.LEAST ? 1 : 0;
            if (word.weight() < Lexicon.COMMON || Lexicon.isOfFunction(word.stem())) {
                light += Math.max(Alignment.LEAST, word.weight());
            } else {
                int hash = (int) Hash.of(List.of(word.stem()), 0, 1);
                words[count++] = hash << 1 | (word.weight() < Lexicon.TELLING ? 0 : 1);
            }
        }
        int[] telling = Arrays.copyOf(words, count);
        Arrays.sort(telling);
        int marks = (quoted ? QUOTED : 0) | (words.length > Alignment.MOST_WORDS ? LONG : 0);
        return new Gist((float) weight, (float) light, (float) (bracketed * Alignment.LEAST), marks, telling);
    }

    /**
     * @param bytes as {@link #bytes} made them
     */
    public static Gist of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        float weight = buffer.getFloat();
        float light = buffer.getFloat();
        float slack = buffer.getFloat();
        int marks = buffer.get();
        int[] words = new int[buffer.remaining() / Integer.BYTES];
        buffer.asIntBuffer().get(words);
        return new Gist(weight, light, slack, marks, words);
    }

    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(3 * Float.BYTES + 1 + words.length * Integer.BYTES);
        buffer.putFloat(weight).putFloat(light).putFloat(slack).put((byte) marks);
        buffer.asIntBuffer().put(words);
        return buffer.array();
    }

    /** False only where {@link Likeness#areSame} is false, whoever speaks. */
    public boolean mayBeSame(Gist other) {
        Shared shared = shared(other);
        return isEnough(shared.mine, weight, other.weight) || isEnough(shared.theirs, other.weight, weight);
    }

    /** False only where {@link Likeness#areSame} is false for speakers of whom this much is known. */
    public boolean mayBeSame(Gist other, Voice voice) {
        if (((marks | other.marks) & LONG) != 0) {
            return true;
        }
        Shared shared = shared(other);
        boolean equal = weight - shared.mine <= ROUNDING + other.bracketed()
                && other.weight - shared.theirs <= ROUNDING + bracketed();
        float kept = Math.min(shared.mine, shared.theirs) + ROUNDING;
        boolean quoted = ((marks | other.marks) & QUOTED) != 0;
        return weight <= other.weight + ROUNDING
                        && most(kept, this, other, quoted, equal).isSame(voice)
                || other.weight <= weight + ROUNDING
                        && most(kept, other, this, quoted, equal).isSame(voice);
    }

    private double bracketed() {
        return slack / Alignment.LEAST;
    }

    /** The greatest likeness that there can be. */
    private static Likeness most(float kept, Gist shorter, Gist longer, boolean quoted, boolean equal) {
        return new Likeness(
                kept,
                share(kept, shorter.weight),
                share(kept, longer.weight),
                Integer.MAX_VALUE,
                quoted ? 1 : 0,
                (shorter.marks & QUOTED) != 0,
                true,
                equal);
    }

    private static double share(float kept, float weight) {
        return weight <= ROUNDING ? 1 : Math.min(1, (kept + ROUNDING) / weight);
    }

    /** What each keeps at most of the other. */
    private Shared shared(Gist other) {
        float mine = light + other.slack;
        float theirs = other.light + slack;
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
        return new Shared(mine, theirs);
    }

    private static float weight(int word) {
        return (float) ((word & 1) == 1 ? Lexicon.TELLING : Lexicon.COMMON);
    }

    /** Whether the lighter of two shares so much that the words themselves have to be looked at. */
    private static boolean isEnough(float shared, float weight, float other) {
        return weight <= other + ROUNDING && shared + ROUNDING >= Likeness.LEAST_COVER * weight;
    }

    private record Shared(float mine, float theirs) {}
}
