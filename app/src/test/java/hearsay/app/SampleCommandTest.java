package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.app.exporting.SampleSheet;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void readForty() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("{\"id\": \"a").append(i).append("\", \"outlet\": \"").append(i < 36 ? "Globe" : "Post");
            lines.append("\", \"text\": \"Ruiz said \\\"number\\\" ").append(i).append(" is right, 🚢 too.\"}\n");
        }
        Path input = Files.writeString(folder.resolve("in.jsonl"), lines);
        assertThat(run("ingest", "--ledger", ledger(), input.toString()).status).isZero();
    }

    @Test
    void drawsTheSameWithTheSameSeedAndEveryOutletAtLeastOnce() throws IOException {
        assertThat(draw("one", "--seed", "7").err).contains("Drew 10 statements and 5 articles with seed 7");
        draw("two", "--seed", "7");
        draw("three", "--seed", "8");

        String sheet = Files.readString(folder.resolve("one/statements.csv"));
        assertThat(Files.readString(folder.resolve("two/statements.csv"))).isEqualTo(sheet);
        assertThat(Files.readString(folder.resolve("three/statements.csv"))).isNotEqualTo(sheet);
        assertThat(sheet.lines()).hasSize(11);
        assertThat(rows("one", "machine.csv").values().stream().map(row -> row.get("stratum")))
                .contains("Globe", "Post");
        assertThat(sheet).contains("Ruiz said ⟦").contains("🚢 too.⟧").doesNotContain("state,");
        assertThat(Files.readString(folder.resolve("one/codebook.md"))).contains("is_statement");
    }

    @Test
    void labelsAreNotOverwritten() {
        draw("one");

        assertThat(draw("one").err).contains("has a sample already");
    }

    @Test
    void whatCameBackIsCounted() throws IOException {
        draw("one");
        List<String> keys = new ArrayList<>(rows("one", "statements.csv").keySet());
        StringBuilder ana = new StringBuilder("\uFEFFkey;is_statement;type;label\r\n"); // as a spreadsheet may save it
        StringBuilder ben = new StringBuilder("key,is_statement,type,label\n");
        for (int i = 0; i < 10; i++) {
            ana.append(keys.get(i))
                    .append(i < 8 ? ";yes;indirect;" : ";No;direct;")
                    .append(i % 2)
                    .append("\r\n");
            ben.append(keys.get(i))
                    .append(i < 8 ? ",y,indirect," : ",n,direct,")
                    .append(i < 9 ? i % 2 : 0)
                    .append('\n');
        }
        StringBuilder articles = new StringBuilder("key,found,missed\n");
        rows("one", "articles.csv").keySet().forEach(key -> articles.append(key).append(",2,1\n"));

        Ran ran = run(
                "sample",
                "score",
                folder.resolve("one").toString(),
                write("ana.csv", ana),
                write("ben.csv", ben),
                write("articles-ana.csv", articles));

        assertThat(ran.err).isEmpty();
        assertThat(ran.out.lines().map(line -> line.replaceAll(" +", " ")))
                .contains("is_statement 80.0 % 49.0 to 94.3 10 1.000")
                .contains("type 80.0 % 49.0 to 94.3 10 1.000")
                .anyMatch(line -> line.matches("label 0\\.8\\d\\d"))
                .contains("found of all said 61.5 % 35.5 to 82.3 13");
    }

    @Test
    void whatIsNoLabelIsNamed() throws IOException {
        draw("one");
        String key = rows("one", "statements.csv").keySet().iterator().next();

        Ran ran = score(write("ana.csv", "key,is_statement\n" + key + ",perhaps\n"));
        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err).contains("ana.csv, row " + key + ": is_statement is \"perhaps\"");
        assertThat(score(write("ana.csv", "key,is_statement\nelsewhere#s1,yes\n")).err)
                .contains("is not in this sample");
        assertThat(score(write("ana.csv", "a,b\n1,2\n")).err).contains("has no column \"key\"");
        assertThat(score(folder.resolve("none.csv").toString()).err).contains("There is no file");
        assertThat(run("sample").status).isEqualTo(2);
    }

    private Ran score(String sheet) {
        return run("sample", "score", folder.resolve("one").toString(), sheet);
    }

    private String write(String name, CharSequence text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Map<String, Map<String, String>> rows(String sample, String name) throws IOException {
        return new LinkedHashMap<>(SampleSheet.read(folder.resolve(sample).resolve(name)));
    }

    private Ran draw(String name, String... more) {
        List<String> all =
                new ArrayList<>(List.of("sample", "draw", folder.resolve(name).toString(), "--ledger", ledger()));
        all.addAll(List.of("--size", "10", "--articles", "5", "--by", "outlet"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private String ledger() {
        return folder.resolve("test.db").toString();
    }

    private static Ran run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Terminal(false, false, 80, false),
                (model, world) -> new StandIn());
        int status = Main.run(surroundings, args);
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Ran(int status, String out, String err) {}
}
