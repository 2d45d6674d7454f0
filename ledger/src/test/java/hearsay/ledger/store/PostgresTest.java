package hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Query;
import hearsay.ledger.store.intake.Fate;
import hearsay.ledger.store.intake.Intake;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What only a server can do wrong, and that it finds what a file finds. */
class PostgresTest {

    private static final String WORDS =
            "harbour harbours closing closed taxes levy e-mail who's naïve Ünal 7 70,000 winter and the of not";

    private static final String NAME = "hearsay " + ThreadLocalRandom.current().nextInt(1_000_000);

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @TempDir
    private Path folder;

    @Test
    void findsTheSameAsAFile() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Document> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            articles.add(Document.of("a" + i, "Ruiz said " + words(random, 12) + "."));
        }
        LedgerAddress file = LedgerAddress.of(folder.resolve("test.db"));
        LedgerAddress server = schemas.address("same");
        Invented.store(file, articles);
        Invented.store(server, articles);

        String[] joints = {" ", " ", " ", " OR ", " NEAR/2 ", " -", "* ", " \"", "\" "};
        try (Ledger one = Ledger.open(file);
                Ledger other = Ledger.open(server)) {
            for (int i = 0; i < 300; i++) {
                StringBuilder text = new StringBuilder();
                for (int k = random.nextInt(4); k >= 0; k--) {
                    text.append(words(random, 1)).append(joints[random.nextInt(joints.length)]);
                }
                text.append(words(random, 1));
                Query query = Query.all().withText(text.toString());
                assertThat(contents(other, query)).as("seed %s: %s", seed, text).isEqualTo(contents(one, query));
            }
        }
    }

    private static String words(Random random, int count) {
        String[] words = WORDS.split(" ", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    private static List<String> contents(Ledger ledger, Query query) {
        return ledger.search().find(query, 1000, null).hits().stream()
                .map(Hit::content)
                .sorted()
                .toList();
    }

    @Test
    void aConnectionThatBreaksIsTakenUpAgain() throws SQLException {
        LedgerAddress.OnServer any = schemas.address("broken");
        LedgerAddress address = new LedgerAddress.OnServer(
                any.host(),
                any.port(),
                any.database(),
                any.user(),
                any.password(),
                any.schema(),
                Map.of("ApplicationName", NAME));
        try (Intake intake = Ledger.intake(address, Invented.BY)) {
            intake.store(batch(0));
            breakAll();

            assertThatThrownBy(() -> intake.store(batch(1)))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("broke")
                    .hasMessageContaining("What was stored before is safe")
                    .extracting(e -> ((LedgerException) e).remedy())
                    .asString()
                    .contains("it goes on where it stopped");
        }
        try (Intake intake = Ledger.intake(address, Invented.BY)) {
            assertThat(intake.fate(article(0))).isEqualTo(Fate.KNOWN);
            assertThat(intake.store(batch(1))).containsExactly(Fate.STORED);
            intake.finish();
        }
    }

    /** As if the server stopped; tests that run beside this one have no connection named like the ledger's. */
    private static void breakAll() throws SQLException {
        try (Connection connection = PostgresSchemas.connect()) {
            Database.list(
                    connection,
                    row -> row.getBoolean(1),
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ?",
                    NAME);
        }
    }

    @Test
    void twoProgramsMayWriteAtOnce() throws Exception {
        LedgerAddress address = schemas.address("two");
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<?>> writers = new ArrayList<>();
        for (int from : new int[] {0, 10}) {
            writers.add(both.submit(() -> {
                try (Intake intake = Ledger.intake(address, Invented.BY)) {
                    for (int i = from; i < from + 20; i++) {
                        intake.store(batch(i));
                    }
                }
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        both.shutdown();

        try (Ledger ledger = Ledger.open(address)) {
            List<String> ids = new ArrayList<>();
            ledger.shelf()
                    .articles(
                            false,
                            article -> ids.add(
                                    article.corrected().document().document().id()));
            assertThat(ids).hasSize(30).doesNotHaveDuplicates();
        }
    }

    @Test
    void anotherStepIsTakenOnACopyOfWhatWasThere() throws SQLException {
        LedgerAddress.OnServer address = schemas.address("steps");
        Invented.store(address, List.of(article(0)));
        List<String> more = new ArrayList<>(Migrations.SCRIPTS);
        more.add("CREATE TABLE shelf (id INTEGER PRIMARY KEY); INSERT INTO shelf VALUES (7);");
        try (Connection connection = PostgresSchemas.connect()) {
            Database.execute(connection, "SET search_path TO " + address.schema());
            Migrations.run(connection, address, more);
            Migrations.run(connection, address, more);

            assertThat(Database.number(connection, "SELECT id FROM shelf")).isEqualTo(7);
            assertThat(Database.number(
                            connection,
                            "SELECT count(*) FROM " + address.schema() + "_before_v" + more.size() + ".statement"))
                    .isEqualTo(1);
            Database.execute(connection, "DROP SCHEMA " + address.schema() + "_before_v" + more.size() + " CASCADE");
        }
        assertThatThrownBy(() -> Ledger.open(address)).hasMessageContaining("was written by a newer Hearsay");
    }

    @Test
    void aSchemaOfSomethingElseIsLeftAlone() throws SQLException {
        LedgerAddress.OnServer address = schemas.address("recipes");
        assertThatThrownBy(() -> Ledger.open(address)).hasMessageContaining("There is no ledger at postgresql://");
        try (Connection connection = PostgresSchemas.connect()) {
            Database.execute(connection, "CREATE SCHEMA " + address.schema());
            Database.execute(connection, "CREATE TABLE " + address.schema() + ".recipe (id INTEGER)");
        }

        assertThatThrownBy(() -> Ledger.intake(address, Invented.BY))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("something else");
    }

    @Test
    void whatIsRefusedIsSaidInWords() {
        LedgerAddress.OnServer good = schemas.address("refused");
        LedgerAddress bad = new LedgerAddress.OnServer(
                good.host(), good.port(), "no_such_database", good.user(), "secret", good.schema(), good.settings());

        assertThatThrownBy(() -> Ledger.open(bad))
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith("PostgreSQL refuses postgresql://")
                .hasMessageNotContaining("secret");
    }

    private static Document article(int number) {
        return Document.of("a" + number, "Ruiz said number " + number + " is right.");
    }

    private static Intake.Batch batch(int number) {
        return Invented.batch(List.of(article(number)));
    }
}
