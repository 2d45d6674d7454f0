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
import org.jspecify.annotations.Nullable;

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
        Map<Positions.Party, Counts> byWhom = new LinkedHashMap<>();
        Positions.of(claims)
                .forEach((position, bySpeaker) -> bySpeaker.forEach((party, said) ->
                        said.forEach(claim -> byWhom.computeIfAbsent(party, whom -> new Counts(whom.name()))
                                .add(position.name().toLowerCase(Locale.ROOT), claim))));
        List<Side> sides = new ArrayList<>();
        byWhom.values().forEach(counts -> sides.add(counts.side()));
        sides.sort(Comparator.comparing(Side::statements).reversed().thenComparing(Side::name));
        return sides;
    }

    /** Counting one speaker's. */
    private static final class Counts {

        private final @Nullable String name;
        private final Map<String, Integer> does = new TreeMap<>();
        private final Map<String, Integer> outlets = new TreeMap<>();
        private int all;

        Counts(@Nullable String name) {
            this.name = name;
        }

        void add(String position, Claim claim) {
            String outlet = claim.hit().outlet();
            does.merge(position, 1, Integer::sum);
            outlets.merge(outlet == null ? "outlet unknown" : outlet, 1, Integer::sum);
            all++;
        }

        Side side() {
            return new Side(
                    name == null ? "Nobody named" : name,
                    all,
                    spread(does),
                    spread(outlets),
                    name == null ? "" : Paths.speaker(name));
        }

        private static String spread(Map<String, Integer> counts) {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
        }
    }
}
