package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.app.terminal.Engine;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Terminal;
import hearsay.onnx.ModelException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final Terminal NONE = new Terminal(false, false, 80, false);

    @TempDir
    private Path folder;

    private final List<StandIn> engines = new ArrayList<>();

    @Test
    void printsAListForPeopleUnlessAskedOtherwise() throws IOException {
        Ran ran = run("read", file("a.txt", "Ruiz said the port is shut."));

        assertThat(ran.status).isZero();
        assertThat(ran.out).contains("¶1  Ruiz · said\n    the port is shut.");
        assertThat(ran.err).isEmpty();
    }

    @Test
    void printsArticlesInInputOrderWhateverTheNumberOfThreads() throws IOException {
        for (int i = 100; i < 160; i++) {
            file(i + ".txt", "Ruiz said number " + i + ".");
        }
        String input = folder.toString();

        Ran one = run("read", "--format", "jsonl", "--threads", "1", input);

        assertThat(one.out.lines()).hasSize(60).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(run("read", "--format", "jsonl", "--threads", "2", input).out)
                .isEqualTo(one.out);
        assertThat(run("read", "--format", "jsonl", "--threads", "8", input).out)
                .isEqualTo(one.out);
    }

    @Test
    void saysWhatIsWrongWithAnAddressAndWhatToDo() throws IOException {
        Ran ran = run("read", "http://no-such-server.invalid/a", file("a.txt", "Ruiz said the port is shut."));

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.out).contains("the port is shut");
        assertThat(ran.err)
                .contains("No server is called no-such-server.invalid.", "Check how the address is spelled.");
    }

    @Test
    void namesWhatCannotBeReadAndReadsTheRest() throws IOException {
        Ran ran = run("read", folder + "/none.txt", file("a.txt", "Ruiz said the port is shut."));

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.out).contains("the port is shut");
        assertThat(ran.err.lines().toList()).hasSize(3).first().asString().contains("none.txt");
        assertThat(ran.err).endsWith("Read: 1. Could not be read: 1.\n");
    }

    @Test
    void tellsAFailureOfTheEngineAndReadsTheRest() throws IOException {
        Ran ran = run("read", file("a.txt", "fail now please"), file("b.txt", "Ruiz said the port is shut."));

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.out).contains("the port is shut");
        assertThat(ran.err).contains("a.txt: Hearsay failed at this article").doesNotContain("\tat ");
    }

    @Test
    void showsWhereItFailedWhenAsked() throws IOException {
        assertThat(run("read", "--stack-traces", file("a.txt", "fail now please")).err)
                .contains("\tat hearsay.app.StandIn");
    }

    @Test
    void refusesWrongUsageInTwoLines() throws IOException {
        String input = file("a.txt", "Ruiz said no.");
        for (List<String> wrong : List.<List<String>>of(
                List.of("read"),
                List.of(),
                List.of("reed", input),
                List.of("read", "--format", "xml", input),
                List.of("read", "--published", "yesterday", input),
                List.of("read", "--min-confidence", "2", input),
                List.of("read", "--min-confidence", "NaN", input),
                List.of("read", "--threads", "0", input),
                List.of("read", "--max-article", "lots", input),
                List.of("read", "--model", folder + "/none", input),
                List.of("read", "--nonsense", input))) {
            Ran ran = run(wrong.toArray(String[]::new));

            assertThat(ran.status).as("%s", wrong).isEqualTo(2);
            assertThat(ran.out).as("%s", wrong).isEmpty();
            assertThat(ran.err.lines()).as("%s: %s", wrong, ran.err).hasSize(2);
        }
    }

    @Test
    void saysWhatMayHaveBeenMeant() throws IOException {
        String input = file("a.txt", "Ruiz said no.");

        assertThat(run("reed", input).err).contains("There is no command \"reed\".", "Perhaps read");
        assertThat(run("read", "--formt", "csv", input).err).contains("There is no option \"--formt\".", "--format");
        assertThat(run("read", "--published", "yesterday", input).err)
                .contains("takes a day, as 2023-05-09, not \"yesterday\"");
    }

    @Test
    void readsStandardInput() {
        Ran ran = run(
                new ByteArrayInputStream("Ruiz said the port is shut.".getBytes(StandardCharsets.UTF_8)),
                NONE,
                "read",
                "-");

        assertThat(ran.status).isZero();
        assertThat(ran.out).contains("the port is shut");
    }

    @Test
    void letsPublishedAndOutletOverrideTheInput() throws IOException {
        String input =
                file("a.jsonl", "{\"text\":\"Ruiz said no.\",\"outlet\":\"The Gull\",\"published\":\"2020-01-01\"}");

        assertThat(run("read", "--format=jsonl", "--published", "2023-05-09", "--outlet", "The Ledger", input).out)
                .contains("\"outlet\":\"The Ledger\",\"published\":\"2023-05-09\"");
    }

    @Test
    void leavesOutWhatIsLessSureThanAsked() throws IOException {
        String input = file("a.txt", "Ruiz said the port is shut.");

        assertThat(run("read", "--format=csv", input).out.lines()).hasSize(3);
        assertThat(run("read", "--format=csv", "--min-confidence", "0.5", input)
                        .out
                        .lines())
                .hasSize(2);
    }

    @Test
    void showsAPersonDoubtfulStatementsOnlyWhenAsked() throws IOException {
        String input = file("a.txt", "Ruiz said the port is shut.");

        assertThat(run("read", input).out).contains("1 statement.", "1 doubtful one is left out: --min-confidence 0");
        assertThat(run("read", "--min-confidence", "0", input).out)
                .contains("2 statements.")
                .doesNotContain("left out");
    }

    @Test
    void refusesALongArticleUnlessTheLimitIsRaised() throws IOException {
        String input = file("long.txt", "Ruiz said " + "on and ".repeat(400_000));

        Ran refused = run("read", input);

        assertThat(refused.status).isEqualTo(1);
        assertThat(refused.err).contains("long.txt").contains("--max-article");
        assertThat(run("read", "--max-article", "5M", input).status).isZero();
    }

    @Test
    void printsOnlyAHeaderWhenNothingCouldBeReadAsCsv() {
        Ran ran = run("read", "--format", "csv", folder + "/none.txt");

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.out.lines()).hasSize(1);
        assertThat(ran.err).contains("none.txt");
    }

    @Test
    void opensTheEngineOnceOnlyWhenNeededAndClosesIt() throws IOException {
        run("read", folder + "/none.txt");
        assertThat(engines).isEmpty();

        run("read", "--threads", "4", file("a.txt", "Ruiz said no."), file("b.txt", "Ruiz said yes."));
        assertThat(engines).hasSize(1).allMatch(engine -> engine.closed);
    }

    @Test
    void stopsQuietlyWhenNobodyReadsTheResultsAnyMore() throws IOException {
        Ran ran = runInto("Broken pipe", "read", file("a.txt", "Ruiz said no."));

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err).isEmpty();
    }

    @Test
    void saysThatTheDiskIsFull() throws IOException {
        Ran ran = runInto("No space left on device", "read", file("a.txt", "Ruiz said no."));

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err)
                .contains("could not be written: No space left on device")
                .hasLineCount(2);
    }

    @Test
    void tellsTheUnusableModelInTwoLines() throws IOException {
        Engine.Opener opener = (model, world) -> {
            throw new ModelException("The model is damaged.", "Download it again.", new IOException());
        };
        Ran ran = run(
                opener,
                InputStream.nullInputStream(),
                NONE,
                new ByteArrayOutputStream(),
                "read",
                file("a.txt", "Ruiz said no."));

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err).isEqualTo("The model is damaged.\n  Download it again.\n");
    }

    @Test
    void namesTheBrokenLinesOfAGazetteerAndReadsOn() throws IOException {
        String list = file("own.tsv", "kind\tname\taliases\tof\nbuilding\tOld Mill\noutlet\tBay Radio\n");
        Ran ran = run("read", "--gazetteer", list, file("a.txt", "Ruiz said no."));

        assertThat(ran.status).isZero();
        assertThat(ran.err).contains("own.tsv, line 2", "The line is left out");
    }

    @Test
    void wantsAGazetteerThatIsThere() throws IOException {
        Ran ran = run("read", "--gazetteer", folder + "/none.tsv", file("a.txt", "Ruiz said no."));

        assertThat(ran.status).isEqualTo(2);
        assertThat(ran.err).contains("--gazetteer takes a file");
    }

    @Test
    void letsNoEscapeSequenceOfAFileNameOntoTheTerminal() {
        assertThat(run("read", folder + "/\u001b[31mred.txt").err)
                .contains("red.txt")
                .doesNotContain("\u001b");
    }

    @Test
    void showsProgressOnlyOnATerminalThatResultsDoNotGoTo() throws IOException {
        String input = file("a.txt", "Ruiz said no.");

        assertThat(run(InputStream.nullInputStream(), new Terminal(false, true, 80, false), "read", input).err)
                .contains("Reading");
        assertThat(run(InputStream.nullInputStream(), new Terminal(true, true, 80, false), "read", input).err)
                .isEmpty();
        assertThat(run(InputStream.nullInputStream(), NONE, "read", input).err).isEmpty();
    }

    @Test
    void explainsItself() {
        assertThat(run("--help").status).isZero();
        assertThat(run("--help").out).contains("read");
        assertThat(run("read", "--help").out).contains("--min-confidence", "Exit status");
        assertThat(run("--version").out).matches("hearsay \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Ran run(String... args) {
        return run(InputStream.nullInputStream(), NONE, args);
    }

    private Ran run(InputStream in, Terminal terminal, String... args) {
        return run(opener(), in, terminal, new ByteArrayOutputStream(), args);
    }

    private Ran runInto(String failure, String... args) {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int unit) throws IOException {
                throw new IOException(failure);
            }
        };
        return run(opener(), InputStream.nullInputStream(), NONE, failing, args);
    }

    private Engine.Opener opener() {
        return (model, world) -> {
            engines.add(new StandIn());
            return engines.get(engines.size() - 1);
        };
    }

    private static Ran run(Engine.Opener opener, InputStream in, Terminal terminal, OutputStream out, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                new Surroundings(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), terminal, opener), args);
        String printed = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Ran(status, printed, err.toString(StandardCharsets.UTF_8));
    }

    private record Ran(int status, String out, String err) {}
}
