package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.app.terminal.Engine;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Terminal;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} and {@code find} on a small ledger; articles are invented. */
class FindingCommandsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void ingest() throws IOException {
        file("a.txt", "Ruiz said \"we will not close the harbour before winter\".");
        file("b.txt", "Ruiz said \"we will close the harbour before winter\".");
        run(
                "ingest",
                "--published",
                "2024-03-01",
                "--outlet",
                "Globe",
                folder.resolve("a.txt").toString());
        run(
                "ingest",
                "--published",
                "2024-03-02",
                "--outlet",
                "Herald",
                folder.resolve("b.txt").toString());
    }

    @Test
    void checkSaysWhoSaidItAndFlagsADroppedNegation() {
        Ran ran = run("check", "We will close the harbour before winter");

        assertThat(ran.status).isZero();
        assertThat(ran.out)
                .contains("Said, word for word, by Ruiz.")
                .contains("First found 2024-03-01, Globe. 2 statements, 2 outlets, 2 independent roots.")
                .contains("NOT DROPPED")
                .contains("we will [-not-] close the harbour before winter");
    }

    @Test
    void aFilterThatIsNoneOfItsValuesIsWrongUsage() {
        Ran ran = run("find", "harbour", "--kind", "persn");

        assertThat(ran.status).isEqualTo(2);
        assertThat(ran.err).contains("takes person, organization, state, group, document, unknown, not \"persn\"");
        assertThat(run("find", "harbour", "--root", "First-Hand").status).isNotEqualTo(2);
    }

    @Test
    void checkSaysWhatWasSearchedWhereItFindsNothing() {
        Ran ran = run("check", "The moon is made of cheese");

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.out)
                .contains("No record found.")
                .contains("2 articles of 2 outlets (Globe 1, Herald 1)")
                .containsPattern("2024-03-01\\s+to\\s+2024-03-02")
                .containsPattern("about\\s+86\\s+in\\s+100");
    }

    @Test
    void checkAnswersProgramsInJson() {
        assertThat(run("check", "--json", "we will not close the harbour").out)
                .contains("\"negation\":\"kept\"")
                .contains("\"roots\":2");
    }

    @Test
    void findPrintsTextJsonAndTable() {
        assertThat(run("find", "harbour").out).contains("Herald").contains("Globe");
        assertThat(run("find", "harbour", "--format", "jsonl").out.lines()).hasSize(2);
        assertThat(run("find", "harbour", "--format", "csv").out.lines()).hasSize(3);
        assertThat(run("find", "--facets", "harbour").out)
                .contains("2 statements")
                .contains("1  Globe");
    }

    @Test
    void findGoesOnWhereAPageEnded() {
        Ran first = run("find", "--limit", "1", "--format", "jsonl");
        String mark = first.err.substring(first.err.indexOf("--after ") + 8).strip();

        assertThat(first.out).contains("Herald");
        assertThat(run("find", "--limit", "1", "--format", "jsonl", "--after", mark).out)
                .contains("Globe");
        assertThat(run("find", "--after", "nonsense").status).isEqualTo(2);
    }

    @Test
    void findTellsWhatCouldNotBeUnderstood() {
        assertThat(run("find", "--published", "soon").err).contains("takes days");
        assertThat(run("find", "--", "-").err).contains("There is no word");
        assertThat(run("find", "xylophone").err).contains("No statement was found in 2 articles");
        assertThat(run("find", "xylophone").status).isEqualTo(1);
    }

    @Test
    void aRangeInWhichNoNumberCanBeIsWrongUsage() {
        for (String range : List.of("NaN", "5/1", "", "/", "1/Infinity", "many", "1/2/3")) {
            Ran ran = run("find", "--quantity", range);
            assertThat(ran.status).as(range).isEqualTo(2);
            assertThat(ran.err).contains("--quantity").contains("1000/5000:USD");
        }
        assertThat(run("find", "--quantity", "/:USD").status).isEqualTo(1);
    }

    @Test
    void findLikeGivesTheNearestInMeaningOnceVectorsAreMade() throws IOException {
        file("c.txt", "Moor said \"the jury found him guilty of tax fraud\".");
        run(
                "ingest",
                "--published",
                "2024-03-03",
                "--outlet",
                "Herald",
                folder.resolve("c.txt").toString());
        String boats = "Ships may use the port until December.";

        assertThat(run("vectors").err).contains("Made 3 vectors in ").contains("0 were there, 0 were taken out");
        assertThat(run("find", "--like", boats, "--format", "jsonl", "--limit", "0")
                        .out
                        .lines())
                .hasSize(3)
                .last()
                .asString()
                .contains("jury");
        assertThat(run("find", "--like", "An accountant was convicted", "--limit", "1").out)
                .contains("jury")
                .doesNotContain("harbour");
        assertThat(run("find", "--like", boats, "--speaker", "Moor").out)
                .contains("jury")
                .doesNotContain("harbour");
        assertThat(run("find", "--like", boats, "--speaker", "Nobody").status).isEqualTo(1);
    }

    @Test
    void vectorsGoOnWhereTheyAreAndGoWithWhatIsForgotten() throws IOException {
        run("vectors");
        file("c.txt", "Moor said \"the jury found him guilty\".");
        run("ingest", "--outlet", "Herald", folder.resolve("c.txt").toString());

        assertThat(run("find", "--like", "a trial").err)
                .contains("1 statement could not be compared")
                .contains("hearsay vectors");
        assertThat(run("vectors", "--threads", "2").err)
                .contains("Made 1 vector in ")
                .contains("2 were there");
        assertThat(run("find", "--like", "a trial").err).isEmpty();
        assertThat(run("forget", "--speaker", "Moor", "--yes").status).isZero();
        assertThat(run("vectors").err).contains("Made 0 vectors").contains("2 were there, 0 were taken out");
        assertThat(run("find", "--like", "a trial").out).contains("harbour").doesNotContain("jury");
    }

    @Test
    void findLikeSaysWhatToDoWhereThereAreNoVectors() throws IOException {
        Ran ran = run("find", "--like", "ships");

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err)
                .contains("There are no sentence vectors at")
                .contains("ledger.db.vectors")
                .contains("Make them with \"hearsay vectors\"");
        file("notes.txt", "These are no vectors, and long enough to be told from an empty file.");
        assertThat(run("vectors", "--vectors", folder.resolve("notes.txt").toString()).err)
                .contains("notes.txt");
        assertThat(folder.resolve("notes.txt")).content().startsWith("These are");
        assertThat(run("vectors", "--vectors", folder.resolve("ledger.db").toString()).err)
                .contains("is no file of sentence vectors");
        assertThat(run("find", "--like", "ships", "--facets").status).isEqualTo(2);
        assertThat(run("vectors", "--threads", "0").status).isEqualTo(2);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(1, "--ledger");
        all.add(2, folder.resolve("ledger.db").toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                new Surroundings(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new Terminal(false, false, 80, false),
                        (model, world) -> new FirstWordSpeaks()),
                all.toArray(String[]::new));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** An engine without a model: the first word is who speaks, the second the cue, the rest what is said. */
    private static final class FirstWordSpeaks implements Engine {

        @Override
        public AttributedDocument read(Document document) {
            String text = document.text();
            int first = text.indexOf(' ');
            int second = text.indexOf(' ', first + 1);
            Statement statement = Statement.unresolved(
                            "s1",
                            Statement.Type.DIRECT,
                            List.of(new Span(0, first)),
                            List.of(new Span(first + 1, second)),
                            List.of(new Span(second + 1, text.length())),
                            0.9)
                    .withSpeaker(new Speaker(
                            text.substring(0, first),
                            Speaker.Kind.PERSON,
                            List.of(),
                            Speaker.Basis.TEXT,
                            0.9,
                            List.of()));
            return new AttributedDocument(document, List.of(statement), List.of(), null);
        }

        @Override
        public Map<String, String> models() {
            return Map.of("attribution", "none");
        }

        @Override
        public void close() {}
    }

    private record Ran(int status, String out, String err) {}
}
