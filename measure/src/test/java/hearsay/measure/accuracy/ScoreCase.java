package hearsay.measure.accuracy;

import hearsay.attribution.Attribution;
import hearsay.document.CodePoints;
import hearsay.document.Span;
import hearsay.measure.gold.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gold and system output with the figures that score_attributions.py gave for them, from {@code score-cases.jsonl}. */
record ScoreCase(JsonNode json) {

    static List<ScoreCase> all() {
        try (InputStream stream = ScoreCase.class.getResourceAsStream("score-cases.jsonl")) {
            JsonMapper mapper = new JsonMapper();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new ScoreCase(mapper.readTree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Article> gold() {
        List<Article> gold = new ArrayList<>();
        for (JsonNode line : json.path("gold")) {
            String text = line.path("text").asString();
            gold.add(new Article(line.path("id").asString(), text, statements(line.path("statements"), text)));
        }
        return gold;
    }

    Map<String, List<Attribution>> system() {
        Map<String, String> texts = new HashMap<>();
        json.path("gold")
                .forEach(line ->
                        texts.put(line.path("id").asString(), line.path("text").asString()));
        Map<String, List<Attribution>> system = new HashMap<>();
        json.path("system").propertyStream().forEach(entry -> {
            system.put(entry.getKey(), statements(entry.getValue(), texts.get(entry.getKey())));
        });
        return system;
    }

    private static List<Attribution> statements(JsonNode list, String text) {
        CodePoints codePoints = new CodePoints(text);
        List<Attribution> statements = new ArrayList<>();
        for (JsonNode one : list) {
            statements.add(new Attribution(
                    spans(one.path("source"), codePoints),
                    spans(one.path("cue"), codePoints),
                    spans(one.path("content"), codePoints),
                    one.path("within").isString() ? 0 : -1,
                    1));
        }
        return statements;
    }

    private static List<Span> spans(JsonNode pairs, CodePoints codePoints) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(pair -> spans.add(new Span(
                codePoints.toUnit(pair.path(0).asInt()),
                codePoints.toUnit(pair.path(1).asInt()))));
        return spans;
    }

    @Override
    public String toString() {
        return json.path("name").asString();
    }
}
