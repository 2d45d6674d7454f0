package hearsay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.Hearsay;
import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.GazetteerLists;
import hearsay.reading.ArticleReader;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import hearsay.writing.JsonLine;
import hearsay.writing.JsonLinesWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads files by Spark, as {@code spark-submit} would. */
class ReadCommandTest {

    private static final SparkSession SPARK = LocalSpark.session();
    private static final String EXAMPLES = LocalSpark.ROOT.resolve("examples").toString();

    @TempDir
    private Path folder;

    private String out;

    @BeforeEach
    void nameTheOutput() {
        out = folder.resolve("out").toString();
    }

    @Test
    void findsTheSameStatementsAsTheCommandLine() throws Exception {
        Path lines = Files.writeString(
                folder.resolve("two.jsonl"),
                """
                {"id": "a", "text": "The mayor, Ana Ruiz, said the bridge would cost 2.5 million euros.", "published": "2024-03-14", "title": "Bridge \\"too dear\\", mayor says"}
                {"text": "“We will not close the harbour,” Tom Berg told Nordkysten on Monday.", "outlet": "Nordkysten", "published": "2024-03-14"}
                """);
        String ferry = EXAMPLES + "/ferry.txt";
        String reservoir = EXAMPLES + "/reservoir.txt";

        Ran ran = run("read", "--output", out, ferry, reservoir, lines.toString());

        assertThat(ran.out).contains("Read: 4 = 4 stored + 0 known + 0 skipped + 0 quarantined.");
        assertThat(ran.status).isZero();
        assertThat(lines()).containsExactlyInAnyOrderElementsOf(byCommandLine(ferry, reservoir, lines.toString()));
        assertThat(statements().count()).isEqualTo(countOfStatements());
        assertThat(statements().columns())
                .startsWith("article", "uri", "sha256", "title", "outlet", "published", "inTitle", "id", "type");
    }

    @Test
    void knowsTheNamesOfAListOfOnesOwn() throws Exception {
        Path file = article("first.txt", "Wolvern said on Monday that it would keep the bridge open.");
        Path names = Files.writeString(
                folder.resolve("own.tsv"),
                "kind\tname\taliases\tof\nbuilding\tOld Mill\nstate\tBorduria\ncapital\tWolvern\t\tBorduria\n");
        Gazetteer known = GazetteerLists.standard().add(names, problem -> {}).build();

        Ran ran = run("read", "--output", out, "--gazetteer", names.toString(), file.toString());
        Ran withoutIt = run("read", "--output", out, file.toString());

        assertThat(lines())
                .isEqualTo(byCommandLine(known, file.toString()))
                .isNotEqualTo(byCommandLine(Gazetteer.standard(), file.toString()));
        assertThat(ran.status).isZero();
        assertThat(ran.err).contains("own.tsv, line 2");
        assertThat(withoutIt.err).contains("was written with the models").contains("Name another folder");
        assertThat(run("read", "--output", out, "--gazetteer", folder + "/none.tsv", file.toString()).err)
                .contains("--gazetteer takes a file");
    }

    @Test
    void readsWhatIsNotReadYetAndNothingTwice() throws Exception {
        Path first = article("first.txt", "Ana Ruiz said the bridge would stay open.");
        run("read", "--output", out, first.toString());
        Path second = article("second.txt", "Tom Berg said the bridge would be closed.");

        Ran ran = run("read", "--output", out, folder + "/*.txt");

        assertThat(ran.out).contains("Read: 2 = 1 stored + 1 known + 0 skipped + 0 quarantined.");
        assertThat(documents()
                        .select("id")
                        .as(org.apache.spark.sql.Encoders.STRING())
                        .collectAsList())
                .containsExactlyInAnyOrder(first.toString(), second.toString());
    }

    @Test
    void doesAgainWhatAKilledRunLeftHalfDone() throws Exception {
        Path file = article("first.txt", "Ana Ruiz said the bridge would stay open.");
        run("read", "--output", out, article("other.txt", "Tom Berg said no.").toString());
        Path half = Files.createDirectories(Path.of(out, "_staging", "killed", "batch", "documents"));
        Files.writeString(half.resolve("part-0.parquet"), "half a table");

        Ran ran = run("read", "--output", out, file.toString());

        assertThat(ran.out).contains("Read: 1 = 1 stored + 0 known");
        assertThat(Path.of(out, "_staging", "killed")).doesNotExist();
        assertThat(documents().count()).isEqualTo(2);
    }

