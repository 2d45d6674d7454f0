package hearsay.measure.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.statement.Medium;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the resolution gold against its own words, the output's value lists, and the size it promises. */
class ResolutionGoldTest {

    private static final Path FOLDER = Path.of("gold/resolution");
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> invented = read("invented.jsonl");
    private final List<JsonNode> standOff = Stream.concat(
                    read("polnear-dev.jsonl").stream(), read("polnear-train.jsonl").stream())
            .toList();

    @Test
    void repeatsTheWordsAtEveryOffset() {
        for (JsonNode article : invented) {
            String text = article.path("text").asString();
            for (JsonNode spanned : spans(article.path("statements"))) {
                String words = text.substring(
                        text.offsetByCodePoints(0, spanned.path("start").asInt()),
                        text.offsetByCodePoints(0, spanned.path("end").asInt()));
                assertThat(spanned.path("exact").asString())
                        .as(article.path("id").asString())
                        .isEqualTo(words);
            }
        }
    }

    @Test
    void holdsNoWordsOfStandOffArticles() {
        for (JsonNode article : standOff) {
            assertThat(article.has("text")).isFalse();
            assertThat(article.path("sha256").asString()).hasSize(64);
            assertThat(spans(article.path("statements"))).allSatisfy(spanned -> {
                assertThat(spanned.has("exact")).isFalse();
                assertThat(spanned.path("start").asInt())
                        .isLessThan(spanned.path("end").asInt());
            });
        }
    }

    @Test
    void usesOnlyTheOutputsOwnValues() {
        for (JsonNode statement : statements()) {
            assertThat(statement.path("content").isEmpty()).isFalse();
            assertThat(statement.path("type").asString()).isIn(values(Statement.Type.values()));
            JsonNode speaker = statement.path("speaker");
            if (speaker.isObject()) {
                assertThat(speaker.path("kind").asString()).isIn(values(Speaker.Kind.values()));
            }
            if (statement.has("root")) {
                assertThat(statement.path("root").asString()).isIn(values(Statement.Root.values()));
            }
            if (!statement.has("act")) {
                continue; // speakers alone
            }
            assertThat(statement.path("stance").asString()).isIn(values(Statement.Stance.values()));
            assertThat(statement.path("certainty").asString()).isIn(values(Statement.Certainty.values()));
            assertThat(statement.path("polarity").asString()).isIn(values(Statement.Polarity.values()));
            assertThat(statement.path("act").asString()).isIn(values(Statement.Act.values()));
            JsonNode medium = statement.path("medium");
            if (medium.isObject()) {
                assertThat(medium.path("kind").asString().replace(' ', '-')).isIn(values(Medium.Kind.values()));
                assertThat(medium.path("role").asString()).isIn(values(Medium.Role.values()));
            }
        }
    }

    @Test
    void nestsOnlyInStatementsOfTheSameArticle() {
        for (JsonNode article : all()) {
            List<String> ids = new ArrayList<>();
            article.path("statements")
                    .forEach(statement -> ids.add(statement.path("id").asString()));
            assertThat(ids).doesNotHaveDuplicates();
            for (JsonNode statement : article.path("statements")) {
                if (!statement.path("within").isNull()) {
                    assertThat(statement.path("within").asString())
                            .isIn(ids)
                            .isNotEqualTo(statement.path("id").asString());
                }
            }
        }
    }

    @Test
    void isLargeEnoughToTellMethodsApart() {
        assertThat(invented).hasSizeGreaterThanOrEqualTo(12);
        assertThat(statements()).hasSizeGreaterThanOrEqualTo(250);
        assertThat(statements().stream()
                        .filter(statement -> !statement.path("via").isEmpty()))
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(statements().stream()
                        .filter(statement -> statement.path("medium").isObject()))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    /** The constants as the output writes them: "first-hand". */
    private static List<String> values(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private List<JsonNode> all() {
        return Stream.concat(invented.stream(), standOff.stream()).toList();
    }

    private List<JsonNode> statements() {
        return all().stream()
                .flatMap(article -> article.path("statements").valueStream())
                .toList();
    }

    /** Everything in a tree that has a start. */
    private static List<JsonNode> spans(JsonNode tree) {
        List<JsonNode> spans = new ArrayList<>();
        if (tree.has("start")) {
            spans.add(tree);
        }
        tree.valueStream().forEach(child -> spans.addAll(spans(child)));
        return spans;
    }

    private static List<JsonNode> read(String name) {
        List<JsonNode> articles = new ArrayList<>();
        for (String half : List.of("tune", "test", "more", "development")) {
            Path file = FOLDER.resolve(half).resolve(name);
            try {
                if (Files.exists(file)) {
                    Files.readAllLines(file).forEach(line -> articles.add(JSON.readTree(line)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return articles;
    }
}
