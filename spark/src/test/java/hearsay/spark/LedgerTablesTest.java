package hearsay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hearsay.ledger.Ledger;
import hearsay.ledger.store.LedgerAddress;
import hearsay.writing.JsonLinesWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes tables into a ledger and out again, and asks SQL for statements. */
class LedgerTablesTest {

    private static final SparkSession SPARK = LocalSpark.session();
    private static final String EXAMPLES = LocalSpark.ROOT.resolve("examples").toString();

    @TempDir
    private Path folder;

    @Test
    void comeOutOfALedgerAsTheyWentIn() {
        goInAndOut(folder.resolve("news.db").toString());
    }

    @Test
    void comeOutOfALedgerInPostgresAsTheyWentIn() throws Exception {
        String server = System.getenv("HEARSAY_TEST_POSTGRES");
        assumeTrue(
                server != null, "No PostgreSQL: set HEARSAY_TEST_POSTGRES to the postgresql:// address of a database");
        String schema = "test_spark_" + ThreadLocalRandom.current().nextInt(1_000_000_000);
        try {
            goInAndOut(server + "?schema=" + schema);
        } finally {
            LedgerAddress.OnServer at = (LedgerAddress.OnServer) LedgerAddress.parse(server);
            String address = "jdbc:postgresql://" + at.host() + ":" + at.port() + "/" + at.database();
            try (Connection connection = DriverManager.getConnection(address, at.user(), at.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
            }
        }
    }

    private void goInAndOut(String ledger) {
        String tables = folder.resolve("tables").toString();
        String again = folder.resolve("again").toString();
        ReadCommandTest.run("read", "--output", tables, "--published", "2024-03-14", EXAMPLES + "/*.txt");

        var loaded = ReadCommandTest.run("load", tables, "--ledger", ledger);
        var twice = ReadCommandTest.run("load", tables, "--ledger", ledger);
        var unloaded = ReadCommandTest.run("unload", "--ledger", ledger, again);

        assertThat(loaded.out()).contains("Read: 2 = 2 stored + 0 known + 0 skipped + 0 quarantined.");
        assertThat(twice.out()).contains("Read: 2 = 0 stored + 2 known + 0 skipped + 0 quarantined.");
        assertThat(unloaded.out()).contains("2 articles.");
        assertThat(withoutProvenance(again)).isEqualTo(withoutProvenance(tables + "/batch=*/documents"));
        List<String> kept = new ArrayList<>();
        try (Ledger open = Ledger.open(LedgerAddress.parse(ledger))) {
            open.shelf()
                    .articles(
                            false,
                            article -> kept.add(
                                    JsonLinesWriter.line(article.corrected().document(), article.by())));
        }
        assertThat(kept).hasSize(2).allMatch(line -> line.contains("\"statements\":[{"));
    }

    @Test
    void makeFamiliesOfAllBatches() throws Exception {
        String tables = folder.resolve("tables").toString();
        String said = "“We will not close the harbour before the ferry has found another berth,” Tom Berg said.";
        for (String name : List.of("one", "two")) {
            Path file = Files.writeString(folder.resolve(name + ".txt"), said + " It was the " + name + " time.\n");
            ReadCommandTest.run("read", "--output", tables, file.toString());
        }

        var first = ReadCommandTest.run("families", tables);
        var second = ReadCommandTest.run("families", tables);

        assertThat(first.out()).startsWith("2 statements in 1 families, 2 texts in 2 families.");
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void areNotThereBeforeSomethingWasRead() {
        var ran = ReadCommandTest.run("families", folder.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("holds no tables of Hearsay's");
    }

    @Test
    void answerSqlWithStatements() throws Exception {
        StatementsFunction.register(SPARK);
        SPARK.sql(
                        "SELECT 'a' AS id, 'Ana Ruiz said the bridge would stay open.' AS text, DATE '2024-03-14' AS published"
                                + " UNION ALL SELECT 'b', NULL, NULL"
                                + " UNION ALL SELECT 'c', 'Tom Berg denied it on Monday.', NULL")
                .createOrReplaceTempView("news");

        List<String> found = SPARK
                .sql(
                        "SELECT id, s.speaker.name FROM news LATERAL VIEW explode(hearsay_statements(text, published)) AS s"
                                + " ORDER BY id")
                .collectAsList()
                .stream()
                .map(row -> row.mkString("|"))
                .toList();

        assertThat(found).first().isEqualTo("a|Ana Ruiz");
        assertThat(found).noneMatch(row -> row.startsWith("b|"));
    }

    private static List<Row> withoutProvenance(String table) {
        return SPARK.read().parquet(table).drop("provenance").orderBy("id").collectAsList();
    }
}
