package hearsay.measure.resolution;

import hearsay.attribution.Attribution;
import hearsay.document.CodePoints;
import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Published;
import hearsay.document.Span;
import hearsay.statement.Medium;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads gold that says who, through whom and how surely: {@code measure/gold/resolution}. */
final class ResolutionGold {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * An article and what its statements should resolve to.
     *
     * @param statements in the gold's order; ids are the gold's own
     */
    record Item(Document document, List<Statement> statements) {

        Item {
            statements = List.copyOf(statements);
        }

        /** The gold's spans, as if the engine had found them. */
        List<Attribution> attributions() {
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < statements.size(); i++) {
                places.put(statements.get(i).id(), i);
            }
            return statements.stream()
                    .map(s -> new Attribution(
                            s.source(),
                            s.cue(),
                            s.content(),
                            s.within() == null ? -1 : places.getOrDefault(s.within(), -1),
                            1))
                    .toList();
        }
    }

    private ResolutionGold() {}

    /**
     * Reads both files of one half.
     *
     * @param folder {@code tune} or {@code test}
     * @param texts PolNeAR's articles, whose texts the gold does not repeat
     */
    static List<Item> read(Path folder, Path texts) {
        Map<String, JsonNode> articles = new HashMap<>();
        for (JsonNode line : lines(texts)) {
            articles.put(line.path("id").asString(), line);
        }
        List<Item> items = new ArrayList<>();
        for (String file : List.of("invented.jsonl", "polnear-dev.jsonl")) {
            for (JsonNode line : lines(folder.resolve(file))) {
                String id = line.path("id").asString();
                JsonNode text = line.has("text") ? line : articles.get(id);
                if (text == null) {
                    throw new IllegalArgumentException(
                            "The article " + id + " is not in " + texts + ". Take the release the gold was made for.");
                }
                items.add(item(line, text.path("text").asString()));
            }
        }
        return items;
    }

    private static Item item(JsonNode line, String text) {
        Metadata metadata = Metadata.none()
                .withOutlet(string(line.path("outlet")))
                .withPublished(Published.given(
                        LocalDate.parse(line.path("published").asString().substring(0, 10))));
        Document document = Document.of(line.path("id").asString(), text).withMetadata(metadata);
        CodePoints units = new CodePoints(text);
        List<Statement> statements = new ArrayList<>();
        for (JsonNode statement : line.path("statements")) {
            statements.add(statement(statement, units));
        }
        return new Item(document, statements);
    }

    private static Statement statement(JsonNode node, CodePoints units) {
        List<Via> via = new ArrayList<>();
        for (JsonNode each : node.path("via")) {
            via.add(new Via(
                    each.path("name").asString(), of(Speaker.Kind.class, each.path("kind")), span(each, units)));
        }
        return new Statement(
                node.path("id").asString(),
                of(Statement.Type.class, node.path("type")),
                spans(node.path("source"), units),
                spans(node.path("cue"), units),
                spans(node.path("content"), units),
                speaker(node.path("speaker")),
                via,
                orNull(Statement.Root.class, node.path("root")),
                string(node.path("within")),
                medium(node.path("medium"), units),
                null,
                List.of(),
                List.of(),
                spans(node.path("hedges"), units),
                orNull(Statement.Stance.class, node.path("stance")),
                orNull(Statement.Certainty.class, node.path("certainty")),
                orNull(Statement.Polarity.class, node.path("polarity")),
                orNull(Statement.Act.class, node.path("act")),
                1);
    }

    private static @Nullable Speaker speaker(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        return new Speaker(
                node.path("name").asString(),
                of(Speaker.Kind.class, node.path("kind")),
                strings(node.path("members")),
                of(Speaker.Basis.class, node.path("basis")),
                1,
                strings(node.path("candidates")));
    }

    private static @Nullable Medium medium(JsonNode node, CodePoints units) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        return new Medium(
                of(Medium.Kind.class, node.path("kind")),
                of(Medium.Role.class, node.path("role")),
                string(node.path("outlet")),
                span(node, units));
    }

    private static List<String> strings(JsonNode nodes) {
        List<String> all = new ArrayList<>();
        nodes.forEach(node -> all.add(node.asString()));
        return all;
    }

    private static List<Span> spans(JsonNode nodes, CodePoints units) {
        List<Span> all = new ArrayList<>();
        nodes.forEach(node -> all.add(span(node, units)));
        return all;
    }

    private static Span span(JsonNode node, CodePoints units) {
        return new Span(
                units.toUnit(node.path("start").asInt()),
                units.toUnit(node.path("end").asInt()));
    }

    private static @Nullable String string(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }

    private static <E extends Enum<E>> @Nullable E orNull(Class<E> type, JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : of(type, node);
    }

    /** The output's words for a choice are its name in lower case, with "-" or a space for "_". */
    private static <E extends Enum<E>> E of(Class<E> type, JsonNode node) {
        return Enum.valueOf(
                type, node.asString().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
    }

    private static List<JsonNode> lines(Path file) {
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    lines.add(JSON.readTree(line));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
