package hearsay.app.desk.asking;

import hearsay.app.desk.answering.Problem;
import hearsay.document.CodePoints;
import hearsay.document.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of what somebody typed about a statement the fields that change. */
public final class Edits {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Fields that are one word each. */
    private static final List<String> WORDS = List.of("type", "act", "stance", "certainty", "polarity", "root");

    private static final List<String> SPANS = List.of("source", "cue", "content");

    private Edits() {}

    /**
     * The fields to change, as the output writes them.
     *
     * @param typed what was typed, by field: words of the text for spans, a name for "speaker", its sort for "kind"; what is left out stays
     * @param statement as it is now, as the output writes it
     * @param text the article's text, or its title for statements in that
     * @throws Problem where nothing changes, or words do not stand in the text
     */
    public static String fields(Map<String, String> typed, String statement, String text) {
        JsonNode now = JSON.readTree(statement);
        ObjectNode fields = JSON.createObjectNode();
        speaker(typed, now, fields);
        for (String name : WORDS) {
            String value = typed.getOrDefault(name, "").strip().toLowerCase(Locale.ROOT);
            if (!value.isEmpty() && !value.equals(now.path(name).asString(""))) {
                fields.put(name, value);
            }
        }
        for (String name : SPANS) {
            String words = typed.get(name);
            if (words != null && !level(words).equals(level(joined(now.path(name))))) {
                fields.set(name, spans(Located.find(text, words, near(now, text)), text));
            }
        }
        if (fields.isEmpty()) {
            throw new Problem(400, "Nothing was changed.", "Change a field, or accept the statement as it is.");
        }
        return JSON.writeValueAsString(fields);
    }

    /** The words of spans as the output writes them, parts joined by " … ". */
    public static String joined(JsonNode spans) {
        StringBuilder words = new StringBuilder();
        spans.forEach(span -> words.append(words.isEmpty() ? "" : " … ")
                .append(span.path("exact").asString("")));
        return words.toString();
    }

    private static void speaker(Map<String, String> typed, JsonNode now, ObjectNode fields) {
        JsonNode before = now.path("speaker");
        String nameBefore = before.path("name").asString("");
        String kindBefore = before.path("kind").asString("");
        String name = typed.getOrDefault("speaker", nameBefore).strip();
        String kind = typed.getOrDefault("kind", "").strip().toLowerCase(Locale.ROOT);
        kind = kind.isEmpty() ? (kindBefore.isEmpty() ? "person" : kindBefore) : kind;
        if (name.equals(nameBefore) && (kind.equals(kindBefore) || name.isEmpty())) {
            return;
        }
        if (name.isEmpty()) {
            fields.putNull("speaker");
            return;
        }
        ObjectNode speaker = fields.putObject("speaker");
        speaker.put("name", name);
        speaker.put("kind", kind);
        speaker.putArray("members");
        speaker.put("basis", "text");
        speaker.put("confidence", 1);
        speaker.putArray("candidates");
    }

    private static int near(JsonNode now, String text) {
        CodePoints codePoints = new CodePoints(text);
        return codePoints.toUnit(now.path("content").path(0).path("start").asInt(0));
    }

    private static ArrayNode spans(List<Span> spans, String text) {
        CodePoints codePoints = new CodePoints(text);
        ArrayNode list = JSON.createArrayNode();
        for (Span span : spans) {
            ObjectNode each = list.addObject();
            each.put("start", codePoints.fromUnit(span.start()));
            each.put("end", codePoints.fromUnit(span.end()));
        }
        return list;
    }

    /** Browsers send line ends as CR LF, whatever the text has. */
    private static String level(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
