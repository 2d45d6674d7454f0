package hearsay.furniture;

import hearsay.document.Span;
import hearsay.trees.WordWeights;
import hearsay.trees.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the furniture model sees of each line, for {@code training/pages}: the same code that runs later computes it.
 *
 * <p>Usage: {@code TrainingLines TEXTS.jsonl OUTPUT.jsonl RARITY.tsv}, a word and its rarity a line, and the
 * file of a model to write what it thinks of each line in place of the features. An input line has a {@code text}; an output line has its lines, each with
 * its text, its features (the one made of learned weights is 0) and the words that get such weights.
 */
final class TrainingLines {

    private TrainingLines() {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper json = JsonMapper.shared();
        WordWeights none = new WordWeights(Map.of(), 1);
        WordWeights rarity = rarity(Path.of(arguments[2]));
        FurnitureFinder finder = null;
        if (arguments.length > 3) {
            try (InputStream model = Files.newInputStream(Path.of(arguments[3]))) {
                finder = FurnitureFinder.read(model);
            }
        }
        try (BufferedReader in = Files.newBufferedReader(Path.of(arguments[0]));
                PrintWriter out = new PrintWriter(arguments[1], StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String text = json.readTree(line).path("text").stringValue();
                List<Span> lines = FurnitureFinder.lines(text);
                if (finder != null) {
                    out.println(json.writeValueAsString(finder.probabilities(text, lines)));
                    continue;
                }
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
                        LineFeatures.of(text, lines, none, rarity))));
            }
        }
    }

    private static WordWeights rarity(Path file) throws IOException {
        Map<String, float[]> rarity = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            rarity.put(line.substring(0, tab), new float[] {Float.parseFloat(line.substring(tab + 1))});
        }
        return new WordWeights(rarity, 1);
    }
}
