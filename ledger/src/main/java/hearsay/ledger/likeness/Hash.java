package hearsay.ledger.likeness;

import java.util.List;

/** Hashes that are the same on every machine and in every version: they are stored. */
final class Hash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    /** Of {@code words[from, to)}: FNV-1a over the UTF-16 units, a unit 0 after each word, then mixed. */
    static long of(List<String> words, int from, int to) {
        long hash = OFFSET;
        for (int i = from; i < to; i++) {
            String word = words.get(i);
            for (int k = 0; k < word.length(); k++) {
                hash = (hash ^ word.charAt(k)) * PRIME;
            }
            hash *= PRIME;
        }
        return mix(hash);
    }

    /** The last step of SplitMix64 (Steele, Lea and Flood, 2014): every bit of the outcome hangs on every bit of {@code value}. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
