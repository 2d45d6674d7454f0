package hearsay.ledger.comparing;

import hearsay.ledger.finding.Hit;
import hearsay.ledger.likeness.Word;
import hearsay.ledger.likeness.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what it says in numbers and dates, ready to be compared.
 *
 * @param entity the number of who speaks; null where nobody is named
 * @param matter what it is about
 * @param stems the weight of each telling stem in it
 */
public record Claim(
        Hit hit,
        @Nullable Long entity,
        Wording wording,
        Matter matter,
        Map<String, Double> stems,
        List<Amount> amounts,
        List<Day> days) {

    private static final Set<String> FINITE = Set.of(
            "is", "are", "was", "were", "am", "has", "have", "had", "will", "would", "can", "could", "may", "might",
            "shall", "should", "must", "do", "does", "did", "been", "be");

    /**
     * A quantity.
     *
     * @param least value, or lower bound; null for none
     * @param most value, or upper bound; null for none
     */
    public record Amount(
            @Nullable Double least, @Nullable Double most, boolean approximate, @Nullable String unit, String exact) {}

    /** A date, by the first and last day that it covers, as ISO 8601. */
    public record Day(String first, String last, String exact) {}

    public Claim {
        stems = Map.copyOf(stems);
        amounts = List.copyOf(amounts);
        days = List.copyOf(days);
    }

    public static Claim of(Hit hit, @Nullable Long entity, List<Amount> amounts, List<Day> days) {
        Wording wording = Wording.of(hit.content());
        Map<String, Double> stems = new HashMap<>();
        for (Word word : wording.words()) {
            if (word.weight() >= 0.5
                    && !word.negates()
                    && !Character.isDigit(word.form().charAt(0))) {
                stems.merge(word.stem(), word.weight(), Math::max);
            }
        }
        return new Claim(hit, entity, wording, Matter.of(wording), stems, amounts, days);
    }

    /**
     * Whether it says something that can be true or false, as far as one can see without a grammar: has one of the commonest finite verbs, or a
     * number. "The front-runner" cannot contradict anything.
     */
    boolean isClause() {
        return wording.words().stream()
                .anyMatch(word -> FINITE.contains(word.form())
                        || Character.isDigit(word.form().charAt(0)));
    }

    /** The weight of all its telling stems. */
    double weight() {
        return stems.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
