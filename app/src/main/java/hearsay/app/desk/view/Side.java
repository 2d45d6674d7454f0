package hearsay.app.desk.view;

import hearsay.ledger.comparing.Claim;
import hearsay.ledger.comparing.Positions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Somebody's part in one matter.
 *
 * @param does "denies 3, states 1"
 * @param outlets in which it stands: "Nordkysten 3, Avisen 1"
 * @param address of the speaker's page; empty for nobody named
 */
public record Side(String name, int statements, String does, String outlets, String address) {

    /** Who says something on a matter, those who say the most first; names that are one person's count as one. */
    public static List<Side> of(List<Claim> claims) {
        Map<Object, Counts> byWhom = new LinkedHashMap<>();
        Positions.of(claims)
                .forEach((position, bySpeaker) -> bySpeaker.forEach((name, said) -> said.forEach(claim -> {
                    Long entity = claim.entity();
                    byWhom.computeIfAbsent(entity == null ? name : entity, whom -> new Counts(name, claim))
                            .add(position.name().toLowerCase(Locale.ROOT), claim);
                })));
        List<Side> sides = new ArrayList<>();
        byWhom.values().forEach(counts -> sides.add(counts.side()));
        sides.sort(Comparator.comparing(Side::statements).reversed().thenComparing(Side::name));
        return sides;
    }

    /** Counting one speaker's. */
    private static final class Counts {

        private final String name;
        private final boolean named;
        private final Map<String, Integer> does = new TreeMap<>();
        private final Map<String, Integer> outlets = new TreeMap<>();
        private int all;

        Counts(String name, Claim first) {
            this.name = name;
            this.named = first.hit().speaker() != null;
        }

        void add(String position, Claim claim) {
            String outlet = claim.hit().outlet();
            does.merge(position, 1, Integer::sum);
            outlets.merge(outlet == null ? "outlet unknown" : outlet, 1, Integer::sum);
            all++;
        }

        Side side() {
            return new Side(
                    named ? name : "Nobody named",
                    all,
                    spread(does),
                    spread(outlets),
                    named ? Paths.speaker(name) : "");
        }

        private static String spread(Map<String, Integer> counts) {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
        }
    }
}
