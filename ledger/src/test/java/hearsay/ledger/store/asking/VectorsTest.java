package hearsay.ledger.store.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Filter;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Near;
import hearsay.ledger.finding.Query;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.LedgerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a model of two numbers, how often a text has "port" and how often "sea"; articles are invented. */
class VectorsTest {

    private static final Function<String, float[]> COUNTS =
            text -> new float[] {times("port", text), times("sea", text)};

    @TempDir
    private Path folder;

    @BeforeEach
    void readArticles() {
        store("a", "Ruiz said the port is shut.");
        store("b", "Moor said the sea rises.");
        store("c", "Quixley said the port needs the sea.");
    }

    @Test
    void theNearestComesFirst() {
        assertThat(update("counts", COUNTS, 1)).isEqualTo(new Vectors.Update(3, 0, 0));

        assertThat(speakers(nearest(Query.all(), 1, 0, 10))).containsExactly("Ruiz", "Quixley", "Moor");
        assertThat(speakers(nearest(Query.all(), 0.1f, 1, 2))).containsExactly("Moor", "Quixley");
        assertThat(speakers(nearest(Query.all().with(new Filter.SpokenBy(List.of("Moor"))), 1, 0, 10)))
                .containsExactly("Moor");
        assertThat(speakers(nearest(Query.all().withText("needs"), 1, 0, 10))).containsExactly("Quixley");
    }

    @Test
    void whatWasStoppedGoesOnAndAnyNumberOfThreadsMakesTheSame() throws IOException {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            many.add(article("n" + i, "Ruiz said the port is shut" + " by the sea".repeat(i % 7) + "."));
        }
        Invented.store(ledger(), many);
        AtomicInteger calls = new AtomicInteger();
        Function<String, float[]> failing = text -> {
            if (calls.incrementAndGet() > 700) {
                throw new IllegalStateException("stopped");
            }
            return COUNTS.apply(text);
        };
        assertThatThrownBy(() -> update("counts", failing, 2)).hasMessageContaining("No vector could be made");

        assertThat(update("counts", COUNTS, 2)).isEqualTo(new Vectors.Update(703, 500, 0));
        byte[] stopped = Files.readAllBytes(file());
        Files.delete(file());
        assertThat(update("counts", COUNTS, 1)).isEqualTo(new Vectors.Update(1_203, 0, 0));
        assertThat(rows(file())).hasSize(1_203);
        Path other = folder.resolve("stopped");
        Files.write(other, stopped);
        assertThat(rows(other)).isEqualTo(rows(file()));
    }

    @Test
    void aVectorOfOtherWordsCountsForNothingAndIsMadeAnew() {
        update("counts", COUNTS, 1);
        try (Database database = Database.openExisting(ledger())) {
            database.write(connection -> Database.update(
                    connection, "UPDATE wording SET content = 'the sea is calm' WHERE content LIKE '%shut%'"));
        }

        Near near = nearest(Query.all(), 1, 0, 10);
        assertThat(speakers(near)).containsExactly("Quixley", "Moor");
        assertThat(near.without()).isEqualTo(1);
        assertThat(update("counts", COUNTS, 1)).isEqualTo(new Vectors.Update(1, 2, 1));
        assertThat(speakers(nearest(Query.all(), 1, 0, 10))).containsExactly("Quixley", "Ruiz", "Moor");
    }

    @Test
    void whatIsForgottenIsNotFoundAndItsVectorsGo() {
        update("counts", COUNTS, 1);
        try (Ledger opened = Ledger.open(ledger())) {
            opened.eraser().articles(List.of("https://example.org/c"), null, true);
            assertThat(speakers(nearest(Query.all(), 1, 0, 10))).containsExactly("Ruiz", "Moor");
            try (Vectors vectors = opened.vectors(file(), true)) {
                assertThat(vectors.clean()).isEqualTo(1);
                assertThat(vectors.clean()).isZero();
            }
        }
        assertThat(rows(file())).hasSize(2);
    }

    @Test
    void whatHasNoVectorYetIsCounted() {
        update("counts", COUNTS, 1);
        store("d", "Moor said the port is open.");

        assertThat(nearest(Query.all(), 1, 0, 10).without()).isEqualTo(1);
    }

    @Test
    void vectorsOfAnotherModelAreNotComparedAndGo() {
        update("older", COUNTS, 1);

        assertThatThrownBy(() -> nearest(Query.all(), 1, 0, 10)).hasMessageContaining("by another model (older)");
        assertThat(update("counts", COUNTS, 1)).isEqualTo(new Vectors.Update(3, 0, 3));
    }

    @Test
    void vectorsAreBesideTheLedger() {
        assertThat(Vectors.beside(LedgerAddress.of(Path.of("news/hearsay.db"))))
                .isEqualTo(Path.of("news/hearsay.db.vectors"));
        assertThat(Vectors.beside(LedgerAddress.parse("postgresql://lea@db.example/news")))
                .isEqualTo(Path.of("hearsay.vectors"));
    }

    @Test
    void bytesKeepTheDirection() {
        assertThat(ByteVector.of(new float[] {0.5f, -1, 0.25f})).containsExactly(64, -127, 32);
        assertThat(ByteVector.of(new float[2])).containsExactly(0, 0);
        assertThat(ByteVector.cosine(new float[] {3, 0}, new byte[] {0, 9})).isZero();
        assertThat(ByteVector.cosine(new float[] {3, 0}, new byte[] {-9, 0})).isEqualTo(-1);
        assertThat(ByteVector.cosine(new float[] {3, 0}, new byte[2])).isZero();
    }

    private Vectors.Update update(String model, Function<String, float[]> encoder, int threads) {
        try (Ledger opened = Ledger.open(ledger());
                Vectors vectors = opened.vectors(file(), true)) {
            return vectors.update(model, encoder, threads, done -> {});
        }
    }

    private Near nearest(Query query, float port, float sea, int most) {
        try (Ledger opened = Ledger.open(ledger());
                Vectors vectors = opened.vectors(file(), false)) {
            return vectors.nearest(query, "counts", new float[] {port, sea}, most);
        }
    }

    private static List<String> speakers(Near near) {
        return near.hits().stream().map(Hit::speaker).toList();
    }

    private static List<String> rows(Path file) {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Database.list(
                    connection,
                    row -> row.getString(1),
                    "SELECT statement || ' ' || words || ' ' || hex(bytes) FROM vector ORDER BY statement");
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void store(String name, String text) {
        Invented.store(ledger(), List.of(article(name, text)));
    }

    private static Document article(String name, String text) {
        return Invented.article("https://example.org/" + name, "Havposten", "2024-03-15", text);
    }

    LedgerAddress ledger() {
        return LedgerAddress.of(folder.resolve("ledger.db"));
    }

    private Path file() {
        return folder.resolve("ledger.db.vectors");
    }

    private static int times(String word, String text) {
        return text.split(word, -1).length - 1;
    }
}
