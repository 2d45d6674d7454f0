package hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hearsay.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program that writes, again and again. {@code -Dhearsay.kills=100 -Dhearsay.fulls=50} run it at full length, with as many kills of
 * ingest as of migration (and of export, in the module of the command); by itself it is a taste of that.
 */
class KillTest {

    private static final int NEWEST = Migrations.SCRIPTS.size();

    @TempDir
    private Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        int kills = Integer.getInteger("hearsay.kills", 4);
        List<String> expected = uninterrupted();
        int killed = 0;
        int round = 0;
        while (killed < kills) {
            Path file = folder.resolve("killed-" + round++ + ".db");
            boolean finished = false;
            List<String> acknowledged = new ArrayList<>();
            while (!finished && killed < kills) {
                Victim.Ran ran = run(file, 200 + random.nextInt(2500), null, "ingest");
                acknowledged.addAll(ran.lines());
                finished = acknowledged.remove("finished");
                killed += finished ? 0 : 1;
                if (Files.exists(file)) {
                    check(file, acknowledged, "seed " + seed + ", kill " + killed);
                }
            }
            acknowledged.addAll(run(file, 0, null, "ingest").lines());
            assertThat(export(file)).as("seed %s, round %s", seed, round).isEqualTo(expected);
            Files.delete(file);
        }
    }

    @Test
    void aFullDiskStopsItCleanlyAndItGoesOnWhenThereIsRoom() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "No bash here to limit the size of files with");
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        List<String> expected = uninterrupted();
        int fulls = Integer.getInteger("hearsay.fulls", 2);
        for (int round = 0; round < fulls; round++) {
            Path file = folder.resolve("full-" + round + ".db");
            int kilobytes = 1400 + random.nextInt(1200); // SQLite's own library has to be unpacked
            Victim.Ran ran = run(file, 0, kilobytes, "ingest");

            String last = ran.lines().get(ran.lines().size() - 1);
            assertThat(last)
                    .as("seed %s, %s kB: %s", seed, kilobytes, ran.err())
                    .startsWith("refused: The disk of ")
                    .contains("What was stored before is safe");
            check(file, ran.lines().subList(0, ran.lines().size() - 1), "seed " + seed + ", " + kilobytes + " kB");
            assertThat(run(file, 0, null, "ingest").lines()).contains("finished");
            assertThat(export(file)).isEqualTo(expected);
            Files.delete(file);
        }
    }

    @Test
    void aMigrationIsMadeInWholeOrNotAtAll() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        int kills = Integer.getInteger("hearsay.kills", 2);
        Path whole = folder.resolve("whole.db");
        List<String> expected = uninterrupted();
        Set<String> families = families(whole);
        Path old = folder.resolve("old.db");
        Files.copy(whole, old);
        undoAllStepsButTheFirst(old);

        int killed = 0;
        int longest = 1500;
        for (int round = 0; killed < kills; round++) {
            Path file = folder.resolve("migrated-" + round + ".db");
            Files.copy(old, file);
            boolean finished = false;
            while (!finished && killed < kills) {
                String as = "seed " + seed + ", kill " + killed;
                finished = run(file, 150 + random.nextInt(longest), null, "migrate")
                        .lines()
                        .contains("finished");
                killed += finished ? 0 : 1;
                assertThat(version(file)).as(as).isIn(finished ? List.of(NEWEST) : List.of(1, NEWEST));
                assertThat(rows(file, "PRAGMA integrity_check")).as(as).containsExactly("ok");
                assertThat(rows(file, "SELECT count(*) FROM wording")).as(as).containsExactly("" + 2 * Victim.ARTICLES);
            }
            longest = finished ? Math.max(600, longest * 3 / 4) : longest + 100; // to meet it at work
            Ledger.open(file).close();
            assertThat(export(file)).as("seed %s, round %s", seed, round).isEqualTo(expected);
            assertThat(families(file)).as("seed %s, round %s", seed, round).isEqualTo(families);
            Path copy = folder.resolve("migrated-" + round + ".db.before-v" + NEWEST);
            assertThat(version(copy)).isEqualTo(1);
            assertThat(rows(copy, "PRAGMA integrity_check")).containsExactly("ok");
            Files.delete(copy);
            Files.delete(file);
        }
    }

    /** As ledgers were before there were families and names. */
    private static void undoAllStepsButTheFirst(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String view : List.of("same_words", "copies")) {
                Database.execute(connection, "DROP VIEW " + view);
            }
            for (String index : List.of(
                    "correction_by_undone",
                    "statement_by_doubt",
                    "statement_superseded",
                    "statement_through",
                    "version_by_outlet",
                    "via_by_name")) {
                Database.execute(connection, "DROP INDEX " + index);
            }
            for (String table : List.of(
                    "kin",
                    "utterance",
                    "shingle",
                    "sketch",
                    "band",
                    "persona",
                    "joining",
                    "known_as",
                    "verdict",
                    "saved_search",
                    "watched")) {
                Database.execute(connection, "DROP TABLE " + table);
            }
            Database.execute(connection, "PRAGMA user_version = 1");
        }
    }

    private static int version(Path file) throws SQLException {
        return Integer.parseInt(rows(file, "PRAGMA user_version").get(0));
    }

    /** Without opening it as a ledger, which would migrate it. */
    private static List<String> rows(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Database.list(connection, row -> row.getString(1), sql);
        }
    }

    private static Set<String> families(Path file) throws SQLException {
        return new TreeSet<>(
                rows(
                        file,
                        "SELECT group_concat(article || number, ' ') FROM (SELECT k.family, v.article, s.number FROM kin k JOIN statement s"
                                + " ON s.id = k.statement_id JOIN version v ON v.id = s.version_id ORDER BY 2, 3) GROUP BY family"));
    }

    private List<String> uninterrupted() throws Exception {
        Path file = folder.resolve("whole.db");
        if (!Files.exists(file)) {
            assertThat(run(file, 0, null, "ingest").lines()).contains("finished");
        }
        List<String> lines = export(file);
        assertThat(lines).hasSize(Victim.ARTICLES);
        return lines;
    }

    private static void check(Path file, List<String> acknowledged, String as) {
        try (Database database = Database.open(file)) {
            database.read(connection -> {
                assertThat(Database.list(connection, row -> row.getString(1), "PRAGMA integrity_check"))
                        .as(as)
                        .containsExactly("ok");
                assertThat(Database.list(connection, row -> row.getString(1), "SELECT article FROM version"))
                        .as(as)
                        .doesNotHaveDuplicates()
                        .containsAll(acknowledged);
                assertThat(
                                Database.list(
                                        connection,
                                        row -> row.getLong(1),
                                        "SELECT count(*) FROM version WHERE (SELECT count(*) FROM statement WHERE version_id = version.id) <> 2"))
                        .as(as)
                        .containsExactly(0L);
                assertThat(Database.number(connection, "SELECT count(*) FROM stems"))
                        .as(as)
                        .isEqualTo(Database.number(connection, "SELECT count(*) FROM statement"));
                return 0;
            });
        }
    }

    private static List<String> export(Path file) {
        return Victim.export(LedgerAddress.of(file));
    }

    private Victim.Ran run(Path file, int millis, Integer kilobytes, String what)
            throws IOException, InterruptedException {
        return Victim.run(file.toString(), millis, kilobytes, what, folder);
    }
}
