package hearsay.ledger.store.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.intake.Fate;
import hearsay.ledger.store.intake.Intake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EraserTest {

    private static final Document PORT = Invented.article(
            "https://example.org/port", "Nordkysten", "2024-03-14", "Quixley said the zeppelin sank. Moor denied it.");
    private static final Document SEA =
            Invented.article("https://example.org/sea", "Havposten", "2024-03-15", "Moor said the sea rises.");

    @TempDir
    private Path folder;

    @BeforeEach
    void readTwoArticles() {
        store(PORT, SEA);
    }

    @Test
    void nothingOfAForgottenArticleStaysInTheFile() throws IOException {
        correct("https://example.org/port#s1");
        assertThat(bytes()).contains("zeppelin").contains("quixley");

        Eraser.Extent extent = erase(eraser -> eraser.articles(List.of("https://example.org/port"), "asked to", true));

        assertThat(extent.statements()).isEqualTo(2);
        assertThat(bytes())
                .doesNotContainIgnoringCase("zeppelin")
                .doesNotContainIgnoringCase("quixley")
                .doesNotContain("example.org/port")
                .contains("example.org/sea");
        assertThat(rows("SELECT count(*) FROM correction")).containsExactly("0");
        assertThat(rows("SELECT name FROM outlet")).containsExactly("Havposten");
        assertThat(rows("SELECT what || ' ' || why FROM forgotten ORDER BY what"))
                .containsExactly("document asked to", "text asked to");
    }

    @Test
    void whatWasForgottenIsNotTakenInAgain() {
        erase(eraser -> eraser.articles(List.of("https://example.org/port"), null, true));

        assertThat(store(PORT)).containsExactly(Fate.FORGOTTEN);
        assertThat(store(Document.of("copy", PORT.text()))).containsExactly(Fate.FORGOTTEN);
        assertThat(store(Invented.article(
                        "https://example.org/port", "Nordkysten", "2024-03-16", "Moor said other things.")))
                .containsExactly(Fate.FORGOTTEN);
    }

    @Test
    void nothingGoesUnlessItIsToBeDone() {
        Eraser.Extent extent = erase(eraser -> eraser.articles(List.of("https://example.org/port"), null, false));

        assertThat(extent.articles()).containsExactly("https://example.org/port");
        assertThat(rows("SELECT count(*) FROM articles")).containsExactly("2");
        assertThat(rows("SELECT count(*) FROM forgotten")).containsExactly("0");
    }

    @Test
    void aForgottenSpeakerSaysNothingAnyMore() {
        Eraser.Extent extent = erase(eraser -> eraser.speaker("MOOR", false, null, true));

        assertThat(extent.statements()).isEqualTo(2);
        assertThat(rows("SELECT DISTINCT speaker FROM statements")).containsExactly("Quixley");
        assertThat(rows("SELECT count(*) FROM articles")).containsExactly("2");
        store(Invented.article("https://example.org/new", "Havposten", "2024-03-17", "Moor said so. Ruiz said no."));
        assertThat(rows("SELECT speaker FROM statements WHERE uri LIKE '%new'")).containsExactly("Ruiz");
    }

    @Test
    void aSpeakerWhomAPersonNamedIsForgottenToo() {
        try (Ledger ledger = Ledger.open(file())) {
            ledger.editing()
                    .editSpeaker(
                            "Quixley",
                            "{\"name\": \"Zara Flint\", \"kind\": \"person\", \"members\": [], \"basis\": \"text\", \"confidence\": 1, \"candidates\": []}",
                            new Editing.Hand("Lea", null));
        }

        assertThat(erase(eraser -> eraser.speaker("zara flint", false, null, true))
                        .statements())
                .isEqualTo(1);
        assertThat(rows("SELECT count(*) FROM correction")).containsExactly("0");
        assertThat(rows("SELECT count(*) FROM statements WHERE speaker <> 'Moor'"))
                .containsExactly("0");
    }

    @Test
    void aForgottenSpeakersArticlesGoWhereAsked() throws IOException {
        erase(eraser -> eraser.speaker("Quixley", true, null, true));

        assertThat(rows("SELECT uri FROM articles")).containsExactly("https://example.org/sea");
        assertThat(bytes()).doesNotContainIgnoringCase("quixley");
    }

    @Test
    void anArticleThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> erase(eraser -> eraser.articles(List.of("nothing"), null, true)))
                .hasMessageContaining("no article \"nothing\"");
    }

    private void correct(String statement) {
        try (Ledger ledger = Ledger.open(file())) {
            ledger.editing().edit(statement, "{\"act\": \"warn\"}", new Editing.Hand("Lea", "zeppelin"));
        }
    }

    /** Everything in the ledger's files, a character a byte. */
    String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private List<Fate> store(Document... articles) {
        try (Intake intake = Ledger.intake(file(), Invented.BY)) {
            return intake.store(Invented.batch(List.of(articles)));
        }
    }

    private Eraser.Extent erase(Function<Eraser, Eraser.Extent> work) {
        try (Ledger ledger = Ledger.open(file())) {
            return work.apply(ledger.eraser());
        }
    }

    /** A ledger for one test; other stores put theirs elsewhere. */
    LedgerAddress ledger(String name) {
        return LedgerAddress.of(folder.resolve(name + ".db"));
    }

    private LedgerAddress file() {
        return ledger("test");
    }

    private List<String> rows(String sql) {
        try (Database database = Database.openExisting(file())) {
            return database.read(connection -> Database.list(connection, row -> row.getString(1), sql));
        }
    }
}
