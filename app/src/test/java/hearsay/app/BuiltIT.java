package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hearsay.writing.By;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the build made, as a user would. */
class BuiltIT {

    @TempDir
    private Path folder;

    @BeforeAll
    static void thereIsSomethingToRun() {
        assumeTrue(
                Files.exists(Repository.ROOT.resolve("models/attribution/model.json")),
                "The attribution model is not in this checkout");
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "No /bin/sh here to run ./hearsay with");
    }

    @Test
    void everyShownCommandRuns() throws Exception {
        List<String> blocks = Repository.blocks("README.md", "sh run");
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(2);
        try (Stream<Path> entries = Files.list(Repository.ROOT)) {
            for (Path entry : entries.toList()) {
                Files.createSymbolicLink(folder.resolve(entry.getFileName()), entry);
            }
        }
        for (String block : blocks) {
            Ran ran = run("sh", "-e", "-c", block);

            assertThat(ran.status).as("%s%n%s", block, ran.err).isZero();
            assertThat(ran.err).as("%s", block).isEmpty();
        }
    }

    @Test
    void startsWithoutBuildingAgain() throws Exception {
        Ran ran = run(hearsay(), "--version");

        assertThat(ran.err).isEmpty();
        assertThat(ran.out).isEqualTo("hearsay " + By.thisVersion() + "\n");
    }

    @Test
    void printsTheSameForAnyNumberOfThreads() throws Exception {
        String one = lines("1");

        assertThat(one.lines()).hasSize(2).allMatch(line -> line.contains("\"statements\":[{"));
        assertThat(lines("2")).isEqualTo(one);
        assertThat(lines("8")).isEqualTo(one);
    }

    @Test
    void whatWasReadIntoALedgerComesOutAsItWasRead() throws Exception {
        String[] ledger = {"--ledger", folder.resolve("news.db").toString()};
        String[] ingest = {hearsay(), "ingest", ledger[0], ledger[1], example("ferry"), example("reservoir")};

        Ran first = run(ingest);
        Ran second = run(ingest);
        Ran export = run(hearsay(), "export", ledger[0], ledger[1]);

        assertThat(first.err).contains("Read: 2 = 2 stored + 0 known + 0 skipped + 0 quarantined.");
        assertThat(second.err).contains("Read: 2 = 0 stored + 2 known + 0 skipped + 0 quarantined.");
        assertThat(export.out).isEqualTo(lines("2").replaceAll("\"file\":\"[^\"]*\"", "\"file\":null"));
    }

    @Test
    void runsWithTheNetworkBlockedAndAReadOnlyHome() throws Exception {
        String block = "h=\"$1\"; mount --bind \"$h\" \"$h\" && mount -o remount,ro,bind \"$h\" || exit 97;"
                + " ! touch \"$h/hearsay-was-here\" 2>/dev/null || exit 97; shift; exec \"$@\"";
        String home = System.getProperty("user.home");
        String[] inside = {"unshare", "-n", "-m", "sh", "-c", block, "sh", home};
        Ran probe =
                runOrNothing(Stream.concat(Stream.of(inside), Stream.of("true")).toArray(String[]::new));
        assumeTrue(probe.status == 0, "This system lets nobody block the network for one program: " + probe.err);

        Ran ran = run(Stream.concat(Stream.of(inside), Stream.of(hearsay(), "read", example("ferry")))
                .toArray(String[]::new));

        assertThat(ran.err).isEmpty();
        assertThat(ran.status).isZero();
        assertThat(ran.out).contains("statements.");
    }

    @Test
    void readsFilesWhoseNamesAreNotAscii() throws Exception {
        Files.copy(Path.of(example("ferry")), folder.resolve("færge 東京.txt"));

        Ran ran = run("env", "-u", "LC_ALL", "-u", "LC_CTYPE", "LANG=C", hearsay(), "read", "færge 東京.txt");

        assertThat(ran.status).as(ran.err).isZero();
        assertThat(ran.out).startsWith("færge 東京.txt\n");
    }

    @Test
    void saysNothingOfTheTerminalInAFile() throws Exception {
        assertThat(run(hearsay(), "read", example("ferry")).out).doesNotContain("\u001b");
    }

    private String lines(String threads) throws Exception {
        Ran ran = run(
                hearsay(), "read", "--format", "jsonl", "--threads", threads, example("ferry"), example("reservoir"));
        assertThat(ran.status).as(ran.err).isZero();
        return ran.out;
    }

    private static String hearsay() {
        return Repository.ROOT.resolve("hearsay").toString();
    }

    private static String example(String name) {
        return Repository.ROOT.resolve("examples/" + name + ".txt").toString();
    }

    private Ran runOrNothing(String... command) throws Exception {
        try {
            return run(command);
        } catch (IOException e) {
            return new Ran(-1, "", String.valueOf(e.getMessage()));
        }
    }

    private Ran run(String... command) throws Exception {
        Path out = Files.createTempFile("out", null);
        Path err = Files.createTempFile("err", null);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(300, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Still running after five minutes: " + String.join(" ", command));
            }
            return new Ran(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private record Ran(int status, String out, String err) {}
}
