package hearsay.measure.gold;

import hearsay.attribution.Attribution;
import hearsay.document.CodePoints;
import hearsay.document.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads gold from JSON lines, where offsets count code points. */
public final class JsonGold {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonGold() {}

    /** A line an article and annotator, with its text: PolNeAR as its converter writes it. */
    public static List<Article> read(Path file) {
        return lines(file).stream()
                .map(line -> article(line, line.path("text").asString()))
                .toList();
    }

    /**
     * Annotations without their texts.
     *
     * @param texts JSON lines with the {@code id} and {@code text} of at least the annotated articles
     * @throws IllegalArgumentException where a text is missing, or is not the one that was annotated
     */
    public static List<Article> readStandOff(Path annotations, Path texts) {
        Map<String, String> textById = new HashMap<>();
        for (JsonNode line : lines(texts)) {
            textById.put(line.path("id").asString(), line.path("text").asString());
        }
        List<Article> articles = new ArrayList<>();
        for (JsonNode line : lines(annotations)) {
            String id = line.path("id").asString();
            String text = textById.get(id);
            if (text == null || !sha256(text).equals(line.path("sha256").asString())) {
                throw new IllegalArgumentException("The text that " + annotations + " annotates as " + id + " is "
                        + (text == null ? "not in " : "another one in ") + texts
                        + ". Take the release it was made for.");
            }
            articles.add(article(line, text));
        }
        return articles;
    }

    private static Article article(JsonNode line, String text) {
        CodePoints codePoints = new CodePoints(text);
        List<Attribution> statements = new ArrayList<>();
        for (JsonNode one : line.path("statements")) {
            statements.add(new Attribution(
                    spans(one.path("source"), codePoints),
                    spans(one.path("cue"), codePoints),
                    spans(one.path("content"), codePoints),
                    one.path("within").isNumber() ? one.path("within").asInt() : -1,
                    1));
        }
        return new Article(line.path("id").asString(), text, statements);
    }

    private static List<Span> spans(JsonNode pairs, CodePoints codePoints) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : pairs) {
            spans.add(new Span(
                    codePoints.toUnit(pair.path(0).asInt()),
                    codePoints.toUnit(pair.path(1).asInt())));
        }
        return spans;
    }

    private static List<JsonNode> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": does --data name the data folder?", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
