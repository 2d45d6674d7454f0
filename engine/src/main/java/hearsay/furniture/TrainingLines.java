package hearsay.furniture;

import hearsay.document.Span;
import hearsay.trees.WordWeights;
import hearsay.trees.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the furniture model sees of each line, for {@code training/pages}: the same code that runs later computes it.
 *
 * <p>Usage: {@code TrainingLines TEXTS.jsonl OUTPUT.jsonl}. An input line has a {@code text}; an output line has its lines, each with
 * its text, its features (the one made of learned weights is 0) and the words that get such weights.
 */
final class TrainingLines {

    private TrainingLines() {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper json = JsonMapper.shared();
        WordWeights none = new WordWeights(Map.of(), 1);
        try (BufferedReader in = Files.newBufferedReader(Path.of(arguments[0]));
                PrintWriter out = new PrintWriter(arguments[1], StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String text = json.readTree(line).path("text").stringValue();
                List<Span> lines = FurnitureFinder.lines(text);
                List<String> texts = lines.stream().map(span -> span.cut(text)).toList();
                out.println(json.writeValueAsString(Map.of(
                        "names",
                        LineFeatures.NAMES,
                        "told_from",
                        LineFeatures.TOLD_FROM,
                        "lines",
                        texts,
                        "words",
                        texts.stream().map(own -> Words.telling(Words.of(own))).toList(),
                        "rows",
                        LineFeatures.of(text, lines, none))));
            }
        }
    }
}
