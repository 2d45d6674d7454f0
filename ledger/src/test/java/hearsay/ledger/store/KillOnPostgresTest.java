package hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.intake.Fate;
import hearsay.ledger.store.intake.Intake;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program that writes to PostgreSQL, and takes the server away from one in the middle of a batch, again and again. {@code
 * -Dhearsay.kills=N} sets how often.
 */
class KillOnPostgresTest {

    private static final int BATCH = 20;

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @TempDir
    private Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        int kills = Integer.getInteger("hearsay.kills", 2);
        List<String> expected = uninterrupted();
        int killed = 0;
        for (int round = 0; killed < kills; round++) {
            LedgerAddress.OnServer address = schemas.address("killed" + round);
            List<String> acknowledged = new ArrayList<>();
            boolean finished = false;
            while (!finished && killed < kills) {
                acknowledged.addAll(run(address, 400 + random.nextInt(3500)));
                finished = acknowledged.remove("finished");
                killed += finished ? 0 : 1;
                check(address, acknowledged, "seed " + seed + ", kill " + killed);
            }
            run(address, 0);
            assertThat(Victim.export(address))
                    .as("seed %s, round %s", seed, round)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aServerThatGoesAwayInTheMiddleOfABatchHasStoredAllOfItOrNothing() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        int breaks = Integer.getInteger("hearsay.kills", 3);
        List<String> expected = uninterrupted();
        String name = "hearsay " + random.nextInt(1_000_000);
        int broken = 0;
        for (int round = 0; broken < breaks; round++) {
            LedgerAddress.OnServer address = named(schemas.address("broken" + round), name);
            Ledger.intake(address, Invented.BY).close();
            Set<String> acknowledged = new HashSet<>();
            boolean finished = false;
            while (!finished) {
                Thread breaker = broken < breaks ? breaker(name, random.nextInt(30)) : new Thread();
                breaker.start();
                try (Intake intake = Ledger.intake(address, Invented.BY)) {
                    storeAll(intake, acknowledged);
                    finished = true;
                } catch (LedgerException e) {
                    assertThat(e).as("seed %s", seed).hasMessageContaining("broke");
                    assertThat(e.remedy()).contains("it goes on where it stopped");
                    broken++;
                }
                breaker.interrupt();
                breaker.join();
                check(address, acknowledged, "seed " + seed + ", break " + broken);
            }
            assertThat(Victim.export(address))
                    .as("seed %s, round %s", seed, round)
                    .isEqualTo(expected);
        }
    }

    private static void storeAll(Intake intake, Set<String> acknowledged) {
        for (int from = 0; from < Victim.ARTICLES; from += BATCH) {
            List<Document> articles = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                Document article = Victim.article(i);
                if (intake.fate(article) == Fate.STORED) {
                    articles.add(article);
                }
            }
            intake.store(Invented.batch(articles));
            articles.forEach(article -> acknowledged.add(article.id()));
        }
        intake.finish();
    }

    private static LedgerAddress.OnServer named(LedgerAddress.OnServer any, String name) {
        return new LedgerAddress.OnServer(
                any.host(),
                any.port(),
                any.database(),
                any.user(),
                any.password(),
                any.schema(),
                Map.of("ApplicationName", name));
    }

    /** Ends the connection that has written something and not committed it, after it was seen so for the {@code nth} time. */
    private static Thread breaker(String name, int nth) {
        return new Thread(() -> {
            try (Connection connection = PostgresSchemas.connect()) {
                String writing = " FROM pg_stat_activity WHERE application_name = ? AND backend_xid IS NOT NULL";
                for (int seen = 0; seen <= nth && !Thread.interrupted(); ) {
                    String what = seen == nth ? "SELECT pg_terminate_backend(pid)" : "SELECT true";
                    seen += Database.list(connection, row -> row.getBoolean(1), what + writing, name)
                            .size();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What a file holds that nobody disturbed. */
    private List<String> uninterrupted() {
        LedgerAddress file = LedgerAddress.of(folder.resolve("whole.db"));
        try (Intake intake = Ledger.intake(file, Invented.BY)) {
            storeAll(intake, new HashSet<>());
        }
        List<String> lines = Victim.export(file);
        assertThat(lines).hasSize(Victim.ARTICLES);
        return lines;
    }

    private List<String> run(LedgerAddress.OnServer address, int millis) throws Exception {
        String whole = System.getenv(PostgresSchemas.VARIABLE) + "?schema=" + address.schema();
        return Victim.run(whole, millis, null, "ingest", folder).lines();
    }

    private static void check(LedgerAddress.OnServer address, Iterable<String> acknowledged, String as)
            throws SQLException {
        try (Connection connection = PostgresSchemas.connect()) {
            if (Database.list(
                            connection,
                            row -> row.getString(1),
                            "SELECT table_name FROM information_schema.tables WHERE table_schema = ?",
                            address.schema())
                    .isEmpty()) {
                assertThat(acknowledged).as(as).isEmpty(); // killed before there was anything
                return;
            }
            Database.execute(connection, "SET search_path TO " + address.schema());
            assertThat(Database.list(connection, row -> row.getString(1), "SELECT article FROM version"))
                    .as(as)
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged);
            assertThat(
                            Database.number(
                                    connection,
                                    "SELECT count(*) FROM version WHERE (SELECT count(*) FROM statement WHERE version_id = version.id) <> 2"))
                    .as(as)
                    .isZero();
            assertThat(Database.number(connection, "SELECT count(*) FROM stems"))
                    .as(as)
                    .isEqualTo(Database.number(connection, "SELECT count(*) FROM statement"));
        }
    }
}
