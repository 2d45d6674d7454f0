package hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.intake.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final int NEWEST = Migrations.SCRIPTS.size();

    private static final List<String> ONE_MORE =
            andThen("CREATE TABLE shelf (id INTEGER); INSERT INTO shelf VALUES (7);");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeALedger() {
        file = folder.resolve("test's.db");
        try (Intake intake = Ledger.intake(file, Invented.BY)) {
            Document article = Document.of("a", "Ruiz said the port is shut.");
            intake.store(Invented.batch(List.of(article)));
        }
    }

    @Test
    void aStepIsTakenOnACopyOfWhatWasThere() throws SQLException {
        try (Connection connection = connect(file)) {
            Migrations.run(connection, LedgerAddress.of(file), ONE_MORE);
            Migrations.run(connection, LedgerAddress.of(file), ONE_MORE);

            assertThat(Database.number(connection, "SELECT id FROM shelf")).isEqualTo(7);
            assertThat(Database.number(connection, "SELECT count(*) FROM statement"))
                    .isEqualTo(1);
        }
        Path copy = folder.resolve("test's.db.before-v" + (NEWEST + 1));
        try (Connection connection = connect(copy)) {
            assertThat(Database.number(connection, "PRAGMA user_version")).isEqualTo(NEWEST);
            assertThat(Database.number(connection, "SELECT count(*) FROM statement"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aStepThatFailsLeavesEverythingAsItWas() throws SQLException {
        List<String> failing = andThen("CREATE TABLE shelf (id INTEGER)", "CREATE TABLE shelf (id INTEGER)");
        try (Connection connection = connect(file)) {
            assertThatThrownBy(() -> Migrations.run(connection, LedgerAddress.of(file), failing))
                    .isInstanceOf(SQLException.class);

            assertThat(Database.number(connection, "PRAGMA user_version")).isEqualTo(NEWEST);
            assertThat(Database.number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'shelf'"))
                    .isZero();
        }
    }

    @Test
    void aNewerLedgerIsLeftAlone() throws SQLException {
        try (Connection connection = connect(file)) {
            Migrations.run(connection, LedgerAddress.of(file), ONE_MORE);
        }

        assertThatThrownBy(() -> Ledger.open(file))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("was written by a newer Hearsay: its tables have version " + (NEWEST + 1)
                        + ", and this one knows " + NEWEST + ".")
                .extracting(e -> ((LedgerException) e).remedy())
                .asString()
                .startsWith("Use the newer Hearsay");
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAlone() throws SQLException {
        Path other = folder.resolve("other.db");
        try (Connection connection = connect(other)) {
            Database.update(connection, "CREATE TABLE recipe (id INTEGER)");
        }

        assertThatThrownBy(() -> Ledger.intake(other, Invented.BY))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("a database of something else");
        try (Connection connection = connect(other)) {
            assertThat(Database.number(connection, "SELECT count(*) FROM sqlite_schema"))
                    .isEqualTo(1);
        }
        assertThat(Files.exists(folder.resolve("other.db.before-v1"))).isFalse();
    }

    private static List<String> andThen(String... steps) {
        List<String> all = new ArrayList<>(Migrations.SCRIPTS);
        all.addAll(List.of(steps));
        return all;
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
