package hearsay.ledger.correcting;

import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import hearsay.writing.JsonLine;
import hearsay.writing.JsonLinesWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article's statements as they count now.
 *
 * @param document without the statements that were rejected, and with the others as they were edited; ids are those of the models
 * @param reviews what people found, by statement id; those that nobody looked at are not in it
 * @param rejected ids of the statements that were rejected
 * @param orphans ids of corrections whose statement the models no longer find; they change nothing, and are kept
 */
public record Corrected(
        AttributedDocument document, Map<String, Review> reviews, Set<String> rejected, Set<Long> orphans) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> LISTS = List.of("statements", "titleStatements");

    /** What a person found about a statement that stays. */
    public enum Review {
        ACCEPTED,
        EDITED
    }

    public Corrected {
        reviews = Map.copyOf(reviews);
        rejected = Set.copyOf(rejected);
        orphans = Set.copyOf(orphans);
    }

    /**
     * Puts corrections over what the models read.
     *
     * @param machine what the models read
     * @param corrections all that were ever made about this text, in their order
     * @throws IllegalArgumentException where an edit makes a statement that cannot be
     */
    public static Corrected of(AttributedDocument machine, By by, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return new Corrected(machine, Map.of(), Set.of(), Set.of());
        }
        ObjectNode line = (ObjectNode) JSON.readTree(JsonLinesWriter.line(machine, by));
        Map<Place, ObjectNode> found = places(line);
        Map<Place, ObjectNode> targets = targets(corrections, found);
        Set<Long> undone = new HashSet<>();
        corrections.stream().map(Correction::undoes).filter(id -> id != null).forEach(undone::add);
        Map<String, Review> reviews = new HashMap<>();
        Set<String> rejected = new HashSet<>();
        Set<Long> orphans = new HashSet<>();
        for (Correction correction : corrections) {
            ObjectNode target = targets.get(correction.place());
            if (target == null) {
                orphans.add(correction.id());
            } else if (!undone.contains(correction.id())) {
                apply(correction, target, reviews, rejected);
            }
        }
        AttributedDocument edited =
                JsonLine.parse(JSON.writeValueAsString(line)).document();
        AttributedDocument rest = Without.statements(edited, statement -> rejected.contains(statement.id()));
        return new Corrected(rest, reviews, rejected, orphans);
    }

    /** Whether a person went through every statement of the text, and there was one at least. */
    public boolean isReviewed() {
        boolean any = !document.statements().isEmpty() || !rejected.isEmpty();
        return any && document.statements().stream().allMatch(statement -> reviews.containsKey(statement.id()));
    }

    private static void apply(
            Correction correction, ObjectNode target, Map<String, Review> reviews, Set<String> rejected) {
        String id = target.path("id").asString();
        switch (correction.action()) {
            case ACCEPT -> {
                rejected.remove(id);
                reviews.putIfAbsent(id, Review.ACCEPTED);
            }
            case REJECT -> rejected.add(id);
            case EDIT -> {
                rejected.remove(id);
                reviews.put(id, Review.EDITED);
                JsonNode fields = JSON.readTree(String.valueOf(correction.after()));
                fields.forEachEntry(target::set);
            }
            case UNDO -> {}
        }
    }

    /** Every statement by its place. */
    private static Map<Place, ObjectNode> places(ObjectNode line) {
        Map<Place, ObjectNode> places = new LinkedHashMap<>();
        for (String list : LISTS) {
            String part = list.equals("statements") ? "text" : "title";
            line.path(list).forEach(statement -> places.putIfAbsent(Place.of(part, statement), (ObjectNode) statement));
        }
        return places;
    }

    /** The statement that stands now where each corrected one stood; each is taken once, by the likest. */
    private static Map<Place, ObjectNode> targets(List<Correction> corrections, Map<Place, ObjectNode> found) {
        Set<Place> wanted = new HashSet<>();
        corrections.forEach(correction -> wanted.add(correction.place()));
        List<Pair> pairs = new ArrayList<>();
        for (Place place : wanted) {
            found.forEach((there, statement) -> {
                double likeness = place.likeness(there);
                if (likeness > 0) {
                    pairs.add(new Pair(place, there, likeness));
                }
            });
        }
        pairs.sort((a, b) -> a.likeness != b.likeness
                ? Double.compare(b.likeness, a.likeness)
                : (a.wanted.json() + a.there.json()).compareTo(b.wanted.json() + b.there.json()));
        Map<Place, ObjectNode> targets = new HashMap<>();
        Set<Place> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!targets.containsKey(pair.wanted) && taken.add(pair.there)) {
                targets.put(pair.wanted, found.get(pair.there));
            }
        }
        return targets;
    }

    /** The place and JSON of one statement of the models', by its id. */
    public static Optional<Map.Entry<Place, String>> find(AttributedDocument machine, By by, String id) {
        ObjectNode line = (ObjectNode) JSON.readTree(JsonLinesWriter.line(machine, by));
        return places(line).entrySet().stream()
                .filter(entry -> entry.getValue().path("id").asString().equals(id))
                .findFirst()
                .map(entry -> Map.entry(entry.getKey(), JSON.writeValueAsString(entry.getValue())));
    }

    /** Of corrections of one text, those that are about one statement of the models', by its id, in their order. */
    public static List<Correction> about(AttributedDocument machine, By by, List<Correction> corrections, String id) {
        ObjectNode line = (ObjectNode) JSON.readTree(JsonLinesWriter.line(machine, by));
        Map<Place, ObjectNode> targets = targets(corrections, places(line));
        return corrections.stream()
                .filter(correction -> {
                    ObjectNode target = targets.get(correction.place());
                    return target != null && target.path("id").asString().equals(id);
                })
                .toList();
    }

    private record Pair(Place wanted, Place there, double likeness) {}
}
