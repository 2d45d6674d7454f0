package hearsay.measure.training;

import hearsay.attribution.ModelText;
import hearsay.document.CodePoints;
import hearsay.document.Document;
import hearsay.onnx.PieceTokenizer;
import hearsay.tagging.Tagger;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes texts as the attribution model will see them, for training: what Java computes when reading is what Python trains on.
 *
 * <p>Usage: {@code PrepareTraining TOKENIZER.json IN.jsonl OUT.jsonl}. A line of IN has "id" and "text"; texts with the same id
 * are written once. Offsets in OUT are Unicode code points.
 */
public final class PrepareTraining {

    private PrepareTraining() {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper json = new JsonMapper();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            JsonNode article = json.readTree(line);
            texts.putIfAbsent(article.get("id").asString(), article.get("text").asString());
        }
        try (PieceTokenizer tokenizer = PieceTokenizer.open(Files.readAllBytes(Path.of(arguments[0])));
                BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                ModelText prepared = ModelText.of(Tagger.tag(Document.of(text.getKey(), text.getValue())), tokenizer);
                CodePoints codePoints = new CodePoints(text.getValue());
                ObjectNode line = json.createObjectNode();
                line.put("id", text.getKey());
                line.putPOJO("ids", prepared.ids());
                line.putPOJO("first", prepared.firstPiece());
                int[] start = prepared.wordStart().clone();
                int[] end = prepared.wordEnd().clone();
                for (int i = 0; i < start.length; i++) {
                    start[i] = codePoints.fromUnit(start[i]);
                    end[i] = codePoints.fromUnit(end[i]);
                }
                line.putPOJO("start", start);
                line.putPOJO("end", end);
                int[] feature = new int[start.length];
                for (int i = 0; i < feature.length; i++) {
                    feature[i] = prepared.feature()[i];
                }
                line.putPOJO("feature", feature);
                line.putPOJO("sentences", prepared.sentenceStart());
                out.write(json.writeValueAsString(line));
                out.newLine();
            }
        }
    }
}
