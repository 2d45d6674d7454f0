package hearsay.ledger.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of an article's text is kept to find its copies: the least of its shingles' hashes under {@value #ROWS} × {@value #BANDS}
 * permutations (MinHash: Broder, On the resemblance and containment of documents, 1997), joined into bands (Leskovec, Rajaraman and Ullman,
 * Mining of Massive Datasets, 3.4), and a sample of the shingles by which two texts that share a band are compared.
 *
 * @param bands the keys by which copies meet; texts that share half their shingles share one with probability 0.999
 * @param sample ascending hashes of the shingles whose hash is divisible by {@value #EVERY}; of short texts, of all
 * @param shingles how many different shingles the text has
 */
public record Sketch(long[] bands, long[] sample, int shingles) {

    static final int BANDS = 64;
    static final int ROWS = 3;
    /** Words in a shingle. */
    private static final int LENGTH = 4;

    private static final int EVERY = 4;
    /** Texts with fewer shingles keep them all. */
    private static final int FEW = 400;
    /** Texts with fewer shingles are copies of nothing: too little to tell. */
    private static final int FEWEST = 20;

    public static Sketch of(String text) {
        List<String> forms = new ArrayList<>();
        for (Word word : Wording.of(text).words()) {
            forms.add(word.form());
        }
        Set<Long> hashes = new LinkedHashSet<>();
        for (int i = 0; i + LENGTH <= forms.size(); i++) {
            hashes.add(Hash.of(forms, i, i + LENGTH));
        }
        if (hashes.size() < FEWEST) {
            return new Sketch(new long[0], new long[0], hashes.size());
        }
        long[] all = hashes.stream().mapToLong(Long::longValue).sorted().toArray();
        long[] sample = all.length < FEW
                ? all
                : Arrays.stream(all).filter(hash -> hash % EVERY == 0).toArray();
        return new Sketch(bands(all), sample, all.length);
    }

    /**
     * How much of the one text that has fewer shingles the other has too, from 0 to 1, as far as the samples tell (standard error about
     * 0.05 for an article of 400 words).
     */
    public double cover(Sketch other) {
        boolean thin = shingles >= FEW || other.shingles >= FEW;
        int mine = 0;
        int theirs = 0;
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < sample.length || j < other.sample.length) {
            long a = i < sample.length ? sample[i] : Long.MAX_VALUE;
            long b = j < other.sample.length ? other.sample[j] : Long.MAX_VALUE;
            long least = Math.min(a, b);
            boolean counts = !thin || least % EVERY == 0;
            if (a == least) {
                i++;
                mine += counts ? 1 : 0;
            }
            if (b == least) {
                j++;
                theirs += counts ? 1 : 0;
            }
            both += a == b && counts ? 1 : 0;
        }
        int fewer = Math.min(mine, theirs);
        return fewer == 0 ? 0 : (double) both / fewer;
    }

    /** Whether the two texts are one article, perhaps shortened, with another head or tail, or edited here and there. */
    public boolean isCopy(Sketch other) {
        int fewer = Math.min(shingles, other.shingles);
        int more = Math.max(shingles, other.shingles);
        return fewer >= FEWEST && cover(other) >= 0.5 && fewer * 6 >= more;
    }

    private static long[] bands(long[] hashes) {
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                long seed = Hash.mix((long) band * ROWS + row + 1);
                long least = Long.MAX_VALUE;
                for (long hash : hashes) {
                    long permuted = Hash.mix(hash ^ seed);
                    if (permuted < least) {
                        least = permuted;
                    }
                }
                key = Hash.mix(key * 31 + least);
            }
            bands[band] = key;
        }
        return bands;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch
                && Arrays.equals(bands, sketch.bands)
                && Arrays.equals(sample, sketch.sample)
                && shingles == sketch.shingles;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bands) + shingles;
    }

    @Override
    public String toString() {
        return "Sketch of " + shingles + " shingles";
    }
}
