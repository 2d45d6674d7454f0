package hearsay.measure.accuracy;

import hearsay.attribution.Attribution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The statements found in one article beside the gold ones, matched one to one by the words of their contents.
 *
 * @param found pairs whose contents overlap by Dice of at least one half
 */
record Comparison(Tokens tokens, List<Roles> gold, List<Roles> system, List<Pair> found) {

    /** The tokens of a statement's roles. */
    record Roles(BitSet source, BitSet cue, BitSet content) {}

    /** A gold statement and the one that was found for it, by index. */
    record Pair(int gold, int system, double dice) {}

    static Comparison of(String text, List<Attribution> gold, List<Attribution> system) {
        Tokens tokens = new Tokens(text);
        List<Roles> goldRoles = roles(tokens, gold);
        List<Roles> systemRoles = roles(tokens, system);
        return new Comparison(tokens, goldRoles, systemRoles, match(tokens, goldRoles, systemRoles));
    }

    /** Whether source and cue of a found pair agree too: source by Dice of at least one half, cue by a shared token. */
    boolean isLinked(Pair pair) {
        BitSet goldCue = gold.get(pair.gold()).cue();
        BitSet systemCue = system.get(pair.system()).cue();
        return sourceAgrees(pair) && (goldCue.intersects(systemCue) || goldCue.isEmpty() && systemCue.isEmpty());
    }

    boolean sourceAgrees(Pair pair) {
        BitSet goldSource = tokens.wordsOf(gold.get(pair.gold()).source());
        BitSet systemSource = tokens.wordsOf(system.get(pair.system()).source());
        return dice(goldSource, systemSource) >= 0.5;
    }

    boolean contentIsExact(Pair pair) {
        BitSet goldWords = tokens.wordsOf(gold.get(pair.gold()).content());
        return goldWords.equals(tokens.wordsOf(system.get(pair.system()).content()));
    }

    private static List<Roles> roles(Tokens tokens, List<Attribution> statements) {
        return statements.stream()
                .map(one -> new Roles(tokens.under(one.source()), tokens.under(one.cue()), tokens.under(one.content())))
                .toList();
    }

    /** Greedily, by falling overlap; among equal overlaps the later statements first, as the Python scorer does. */
    private static List<Pair> match(Tokens tokens, List<Roles> gold, List<Roles> system) {
        List<BitSet> goldWords =
                gold.stream().map(one -> tokens.wordsOf(one.content())).toList();
        List<BitSet> systemWords =
                system.stream().map(one -> tokens.wordsOf(one.content())).toList();
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < system.size(); j++) {
                double dice = dice(goldWords.get(i), systemWords.get(j));
                if (dice >= 0.5 && goldWords.get(i).intersects(systemWords.get(j))) {
                    candidates.add(new Pair(i, j, dice));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::dice)
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::system)
                .reversed());
        BitSet usedGold = new BitSet();
        BitSet usedSystem = new BitSet();
        List<Pair> chosen = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!usedGold.get(pair.gold()) && !usedSystem.get(pair.system())) {
                usedGold.set(pair.gold());
                usedSystem.set(pair.system());
                chosen.add(pair);
            }
        }
        return List.copyOf(chosen);
    }

    /** Twice the shared tokens over the tokens of both; 1 where both have none. */
    static double dice(BitSet a, BitSet b) {
        int size = a.cardinality() + b.cardinality();
        return size == 0 ? 1 : 2.0 * shared(a, b) / size;
    }

    static int shared(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }
}
