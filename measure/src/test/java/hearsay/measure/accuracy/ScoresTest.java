package hearsay.measure.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ScoresTest {

    /** Where this workplace keeps the Python scorer; a clone elsewhere has none. */
    private static final Path SCORER =
            Path.of(System.getProperty("hearsay.shared", "../../shared"), "eval", "score_attributions.py");

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource("hearsay.measure.accuracy.ScoreCase#all")
    void givesTheFiguresThatThePythonScorerGave(ScoreCase given) {
        assertAgrees(Scores.of(given.gold(), given.system()), given.json().path("expected"));
        assertAgreesOnRecall(
                Scores.ofDirect(given.gold(), given.system()), given.json().path("direct"));
    }

    @ParameterizedTest
    @MethodSource("hearsay.measure.accuracy.ScoreCase#all")
    void givesTheFiguresThatThePythonScorerGivesNow(ScoreCase given, @TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(SCORER), "The Python scorer is not here: " + SCORER);
        assumeTrue(hasPython(), "python3 is not here");

        Path gold = folder.resolve("gold.jsonl");
        Path system = folder.resolve("system.jsonl");
        writeLines(gold, given.json().path("gold"));
        writeSystem(system, given.json().path("system"));

        assertAgrees(Scores.of(given.gold(), given.system()), run(gold, system));
        assertAgreesOnRecall(Scores.ofDirect(given.gold(), given.system()), run(gold, system, "--direct"));
    }

    private static void assertAgrees(Scores scores, JsonNode expected) {
        counts(scores).forEach((name, count) -> {
            assertFigure(
                    name + " precision", count.precision(), expected.path(name).path("precision"));
            assertFigure(name + " recall", count.recall(), expected.path(name).path("recall"));
            assertFigure(name + " F1", count.f1(), expected.path(name).path("f1"));
        });
        assertFigure(
                "source of found",
                scores.sourceOfFound(),
                expected.path("source of found").path("accuracy"));
        assertFigure("alpha", scores.alpha(), expected.path("alpha").path("alpha"));
    }

    private static void assertAgreesOnRecall(Scores scores, JsonNode expected) {
        counts(scores)
                .forEach((name, count) ->
                        assertFigure(name, count.recall(), expected.path(name).path("recall")));
    }

    private static void assertFigure(String name, double actual, JsonNode expected) {
        assertThat(expected.isNumber()).as("the Python scorer gave %s", name).isTrue();
        assertThat(actual).as(name).isCloseTo(expected.asDouble(), within(1e-9));
    }

    private static Map<String, Scores.Count> counts(Scores scores) {
        Map<String, Scores.Count> counts = new LinkedHashMap<>();
        counts.put("source", scores.source());
        counts.put("cue", scores.cue());
        counts.put("content", scores.content());
        counts.put("found", scores.found());
        counts.put("linked", scores.linked());
        counts.put("exact content", scores.exact());
        return counts;
    }

    private static void writeLines(Path file, JsonNode lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(JSON.writeValueAsString(line)).append('\n'));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void writeSystem(Path file, JsonNode system) throws IOException {
        StringBuilder text = new StringBuilder();
        system.propertyStream().forEach(entry -> {
            ObjectNode line = JSON.createObjectNode();
            line.put("id", entry.getKey());
            line.set("statements", entry.getValue());
            text.append(JSON.writeValueAsString(line)).append('\n');
        });
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static JsonNode run(Path gold, Path system, String... more) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("python3", SCORER.toString(), gold.toString(), system.toString(), "--json");
        builder.command().addAll(java.util.List.of(more));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return JSON.readTree(output);
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
