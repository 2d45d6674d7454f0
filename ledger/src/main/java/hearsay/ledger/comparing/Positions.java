package hearsay.ledger.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who takes which position on one matter. */
public final class Positions {

    /** A position that a statement takes. */
    public enum Position {
        STATES,
        DENIES,
        ADMITS,
        ACCUSES,
        PRAISES,
        DEMANDS,
        PROMISES,
        WARNS,
        EXPECTS,
        ASKS
    }

    /**
     * Who speaks.
     *
     * @param entity the number of who it is, whatever name was used; null where the ledger has none
     * @param name the one that these statements use most, of equals the one that sorts first; null for nobody named
     */
    public record Party(@Nullable Long entity, @Nullable String name) {

        /** The name, or in words that there is none. */
        public String called() {
            return name == null ? "nobody named" : name;
        }
    }

    private Positions() {}

    /**
     * The statements by position and then by speaker, those most sure first; positions with most statements first. Names of one person
     * or body are one speaker, under one name in all positions.
     */
    public static Map<Position, Map<Party, List<Claim>>> of(List<Claim> claims) {
        Map<Position, List<Claim>> byPosition = new LinkedHashMap<>();
        for (Claim claim : claims) {
            byPosition.computeIfAbsent(of(claim), unused -> new ArrayList<>()).add(claim);
        }
        Map<Long, String> names = names(claims);
        Map<Position, Map<Party, List<Claim>>> ordered = new LinkedHashMap<>();
        byPosition.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() != a.getValue().size()
                        ? Integer.compare(b.getValue().size(), a.getValue().size())
                        : a.getKey().compareTo(b.getKey()))
                .forEach(entry -> ordered.put(entry.getKey(), bySpeaker(entry.getValue(), names)));
        return ordered;
    }

    /** The name that each entity is called by most. */
    private static Map<Long, String> names(List<Claim> claims) {
        Map<Long, Map<String, Integer>> counts = new HashMap<>();
        for (Claim claim : claims) {
            String name = claim.hit().speaker();
            if (claim.entity() != null && name != null) {
                counts.computeIfAbsent(claim.entity(), unused -> new HashMap<>())
                        .merge(name, 1, Integer::sum);
            }
        }
        Map<Long, String> names = new HashMap<>();
        counts.forEach((entity, used) -> used.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(most -> names.put(entity, most.getKey())));
        return names;
    }

    private static Party party(Claim claim, Map<Long, String> names) {
        String name = claim.hit().speaker();
        Long entity = name == null ? null : claim.entity();
        return new Party(entity, entity == null ? name : names.get(entity));
    }

    private static Map<Party, List<Claim>> bySpeaker(List<Claim> claims, Map<Long, String> names) {
        Map<Party, List<Claim>> bySpeaker = new LinkedHashMap<>();
        for (Claim claim : claims) {
            bySpeaker
                    .computeIfAbsent(party(claim, names), unused -> new ArrayList<>())
                    .add(claim);
        }
        bySpeaker
                .values()
                .forEach(list -> list.sort(
                        (a, b) -> Double.compare(b.hit().confidence(), a.hit().confidence())));
        Map<Party, List<Claim>> ordered = new LinkedHashMap<>();
        bySpeaker.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private static Position of(Claim claim) {
        if ("denied".equals(claim.hit().polarity())) {
            return Position.DENIES;
        }
        String act = claim.hit().act();
        return switch (act == null ? "state" : act) {
            case "deny", "reject" -> Position.DENIES;
            case "admit", "agree" -> Position.ADMITS;
            case "accuse", "condemn" -> Position.ACCUSES;
            case "praise" -> Position.PRAISES;
            case "demand", "want", "recommend" -> Position.DEMANDS;
            case "promise", "announce" -> Position.PROMISES;
            case "warn", "threaten" -> Position.WARNS;
            case "predict", "believe", "estimate" -> Position.EXPECTS;
            case "ask" -> Position.ASKS;
            default -> Position.STATES;
        };
    }
}
