package hearsay.ledger.sampling;

import hearsay.document.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws at random so that the same names and the same seed give the same sample, in whatever order the names come: each name is drawn by a
 * checksum of the two.
 */
public final class Draw {

    private final Map<String, List<Lot>> strata = new TreeMap<>();
    private final long seed;

    public Draw(long seed) {
        this.seed = seed;
    }

    /**
     * Puts a name into the urn of its stratum.
     *
     * @param number that of the thing itself, handed back where it is drawn
     */
    public void add(String stratum, String name, long number) {
        strata.computeIfAbsent(stratum, unused -> new ArrayList<>()).add(new Lot(digest(name), name, number));
    }

    /** How many each stratum has. */
    public Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        strata.forEach((stratum, lots) -> sizes.put(stratum, lots.size()));
        return sizes;
    }

    /**
     * Draws from each stratum in proportion to its size, by largest remainders (Hamilton's method), and one at least from each while that
     * goes: so shares of the sample are estimates of shares of the whole, but for strata far smaller than one in {@code size}.
     *
     * @return the numbers of those drawn, by stratum
     */
    public Map<String, List<Long>> draw(int size) {
        Map<String, Integer> quotas = quotas(size);
        Map<String, List<Long>> drawn = new TreeMap<>();
        strata.forEach((stratum, lots) -> {
            List<Lot> ordered = new ArrayList<>(lots);
            ordered.sort(Comparator.comparing(Lot::digest).thenComparing(Lot::name));
            drawn.put(
                    stratum,
                    ordered.stream()
                            .limit(quotas.getOrDefault(stratum, 0))
                            .map(Lot::number)
                            .toList());
        });
        return drawn;
    }

    private Map<String, Integer> quotas(int size) {
        Map<String, Integer> sizes = sizes();
        long all = sizes.values().stream().mapToLong(Integer::intValue).sum();
        Map<String, Integer> quotas = new TreeMap<>();
        long left = Math.min(size, all);
        boolean oneEach = sizes.size() <= left;
        List<String> byRemainder = new ArrayList<>(sizes.keySet());
        byRemainder.sort(
                Comparator.comparingLong((String stratum) -> -(size * (long) sizes.getOrDefault(stratum, 0) % all))
                        .thenComparing(Comparator.naturalOrder()));
        for (Map.Entry<String, Integer> stratum : sizes.entrySet()) {
            long share = size * (long) stratum.getValue() / all;
            int quota = (int) Math.min(stratum.getValue(), Math.max(oneEach ? 1 : 0, share));
            quotas.put(stratum.getKey(), quota);
            left -= quota;
        }
        while (left > 0) {
            for (String stratum : byRemainder) {
                if (left > 0 && quotas.getOrDefault(stratum, 0) < sizes.getOrDefault(stratum, 0)) {
                    quotas.merge(stratum, 1, Integer::sum);
                    left--;
                }
            }
        }
        while (left < 0) { // more had to have one than there was room for
            String largest = quotas.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            quotas.merge(largest, -1, Integer::sum);
            left++;
        }
        return quotas;
    }

    /** Half of a checksum's digits: as good as chance, and the same for one seed. */
    private String digest(String name) {
        return Sha256.of(seed + "\n" + name).substring(0, 24);
    }

    private record Lot(String digest, String name, long number) {}
}