    @Test
    void leavesAChangedFileOutAndSaysWhatToDo() throws Exception {
        Path file = article("first.txt", "Ana Ruiz said the bridge would stay open.");
        run("read", "--output", out, file.toString());
        article("first.txt", "Ana Ruiz said the bridge would not stay open.");

        Ran ran = run("read", "--output", out, file.toString());

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err).contains("has changed since it was read").contains("Remove file:" + out + "/batch=");
        assertThat(ran.out).contains("Read: 0 = ");
    }

    @Test
    void keepsWhatCannotBeReadInQuarantine() throws Exception {
        Path lines = Files.writeString(
                folder.resolve("some.jsonl"),
                """
                {"id": "good", "text": "Ana Ruiz said the bridge would stay open."}
                {"id": "no text"}
                not JSON
                {"id": "German", "text": "Die Brücke bleibt offen, sagte die Bürgermeisterin am Montag vor dem Stadtrat. Sie wolle in dieser Frage nichts versprechen, was sie später nicht halten könne, und werde die Bürger rechtzeitig fragen."}
                """);
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path table = Files.writeString(folder.resolve("cut.parquet"), "PAR1 and no table");

        Ran ran = run(
                "read", "--output", out, lines.toString(), empty.toString(), table.toString(), folder + "/missing.txt");

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.out).contains("Read: 6 = 1 stored + 0 known + 1 skipped + 4 quarantined.");
        assertThat(ran.err).contains(folder + "/missing.txt: There is no such file.");
        assertThat(quarantine())
                .anyMatch(row -> row.startsWith(table + "|failed|null|It could not be read: The table is damaged:"))
                .contains(
                        lines + "|failed|line 2|The object has neither \"text\" nor \"html\".",
                        empty + "|failed|null|The file is empty.",
                        lines + "|skipped|line 4|The article is in German; only English is read.");
    }

    @Test
    void readsWhatComesBeforeDamageInAPackedFile() throws Exception {
        StringBuilder articles = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            articles.append("{\"id\": \"")
                    .append(i)
                    .append("\", \"text\": \"Ana Ruiz said bridge ")
                    .append(random.nextLong())
                    .append(" would stay open.\"}\n");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(articles.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = packed.toByteArray();
        Path cut = Files.write(folder.resolve("cut.jsonl.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        Ran ran = run("read", "--output", out, cut.toString());

        assertThat(ran.status).isEqualTo(1);
        assertThat(documents().count()).isBetween(1L, 39L);
        assertThat(quarantine()).hasSize(1).allMatch(row -> row.contains("The packed data ends too soon."));
    }

    @Test
    void refusesARecordThatIsTooLongAndReadsTheRest() throws Exception {
        String huge = "Ana Ruiz said the bridge would stay open. ".repeat(2_500_000);
        Path lines = folder.resolve("huge.jsonl");
        Files.writeString(
                lines,
                "{\"id\": \"huge\", \"text\": \"" + huge + "\"}\n"
                        + "{\"id\": \"small\", \"text\": \"Ana Ruiz said the bridge would stay open.\"}\n");

        Ran ran = run("read", "--output", out, lines.toString());

        assertThat(Files.size(lines)).isGreaterThan(100_000_000);
        assertThat(ran.out).contains("Read: 2 = 1 stored + 0 known + 0 skipped + 1 quarantined.");
        assertThat(quarantine()).hasSize(1).allMatch(row -> row.contains("line 1|The article has more than"));
    }

    @Test
    void readsATableOfArticles() throws Exception {
        String table = folder.resolve("articles.parquet").toString();
        SPARK.sql("SELECT 'a1' AS id, 'Ana Ruiz said the bridge would stay open.' AS text,"
                        + " DATE '2024-03-14' AS published, 7 AS clicks"
                        + " UNION ALL SELECT 'a2', NULL, NULL, 8")
                .coalesce(1)
                .write()
                .parquet(table);

        Ran ran = run("read", "--output", out, table);

        assertThat(ran.out).contains("Read: 2 = 1 stored + 0 known + 0 skipped + 1 quarantined.");
        assertThat(documents()
                        .selectExpr("id", "published", "statements[0].speaker.name")
                        .collectAsList()
                        .get(0)
                        .mkString("|"))
                .isEqualTo("a1|2024-03-14|Ana Ruiz");
    }

    @Test
    void readsOverEmptyPartitionsOfATable() throws Exception {
        String table = folder.resolve("articles.parquet").toString();
        SPARK.sql("SELECT 'a1' AS id, 'Ana Ruiz said the bridge would stay open.' AS text WHERE rand() > 2")
                .write()
                .parquet(table);
        Path file = article("first.txt", "Ana Ruiz said the bridge would stay open.");

        Ran ran = run("read", "--output", out, table, file.toString());

        assertThat(documents().count()).isEqualTo(1);
        assertThat(ran.out).contains("Read: 1 = 1 stored + 0 known + 0 skipped + 0 quarantined.");
        assertThat(ran.status).isZero();
    }

    @Test
    void refusesAFolderWithSomethingElseInIt() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "My own work.");

        Ran ran = run("read", "--output", other.toString(), EXAMPLES);

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err)
                .contains("holds something that Hearsay did not write")
                .contains("Name a new folder");
        assertThat(other.resolve("thesis.txt")).hasContent("My own work.");
        assertThat(other.toFile().list()).hasSize(1);
    }

    @Test
    void refusesAFolderThatSparkWouldTakeForAPattern() {
        Ran ran = run("read", "--output", folder + "/news[1]", EXAMPLES);

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err).contains("news[1] cannot be used").contains("Name a folder without them.");
    }

    @Test
    void saysWhichModelFileIsMissingOnAnExecutor() throws Exception {
        Path model =
                Path.of("target/attribution-cut").toAbsolutePath(); // it stays, since Spark keeps to what it was given
        Files.createDirectories(model);
        try (Stream<Path> files = Files.list(LocalSpark.ROOT.resolve("models/attribution"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().contains("roles")) {
                    Files.copy(file, model.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }

        Ran ran = run("read", "--output", out, "--model", model.toString(), EXAMPLES + "/ferry.txt");

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err)
                .contains("On an executor: ")
                .contains("roles")
                .contains("Check that the folder holds a whole model");
        assertThat(Path.of(out).toFile().list()).noneMatch(name -> name.startsWith("batch="));
    }

    @Test
    void takesUpOnlyWhatTheSameModelsWrote() throws Exception {
        Files.createDirectories(Path.of(out));
        Files.writeString(Path.of(out, "hearsay.json"), "{\"format\": 1, \"models\": \"another\"}");

        Ran ran = run("read", "--output", out, EXAMPLES);

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err).contains("was written with the models another");
    }

    @Test
    void explainsItselfWithoutSpark() {
        assertThat(run("read", "--help").out).contains("--output");
        assertThat(run("read").status).isEqualTo(2);
    }

    private Path article(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text + "\n");
    }

    private Dataset<Row> documents() {
        return SPARK.read().parquet(out + "/batch=*/documents");
    }

    private Dataset<Row> statements() {
        return SPARK.read().parquet(out + "/batch=*/statements");
    }

    private List<String> quarantine() {
        return SPARK
                .read()
                .parquet(out + "/batch=*/quarantine")
                .select("file", "outcome", "place", "message")
                .collectAsList()
                .stream()
                .map(row -> row.mkString("|"))
                .toList();
    }

    private long countOfStatements() {
        return documents()
                .selectExpr("size(statements) + size(titleStatements) AS n")
                .agg(Map.of("n", "sum"))
                .first()
                .getLong(0);
    }

    /** The documents as lines again; equal if every value is. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String json : DocumentLines.of(documents()).collectAsList()) {
            JsonLine line = JsonLine.parse(json);
            lines.add(JsonLinesWriter.line(line.document(), line.by()));
        }
        return lines;
    }

    private static List<String> byCommandLine(String... inputs) {
        return byCommandLine(Gazetteer.standard(), inputs);
    }

    private static List<String> byCommandLine(Gazetteer world, String... inputs) {
        List<String> lines = new ArrayList<>();
        try (Hearsay hearsay = Hearsay.open().withGazetteer(world);
                ArticleReader reader = new ArticleReader(ReadingOptions.defaults())) {
            By by = By.of(By.thisVersion(), Map.of("attribution", hearsay.attributionModel()));
            reader.read(List.of(inputs), outcome -> {
                AttributedDocument read = hearsay.read(((ReadOutcome.Read) outcome).document());
                lines.add(JsonLinesWriter.line(
                        new AttributedDocument(read.document(), read.statements(), read.titleStatements(), null), by));
            });
        }
        return lines;
    }

    record Ran(int status, String out, String err) {}

    static Ran run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            int status = Main.run(arguments);
            return new Ran(status, printed.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
