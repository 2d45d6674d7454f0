package hearsay.ledger.correcting;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a statement stands in a text, by which it is known again when other models have read the text.
 *
 * @param part "text" or "title"
 * @param cue its code points, in reading order
 * @param content its code points, in reading order
 */
public record Place(String part, List<Stretch> cue, List<Stretch> content) {

    /** Less of a content in common than this, and it is another statement. */
    private static final double SAME = 0.5;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Code points [start, end). */
    public record Stretch(int start, int end) {}

    public Place {
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    /** The place of a statement as the output writes it. */
    static Place of(String part, JsonNode statement) {
        return new Place(part, stretches(statement.path("cue")), stretches(statement.path("content")));
    }

    /** Reads what {@link #json} wrote. */
    public static Place parse(String json) {
        JsonNode place = JSON.readTree(json);
        return of(place.path("part").asString(), place);
    }

    public String json() {
        ObjectNode place = JSON.createObjectNode();
        place.put("part", part);
        add(place.putArray("cue"), cue);
        add(place.putArray("content"), content);
        return JSON.writeValueAsString(place);
    }

    private static void add(ArrayNode list, List<Stretch> stretches) {
        for (Stretch stretch : stretches) {
            ObjectNode each = list.addObject();
            each.put("start", stretch.start);
            each.put("end", stretch.end);
        }
    }

    private static List<Stretch> stretches(JsonNode list) {
        List<Stretch> stretches = new ArrayList<>();
        list.forEach(each -> stretches.add(
                new Stretch(each.path("start").asInt(), each.path("end").asInt())));
        return stretches;
    }

    /** How likely this is the same statement: 3 for the same place, at most 2 for nearly the same, 0 for another one. */
    double likeness(Place other) {
        if (!part.equals(other.part)) {
            return 0;
        }
        if (content.equals(other.content) && cue.equals(other.cue)) {
            return 3;
        }
        double share = share(content, other.content);
        return share < SAME ? 0 : share + share(cue, other.cue);
    }

    /** The code points in both, of those in either; 1 where neither has any. */
    private static double share(List<Stretch> a, List<Stretch> b) {
        long both = 0;
        for (Stretch x : a) {
            for (Stretch y : b) {
                both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
            }
        }
        long either = length(a) + length(b) - both;
        return either == 0 ? 1 : (double) both / either;
    }

    private static long length(List<Stretch> stretches) {
        return stretches.stream().mapToLong(each -> each.end - each.start).sum();
    }
}
