package hearsay.measure.resolution;

import hearsay.attribution.Attribution;
import hearsay.document.CodePoints;
import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Published;
import hearsay.document.Span;
import hearsay.measure.accuracy.InlineGold;
import hearsay.measure.gold.Article;
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

    /** Reads articles that bring their texts. */
    static List<Item> read(Path file) {
        return lines(file).stream()
                .map(line -> item(line, line.path("text").asString()))
                .toList();
    }

    /**
     * Reads annotations without their texts.
     *
     * @param texts PolNeAR's articles, whose texts the gold does not repeat
     */
    static List<Item> readStandOff(Path file, Path texts) {
        Map<String, String> textById = new HashMap<>();
        for (JsonNode line : lines(texts)) {
            textById.put(line.path("id").asString(), line.path("text").asString());
        }
        List<Item> items = new ArrayList<>();
        for (JsonNode line : lines(file)) {
            String id = line.path("id").asString();
            String text = textById.get(id);
            if (text == null) {
                throw new IllegalArgumentException(
                        "The article " + id + " is not in " + texts + ". Take the release the gold was made for.");
            }
            items.add(item(line, text));
        }
        return items;
    }

    /** Reads sentences of one statement each, of which only the act is known: {@code measure/gold/manner/acts.tsv}. */
    static List<Item> readActs(Path file) {
        List<Item> items = new ArrayList<>();
        List<String> lines = readLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", 2);
            Article article = InlineGold.article("act-" + (items.size() + 1), cells[1]);
            Attribution spans = article.statements().get(0);
            Statement statement = new Statement(
                    "s1",
                    Statement.Type.INDIRECT,
                    spans.source(),
                    spans.cue(),
                    spans.content(),
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    Statement.Act.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                    1);
            items.add(new Item(Document.of(article.id(), article.text()), List.of(statement)));
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
        return readLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(JSON::readTree)
                .toList();
    }

    private static List<String> readLines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
