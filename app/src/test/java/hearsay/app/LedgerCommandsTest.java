package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.app.terminal.Engine;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandsTest {

    @TempDir
    private Path folder;

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void repeatingReadsNothingTwice() throws IOException {
        String input = file("a.txt", "Ruiz said the port is shut.");
        file("b.txt", "Moor denied the port is shut.");

        Ran first = ingest(folder.toString());
        int reads = readings.get();
        Ran second = ingest(folder.toString(), input);

        assertThat(first.err).contains("Read: 2 = 2 stored + 0 known + 0 skipped + 0 quarantined.");
        assertThat(second.err).contains("Read: 3 = 0 stored + 3 known + 0 skipped + 0 quarantined.");
        assertThat(readings.get()).isEqualTo(reads).isEqualTo(2);
        assertThat(second.status).isZero();
    }

    @Test
    void theExportIsTheSameForAnyNumberOfThreadsAndAnyOrderOfFiles() throws IOException {
        List<String> inputs = new ArrayList<>();
        for (int i = 100; i < 140; i++) {
            inputs.add(file(i + ".txt", "Ruiz said number " + i / 2 + "."));
        }
        String lines =
                "{\"text\": \"Moor said the sea rises.\", \"url\": \"https://example.org/sea\", \"title\": \"Sea\"}\n"
                        + "{\"text\": \"Ruiz said number 50.\", \"id\": \"fifty\"}\n";
        inputs.add(file("c.jsonl", lines));
        inputs.add(file("d.jsonl", lines.replace("Sea", "Ocean") + lines));

        List<String> exports = new ArrayList<>();
        for (String threads : List.of("1", "2", "8")) {
            inputs.sort(threads.equals("1") ? Comparator.naturalOrder() : Comparator.comparing(String::hashCode));
            String ledger = folder.resolve(threads + ".db").toString();
            run(words("ingest --threads " + threads + " --ledger " + ledger, inputs));
            exports.add(run("export", "--ledger", ledger).out);
        }

        assertThat(exports.get(0).lines()).hasSize(21);
        assertThat(exports).containsOnly(exports.get(0));
    }

    @Test
    void exportsAsTable() throws IOException {
        ingest(file("a.txt", "Ruiz said the port is shut."));

        assertThat(run("export", "--format", "csv", "--ledger", ledger()).out).contains(",the port is shut.,");
        assertThat(run("export", "--format", "tsv", "--ledger", ledger()).out).contains("\tthe port is shut.\t");
    }

    @Test
    void exportsToAFileAtOnceAndTellsItsChecksum() throws IOException {
        ingest(file("a.txt", "Ruiz said the port is shut."));
        Path output = folder.resolve("out.jsonl");

        Ran ran = run("export", "--ledger", ledger(), "--output", output.toString());

        assertThat(ran.err).matches("Exported 1 articles with 2 statements, SHA-256 [0-9a-f]{64}\\.\n");
        assertThat(Files.readString(output)).contains("the port is shut.");
        assertThat(folder.resolve("out.jsonl.part")).doesNotExist();
    }

    @Test
    void exportsWhatIsFoundAlone() throws IOException {
        ingest(file(
                "a.jsonl",
                "{\"id\": \"a\", \"outlet\": \"Globe\", \"text\": \"Ruiz said the port is shut.\"}\n"
                        + "{\"id\": \"b\", \"outlet\": \"Globe\", \"text\": \"Moor said taxes rise.\"}\n"
                        + "{\"id\": \"c\", \"outlet\": \"Post\", \"text\": \"Hall said ports open.\"}"));

        String found = run("export", "--query", "ports", "--ledger", ledger()).out;
        assertThat(found.lines()).hasSize(2).noneMatch(line -> line.contains("taxes"));
        assertThat(found).contains("\"exact\":\"the port is shut.\"").doesNotContain("\"exact\":\"th\"");
        assertThat(run("export", "--outlet", "post", "--format", "atom", "--ledger", ledger()).out)
                .contains("ports open.")
                .doesNotContain("the port is shut.");
        assertThat(run("export", "--query", "ports", "--format", "gold", "--ledger", ledger()).status)
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeReadIsKeptOnAListAndTriedAgain() throws IOException {
        String broken = file("a.txt", "fail at this.");
        String missing = folder.resolve("none.txt").toString();

        Ran ran = ingest(broken, missing, file("b.txt", "Ruiz said the port is shut."));

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err).contains("Read: 3 = 1 stored + 0 known + 0 skipped + 2 quarantined.");
        assertThat(list().lines()).hasSize(2).anyMatch(line -> line.startsWith(broken + "\t\t"));

        file("a.txt", "Ruiz said it works.");
        Ran retried = run("quarantine", "retry", "--ledger", ledger());

        assertThat(retried.err).contains("Read: 2 = 1 stored + 0 known + 0 skipped + 1 quarantined.");
        assertThat(list().lines()).singleElement().asString().startsWith(missing + "\t\t");
    }

    @Test
    void readsAgainAndAgainWhereAsked() throws IOException {
        file("a.txt", "Ruiz said the port is shut.");

        Ran ran = ingest("--every", "1s", "--rounds", "2", folder.toString());

        assertThat(ran.err.lines().filter(line -> line.startsWith("Read: 1 = ")))
                .hasSize(2);
        assertThat(readings.get()).isEqualTo(1);
    }

    @Test
    void aWatchedFileIsOpenedAgainOnlyWhenItChanges() throws IOException {
        settle(file("a.txt", "Ruiz said the port is shut."));
        settle(file("b.txt", "Moor denied the port is shut."));

        Ran first = ingest("--every", "1s", "--rounds", "2", folder.toString());
        settle(file("a.txt", "Ruiz said the port is open again."));
        settle(file("c.txt", "Hall said so."));
        Ran second = ingest("--every", "1s", "--rounds", "1", folder.toString());
        Ran otherOutlet = ingest("--outlet", "Globe", "--every", "1s", "--rounds", "1", folder.toString());

        assertThat(sums(first))
                .containsExactly(
                        "Read: 2 = 2 stored + 0 known + 0 skipped + 0 quarantined.",
                        "Read: 0 = 0 stored + 0 known + 0 skipped + 0 quarantined. Files as they were, and not opened:"
                                + " 2.");
        assertThat(sums(second))
                .containsExactly(
                        "Read: 2 = 2 stored + 0 known + 0 skipped + 0 quarantined. Files as they were, and not opened:"
                                + " 1.");
        assertThat(sums(otherOutlet)).containsExactly("Read: 3 = 3 stored + 0 known + 0 skipped + 0 quarantined.");
    }

    @Test
    void anArticleThatIsChangedAtItsPathIsANewVersion() throws IOException {
        String article = file("a.txt", "Ruiz said the port is shut.");
        ingest("--every", "1s", "--rounds", "1", folder.toString());
        file("a.txt", "Ruiz said the port is open again.");
        ingest("--every", "1s", "--rounds", "1", folder.toString());

        assertThat(run("versions", article, "--ledger", ledger()).out)
                .contains("  ~ Ruiz: the port is shut. → the port is open again.");
        assertThat(run("find", "port", "--ledger", ledger()).out)
                .contains("open again")
                .doesNotContain("shut");
        assertThat(ingest(article).err).contains("Read: 1 = 0 stored + 1 known");
    }

    @Test
    void aWatchWaitsForFilesInAnEmptyFolderAndTellsOfABrokenOneOnce() throws IOException {
        Ran empty = ingest("--every", "1s", "--rounds", "1", folder.toString());
        settle(file("a.txt", "fail at this."));
        Ran broken = ingest("--every", "1s", "--rounds", "2", folder.toString());

        assertThat(empty.status).isZero();
        assertThat(sums(empty)).containsExactly("Read: 0 = 0 stored + 0 known + 0 skipped + 0 quarantined.");
        assertThat(sums(broken))
                .containsExactly(
                        "Read: 1 = 0 stored + 0 known + 0 skipped + 1 quarantined.",
                        "Read: 0 = 0 stored + 0 known + 0 skipped + 0 quarantined. Files as they were, and not opened:"
                                + " 1.");
        assertThat(list()).contains("a.txt");
    }

    private static List<String> sums(Ran ran) {
        return ran.err
                .lines()
                .filter(line -> line.startsWith("Read: "))
                .map(line -> line.substring(0, line.indexOf(" Ledger: ")))
                .toList();
    }

    /** Makes a file as old as those that nobody is writing to. */
    private static void settle(String file) throws IOException {
        Files.setLastModifiedTime(Path.of(file), FileTime.from(Instant.now().minusSeconds(60)));
    }

    @Test
    void theLedgerAloneKnowsWhatOfAFeedIsStored() throws IOException {
        String feed = file(
                "feed.xml",
                "<rss version=\"2.0\"><channel><title>N</title><link>https://example.org/</link><description>d</description><item><title>Port</title><link>https://example.org/port</link><description>Ruiz"
                        + " said the port is shut.</description></item></channel></rss>");
        String cache = folder.resolve("cache").toString();
        String other = folder.resolve("other.db").toString();

        assertThat(ingest("--cache", cache, feed).err).contains("Read: 1 = 1 stored");
        assertThat(ingest("--cache", cache, feed).err).contains("Read: 1 = 0 stored + 1 known");
        assertThat(run("ingest", "--cache", cache, "--ledger", other, feed).err).contains("Read: 1 = 1 stored");
    }

    @Test
    void keepsTheBytesWhereAsked() throws IOException {
        file("a.txt", "Ruiz said the port is shut.");
        file("b.jsonl", "{\"text\": \"Moor said the sea rises.\"}\n{\"text\": \"Ruiz denied that.\"}\n");

        assertThat(ingest("--keep-raw", folder.toString()).err).doesNotContain("were not kept");
    }

    @Test
    void correctsFromTheCommandLine() throws IOException {
        String article = file("a.txt", "Ruiz said the port is shut.");
        ingest(article);

        run("correct", "reject", article + "#s2", "--ledger", ledger());
        run(
                "correct",
                "edit",
                article + "#s1",
                "--speaker",
                "Ana Ruiz",
                "--cue",
                "none",
                "--why",
                "of course",
                "--ledger",
                ledger());
        Ran export = run("export", "--format", "csv", "--ledger", ledger());

        assertThat(export.out.lines())
                .hasSize(2)
                .element(1)
                .asString()
                .contains(",Ana Ruiz,person,Ruiz,,the port is shut.,");
        assertThat(run("export", "--as-read", "--format", "csv", "--ledger", ledger())
                        .out
                        .lines())
                .hasSize(3);
        assertThat(run("export", "--format", "gold", "--ledger", ledger()).out.lines())
                .hasSize(1);
        assertThat(run("correct", "history", "--ledger", ledger()).out.lines())
                .hasSize(2)
                .element(1)
                .asString()
                .contains("\tedit\t" + article + "\tcounts\t")
                .endsWith("\tof course");
        assertThat(run("correct", "edit", article + "#s1", "--content", "x", "--ledger", ledger()).status)
                .isEqualTo(2);
        assertThat(run("correct", "edit", article + "#s1", "--act", "sing", "--ledger", ledger()).err)
                .startsWith("The statement cannot be that");
    }

    @Test
    void tellsWhatChangedInAnArticle() throws IOException {
        String first = "{\"text\": \"Ruiz said the port is shut.\", \"url\": \"https://example.org/p\", \"published\":"
                + " \"2024-03-14\"}\n";
        ingest(file("a.jsonl", first));
        ingest(file("b.jsonl", first.replace("port is shut", "port is open").replace("14", "15")));

        Ran ran = run("versions", "https://example.org/p", "--ledger", ledger());

        assertThat(ran.out
                        .lines()
                        .map(line -> line.replaceAll("[0-9a-f]{16}", "#"))
                        .toList())
                .containsExactly(
                        "# 2024-03-14 2 statements #",
                        "# 2024-03-15 2 statements #",
                        "  ~ Ruiz: the port is shut. → the port is open.");
    }

    @Test
    void namesWhatArticlesSayOfOneNameThatDoesNotGoTogether() throws IOException {
        file("a.txt", "Ruiz said the port is shut. The harbour minister, Ruiz, left.");
        file("b.txt", "Ruiz said rents rise. The economist Ruiz left.");
        talking("ingest", "--published", "2024-03-14", "--ledger", ledger(), folder.toString());

        assertThat(run("names", "doubtful", "--ledger", ledger()).out)
                .contains("Ruiz may be several people:")
                .contains("The harbour minister (1 article, 2024-03-14, such as")
                .contains("The economist (1 article");
        run("names", "merge", "Ruiz", "Ruiz", "--ledger", ledger());
        assertThat(run("names", "doubtful", "--ledger", ledger()).out).isEmpty();
        run("names", "undo", "1", "--ledger", ledger());
        assertThat(run("names", "doubtful", "--ledger", ledger()).out).isNotEmpty();
    }

    @Test
    void forgetsOnlyWhenToldTo() throws IOException {
        String article = file("a.txt", "Ruiz said the port is shut.");
        ingest(article);

        Ran told = run("forget", article, "--ledger", ledger());
        assertThat(told.err).contains("1 article and 2 statements would be forgotten.\n  Add --yes");
        Ran done = run("forget", article, "--yes", "--ledger", ledger());

        assertThat(done.err).contains("Forgot 1 article and 2 statements.");
        assertThat(ingest(article).err).contains("Read: 1 = 0 stored + 0 known + 1 skipped + 0 quarantined.");
        assertThat(run("forget", "--ledger", ledger()).status).isEqualTo(2);
    }

    @Test
    void saysWhatToDoWithoutALedger() {
        Ran ran = run("export", "--ledger", folder.resolve("none.db").toString());

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err).contains("There is no ledger at").contains("\n  Make one with \"hearsay ingest\"");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutItsPassword() throws IOException {
        Ran ran = run("ingest", "--ledger", "postgresql://lea:secret@127.0.0.1:1/news", file("a.txt", "Ruiz said so."));

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err)
                .contains("There is no connection to postgresql://lea@127.0.0.1:1/news")
                .contains("See whether the server runs")
                .doesNotContain("secret");
        assertThat(run("find", "--ledger", "postgresql://nobody", "harbour").err)
                .contains("names no host or no database");
    }

    private String list() {
        return run("quarantine", "list", "--ledger", ledger()).out;
    }

    private Ran ingest(String... inputs) {
        return run(words("ingest --ledger " + ledger(), Arrays.asList(inputs)));
    }

    private static String[] words(String command, List<String> inputs) {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(inputs);
        return all.toArray(String[]::new);
    }

    private String ledger() {
        return folder.getParent().resolve(folder.getFileName() + ".db").toString();
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private Ran talking(String... args) {
        return run(new Talkers(), args);
    }

    private Ran run(String... args) {
        return run(new Counting(readings), args);
    }

    private Ran run(Engine engine, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Terminal(false, false, 80, false),
                (model, world) -> engine);
        int status = Main.run(surroundings, args);
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Ran(int status, String out, String err) {}

    /** Counts what it is given to read. */
    private record Counting(AtomicInteger readings, StandIn standIn) implements Engine {

        Counting(AtomicInteger readings) {
            this(readings, new StandIn());
        }

        @Override
        public hearsay.statement.AttributedDocument read(hearsay.document.Document document) {
            readings.incrementAndGet();
            return standIn.read(document);
        }

        @Override
        public java.util.Map<String, String> models() {
            return standIn.models();
        }

        @Override
        public void close() {}
    }
}
