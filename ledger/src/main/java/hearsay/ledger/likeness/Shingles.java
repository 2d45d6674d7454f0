package hearsay.ledger.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys by which a wording finds those it may be one with: hashes of telling stems that stand next to each other. Two wordings are
 * compared only where one's {@code probes} meet the other's {@code index}.
 *
 * @param index every pair of neighbours, and every three in a row
 * @param probes the threes; where there are not three telling words, the pair, or the whole
 */
public record Shingles(Set<Long> index, Set<Long> probes) {

    public Shingles {
        index = Collections.unmodifiableSet(new LinkedHashSet<>(index));
        probes = Collections.unmodifiableSet(new LinkedHashSet<>(probes));
    }

    public static Shingles of(Wording wording) {
        List<String> stems = new ArrayList<>();
        for (Word word : wording.words()) {
            if (word.isTelling()) {
                stems.add(word.stem());
            }
        }
        Set<Long> index = new LinkedHashSet<>();
        Set<Long> probes = new LinkedHashSet<>();
        for (int i = 0; i + 3 <= stems.size(); i++) {
            probes.add(Hash.of(stems, i, i + 3));
        }
        for (int i = 0; i + 2 <= stems.size(); i++) {
            index.add(Hash.of(stems, i, i + 2));
        }
        if (stems.size() == 2) {
            probes.addAll(index);
        } else if (stems.size() < 2) {
            probes.add(Hash.of(List.of(wording.stems()), 0, 1));
        }
        index.addAll(probes);
        return new Shingles(index, probes);
    }
}
