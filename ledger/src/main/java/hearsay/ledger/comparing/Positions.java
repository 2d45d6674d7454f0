package hearsay.ledger.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private Positions() {}

    /** The statements by position and then by speaker, those most sure first; positions with most statements first. */
    public static Map<Position, Map<String, List<Claim>>> of(List<Claim> claims) {
        Map<Position, List<Claim>> byPosition = new LinkedHashMap<>();
        for (Claim claim : claims) {
            byPosition.computeIfAbsent(of(claim), unused -> new ArrayList<>()).add(claim);
        }
        Map<Position, Map<String, List<Claim>>> ordered = new LinkedHashMap<>();
        byPosition.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() != a.getValue().size()
                        ? Integer.compare(b.getValue().size(), a.getValue().size())
                        : a.getKey().compareTo(b.getKey()))
                .forEach(entry -> ordered.put(entry.getKey(), bySpeaker(entry.getValue())));
        return ordered;
    }

    private static Map<String, List<Claim>> bySpeaker(List<Claim> claims) {
        Map<String, List<Claim>> bySpeaker = new LinkedHashMap<>();
        for (Claim claim : claims) {
            String speaker = claim.hit().speaker();
            bySpeaker
                    .computeIfAbsent(speaker == null ? "nobody named" : speaker, unused -> new ArrayList<>())
                    .add(claim);
        }
        bySpeaker
                .values()
                .forEach(list -> list.sort(
                        (a, b) -> Double.compare(b.hit().confidence(), a.hit().confidence())));
        Map<String, List<Claim>> ordered = new LinkedHashMap<>();
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
