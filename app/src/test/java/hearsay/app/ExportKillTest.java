package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills exports. {@code -Dhearsay.kills=100} runs it at full length. */
class ExportKillTest {

    private static final int ARTICLES = 1_000;

    @TempDir
    private Path folder;

    @Test
    void anExportIsThereInWholeOrNotAtAll() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        Path ledger = folder.resolve("test.db");
        fill(ledger);
        Path whole = folder.resolve("whole.jsonl");
        long begun = System.nanoTime();
        assertThat(export(ledger, whole, 0)).isTrue();
        int lasts = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        byte[] expected = Files.readAllBytes(whole);
        assertThat(new String(expected, StandardCharsets.UTF_8).lines()).hasSize(ARTICLES);

        int kills = Integer.getInteger("hearsay.kills", 2);
        Path output = folder.resolve("out.jsonl");
        for (int killed = 0; killed < kills; ) {
            boolean finished = export(ledger, output, lasts / 4 + random.nextInt(lasts));
            killed += finished ? 0 : 1;
            if (finished || Files.exists(output)) {
                assertThat(output).as("seed %s, kill %s", seed, killed).hasBinaryContent(expected);
                Files.delete(output);
            }
        }
        assertThat(export(ledger, output, 0)).isTrue();
        assertThat(output).as("seed %s", seed).hasBinaryContent(expected);
    }

    private void fill(Path ledger) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            lines.append("{\"id\": \"a")
                    .append(i)
                    .append("\", \"text\": \"Ruiz said number ")
                    .append(i);
            lines.append(" is right. Moor denied it.\"}\n");
        }
        Path input = Files.writeString(folder.resolve("in.jsonl"), lines);
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new Terminal(false, false, 80, false),
                (model, world) -> new StandIn());
        assertThat(Main.run(surroundings, "ingest", "--ledger", ledger.toString(), input.toString()))
                .isZero();
    }

    /** Runs the command in a program of its own; false where it was killed before its end. */
    private static boolean export(Path ledger, Path output, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "export",
                        "--ledger",
                        ledger.toString(),
                        "--output",
                        output.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (millis > 0 && !process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            return false;
        }
        return process.waitFor() == 0;
    }
}
