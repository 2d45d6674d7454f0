package hearsay.app.correcting;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a statement that a person changes. */
final class EditedFields {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NONE = "none";

    @Option(names = "--speaker", paramLabel = "NAME", description = "Who says it; none for nobody.")
    private @Nullable String speaker;

    @Option(
            names = "--speaker-kind",
            paramLabel = "KIND",
            description = "With --speaker: person (the default), organization, state, group, document, unknown.")
    private String speakerKind = "person";

    @Option(names = "--type", paramLabel = "TYPE", description = "direct, indirect, mixed.")
    private @Nullable String type;

    @Option(names = "--act", paramLabel = "ACT", description = "state, report, explain, deny, warn and so on.")
    private @Nullable String act;

    @Option(names = "--stance", paramLabel = "STANCE", description = "neutral, distancing, endorsing.")
    private @Nullable String stance;

    @Option(names = "--certainty", paramLabel = "HOW", description = "certain, probable, possible, unknown.")
    private @Nullable String certainty;

    @Option(names = "--polarity", paramLabel = "HOW", description = "affirmed, denied.")
    private @Nullable String polarity;

    @Option(names = "--root", paramLabel = "ROOT", description = "first-hand, relayed, anonymous.")
    private @Nullable String root;

    @Option(
            names = "--source",
            paramLabel = "SPANS",
            description = "Code points of the text, such as 15:60, or 15:60,70:80 where other words interrupt; none.")
    private @Nullable String source;

    @Option(names = "--cue", paramLabel = "SPANS", description = "As for --source.")
    private @Nullable String cue;

    @Option(names = "--content", paramLabel = "SPANS", description = "As for --source; not none.")
    private @Nullable String content;

    /** The fields that were given, as the output writes them. */
    String json(CommandLine command) {
        ObjectNode fields = JSON.createObjectNode();
        if (speaker != null) {
            fields.set(
                    "speaker", speaker.equals(NONE) ? JSON.nullNode() : JSON.readTree(speaker(speaker, speakerKind)));
        }
        Map<String, @Nullable String> words = new TreeMap<>();
        words.put("type", type);
        words.put("act", act);
        words.put("stance", stance);
        words.put("certainty", certainty);
        words.put("polarity", polarity);
        words.put("root", root);
        words.forEach((name, value) -> {
            if (value != null) {
                fields.put(name, value.toLowerCase(Locale.ROOT));
            }
        });
        spans(fields, "source", source, command);
        spans(fields, "cue", cue, command);
        spans(fields, "content", content, command);
        return JSON.writeValueAsString(fields);
    }

    /** A speaker whom a person named, as the output writes one. */
    static String speaker(String name, String kind) {
        ObjectNode speaker = JSON.createObjectNode();
        speaker.put("name", name);
        speaker.put("kind", kind.toLowerCase(Locale.ROOT));
        speaker.putArray("members");
        speaker.put("basis", "text");
        speaker.put("confidence", 1);
        speaker.putArray("candidates");
        return JSON.writeValueAsString(speaker);
    }

    private static void spans(ObjectNode fields, String name, @Nullable String value, CommandLine command) {
        if (value == null) {
            return;
        }
        ArrayNode list = fields.putArray(name);
        if (value.equals(NONE)) {
            return;
        }
        for (String span : value.split(",", -1)) {
            int colon = span.indexOf(':');
            try {
                int start = Integer.parseInt(span.substring(0, Math.max(0, colon)));
                int end = Integer.parseInt(span.substring(colon + 1));
                ObjectNode each = list.addObject();
                each.put("start", start);
                each.put("end", end);
            } catch (NumberFormatException e) {
                throw new ParameterException(
                        command,
                        "--" + name + " takes code points such as 15:60 or 15:60,70:80, not \"" + value + "\".");
            }
        }
    }
}
