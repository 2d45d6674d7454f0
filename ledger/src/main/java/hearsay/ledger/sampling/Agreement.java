package hearsay.ledger.sampling;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How well people's labels agree. */
public final class Agreement {

    private Agreement() {}

    /**
     * Krippendorff's alpha for nominal values (Krippendorff, Content Analysis, chapter 12): 1 where all agree, 0 where they agree as often as by
     * chance. Units with fewer than two values say nothing.
     *
     * @param units the values that one unit was given, one a coder who gave one
     * @return empty where no unit has two values, or all values are one, by which agreement cannot be told from a coder who sees no difference
     */
    public static OptionalDouble alpha(Collection<List<String>> units) {
        Map<String, Double> totals = new HashMap<>();
        double pairs = 0;
        double agreeing = 0;
        for (List<String> values : units) {
            int count = values.size();
            if (count < 2) {
                continue;
            }
            Map<String, Long> each = counts(values);
            for (Map.Entry<String, Long> value : each.entrySet()) {
                double same = value.getValue();
                totals.merge(value.getKey(), same, Double::sum);
                agreeing += same * (same - 1) / (count - 1);
            }
            pairs += count;
        }
        double all = pairs;
        double byChance = totals.values().stream()
                .mapToDouble(total -> total * (total - 1))
                .sum();
        if (all == 0 || totals.size() < 2) {
            return OptionalDouble.empty();
        }
        double observed = 1 - agreeing / all;
        double expected = 1 - byChance / (all * (all - 1));
        return OptionalDouble.of(1 - observed / expected);
    }

    /** The value that most gave; empty where none was given, or two came equally often. */
    public static Optional<String> majority(List<String> values) {
        Map<String, Long> counts = counts(values);
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<String> best = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static Map<String, Long> counts(List<String> values) {
        return values.stream().collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }
}
