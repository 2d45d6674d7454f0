package hearsay.measure.training;

import hearsay.attribution.AttributionModel;
import hearsay.attribution.Attributor;
import hearsay.document.CodePoints;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.onnx.ModelFolder;
import hearsay.tagging.Tagger;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes attributions with the evidence behind their confidence, from which {@code training/attribution/assemble.py} fits it.
 *
 * <p>Usage: {@code EvidenceDump MODEL-FOLDER IN.jsonl OUT.jsonl}. A line of IN has "id" and "text".
 */
public final class EvidenceDump {

    private EvidenceDump() {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper json = new JsonMapper();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            JsonNode article = json.readTree(line);
            texts.putIfAbsent(article.get("id").asString(), article.get("text").asString());
        }
        try (AttributionModel model = AttributionModel.load(ModelFolder.at(Path.of(arguments[0])));
                BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            Attributor attributor = new Attributor(model);
            long began = System.nanoTime();
            for (Map.Entry<String, String> text : texts.entrySet()) {
                CodePoints codePoints = new CodePoints(text.getValue());
                ObjectNode line = json.createObjectNode();
                line.put("id", text.getKey());
                ArrayNode statements = line.putArray("statements");
                for (Attributor.Scored scored :
                        attributor.score(Tagger.tag(Document.of(text.getKey(), text.getValue())), List.of())) {
                    ObjectNode statement = statements.addObject();
                    put(statement.putArray("source"), scored.attribution().source(), codePoints);
                    put(statement.putArray("cue"), scored.attribution().cue(), codePoints);
                    put(statement.putArray("content"), scored.attribution().content(), codePoints);
                    if (scored.attribution().within() < 0) {
                        statement.putNull("within");
                    } else {
                        statement.put("within", scored.attribution().within());
                    }
                    statement.put("confidence", scored.attribution().confidence());
                    statement.putPOJO(
                            "evidence",
                            scored.evidence() == null ? null : scored.evidence().values());
                }
                out.write(json.writeValueAsString(line));
                out.newLine();
            }
            System.err.printf("%d articles, %.1f s%n", texts.size(), (System.nanoTime() - began) / 1e9);
        }
    }

    private static void put(ArrayNode array, List<Span> spans, CodePoints codePoints) {
        for (Span span : spans) {
            array.addArray().add(codePoints.fromUnit(span.start())).add(codePoints.fromUnit(span.end()));
        }
    }
}
