package hearsay.ledger.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words of a shorter wording answer to which of a longer one: the pairs, in the order of both, that keep the most weight
 * together and close to each other.
 *
 * <p>The shorter one may lie anywhere in the longer (a local alignment after Smith and Waterman, 1981, with free ends). Words of the
 * longer one skipped between two pairs cost {@value #SKIP} each, at most {@value #MOST_SKIPPED} together, and nothing where the
 * shorter one marks an omission.
 *
 * @param pairs indices of words, {shorter, longer}, both ascending
 * @param kept weight of the shorter one's paired words, less the cost of what was skipped
 */
record Alignment(List<int[]> pairs, double kept) {

    private static final float SKIP = 0.1f;
    private static final float MOST_SKIPPED = 1.5f;
    /** What two forms of one word count beside one and the same. */
    private static final float STEM_ONLY = 0.9f;
    /** Longer wordings are aligned by as many of their first words. */
    static final int MOST_WORDS = 1200;

    /** What a pair keeps at the least. */
    static final double LEAST = 0.02;

    private static final byte NONE = 0;
    private static final byte SKIP_SHORT = 1;
    private static final byte SKIP_LONG = 2;
    private static final byte PAIR = 3;
    private static final byte JUMP = 4;

    static Alignment of(List<Word> shorter, List<Word> longer) {
        int n = Math.min(shorter.size(), MOST_WORDS);
        int m = Math.min(longer.size(), MOST_WORDS);
        int[] shortIds = new int[n];
        int[] longIds = new int[m];
        number(shorter, longer, shortIds, longIds);
        int width = m + 1;
        float[] above = new float[width];
        float[] row = new float[width];
        byte[] from = new byte[(n + 1) * width];
        int[] jumpedFrom = new int[(n + 1) * width];
        float best = 0;
        int bestAt = -1;
        for (int i = 1; i <= n; i++) {
            Word word = shorter.get(i - 1);
            boolean free = word.afterGap();
            float peak = 0;
            int peakAt = 0;
            row[0] = 0;
            for (int j = 1; j <= m; j++) {
                int at = i * width + j;
                // the best place to jump from: paired words up to i - 1 that end before j
                float fromPeak = peak - (free ? 0 : MOST_SKIPPED);
                float value = above[j];
                byte way = value > 0 ? SKIP_SHORT : NONE;
                float skipped = row[j - 1] - SKIP;
                if (skipped > value) {
                    value = skipped;
                    way = SKIP_LONG;
                }
                if (shortIds[i - 1] == longIds[j - 1]) {
                    float gain = gain(word, longer.get(j - 1));
                    float paired = Math.max(above[j - 1], 0) + gain;
                    float jumped = fromPeak + gain;
                    if (paired >= value && paired >= jumped) {
                        value = paired;
                        way = PAIR;
                    } else if (jumped > value) {
                        value = jumped;
                        way = JUMP;
                        jumpedFrom[at] = peakAt;
                    }
                }
                row[j] = Math.max(value, 0);
                from[at] = value > 0 ? way : NONE;
                if (value > best) {
                    best = value;
                    bestAt = at;
                }
                if (above[j] > peak) {
                    peak = above[j];
                    peakAt = j;
                }
            }
            float[] spare = above;
            above = row;
            row = spare;
        }
        return new Alignment(trace(from, jumpedFrom, bestAt, width), best);
    }

    private static List<int[]> trace(byte[] from, int[] jumpedFrom, int start, int width) {
        List<int[]> pairs = new ArrayList<>();
        int at = start;
        while (at >= 0) {
            switch (from[at]) {
                case SKIP_SHORT -> at -= width;
                case SKIP_LONG -> at -= 1;
                case PAIR -> {
                    pairs.add(new int[] {at / width - 1, at % width - 1});
                    at -= width + 1;
                }
                case JUMP -> {
                    pairs.add(new int[] {at / width - 1, at % width - 1});
                    at = (at / width - 1) * width + jumpedFrom[at];
                }
                default -> at = -1;
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }

    private static float gain(Word a, Word b) {
        float weight = (float) Math.max(LEAST, Math.min(a.weight(), b.weight()));
        return a.sameForm(b) ? weight : weight * STEM_ONLY;
    }

    /** Numbers the stems, so that comparing two words is comparing two numbers. */
    private static void number(List<Word> shorter, List<Word> longer, int[] shortIds, int[] longIds) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < shortIds.length; i++) {
            Integer known = numbers.putIfAbsent(shorter.get(i).stem(), numbers.size());
            shortIds[i] = known == null ? numbers.size() - 1 : known;
        }
        for (int j = 0; j < longIds.length; j++) {
            longIds[j] = numbers.getOrDefault(longer.get(j).stem(), -1);
        }
    }
}
