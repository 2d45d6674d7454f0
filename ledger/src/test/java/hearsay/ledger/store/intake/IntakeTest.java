package hearsay.ledger.store.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.Dialect;
import hearsay.ledger.store.LedgerAddress;
import hearsay.writing.By;
import hearsay.writing.JsonLinesWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    @TempDir
    private Path folder;

    private static final Document PORT = Invented.article(
            "https://example.org/port", "Nordkysten", "2024-03-14", "Ruiz said the port is shut. Moor denied it.");

    @Test
    void keepsAnArticleAsItWasRead() {
        store(PORT);

        assertThat(export())
                .containsExactly(JsonLinesWriter.line(
                        Invented.read(PORT.withProvenance(hearsay.document.Provenance.unknown())), Invented.BY));
        assertThat(rows("SELECT speaker || ' ' || cue || ' ' || content FROM statements ORDER BY id"))
                .containsExactly("Ruiz said the port is shut.", "Moor denied it.");
    }

    @Test
    void knowsWhatItHas() {
        assertThat(fate(PORT)).isEqualTo(Fate.STORED);

        store(PORT);

        assertThat(fate(PORT)).isEqualTo(Fate.KNOWN);
        assertThat(store(PORT, PORT)).containsOnly(Fate.KNOWN);
        assertThat(rows("SELECT count(*) FROM statements")).containsExactly("2");
    }

    @Test
    void anEditedArticleHasTwoVersionsOfWhichTheNewestCounts() {
        store(PORT);
        store(changed(PORT, "Ruiz said the port is open.", "2024-03-15"));

        assertThat(rows("SELECT published FROM articles ORDER BY published"))
                .containsExactly("2024-03-14", "2024-03-15");
        assertThat(rows("SELECT content FROM statements WHERE latest = 1")).containsExactly("the port is open.");
        assertThat(rows("SELECT count(*) FROM document")).containsExactly("1");
    }

    @Test
    void otherModelsReadAnArticleAnew() {
        store(PORT);
        By newer = By.of("0.1.0", Map.of("attribution", "tiny-2"));
        try (Intake intake = Ledger.intake(file(), newer)) {
            assertThat(intake.fate(PORT)).isEqualTo(Fate.STORED);
            intake.store(batch(PORT));
        }

        assertThat(rows("SELECT models FROM articles")).containsExactly("{\"attribution\":\"tiny-2\"}");
        assertThat(rows("SELECT count(*) FROM statements")).containsExactly("2");
        assertThat(rows("SELECT count(*) FROM stems")).containsExactly("2");
    }

    @Test
    void findsStemsOfWhatCountsNow() {
        store(PORT);
        store(changed(PORT, "Ruiz said ports were opened.", "2024-03-14"));

        assertThat(with(Dialect::contentMatches, "port")).isEqualTo(2);
        assertThat(with(Dialect::contentMatches, "open")).isEqualTo(1);
        assertThat(with(Dialect::whoMatches, "moor")).isEqualTo(1);
    }

    @Test
    void theOrderInWhichArticlesComeDoesNotMatter() {
        List<Document> articles = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String text = "Ruiz said number " + i / 3 + " is right.";
            Document article =
                    Invented.article("https://example.org/" + i / 6, "Nordkysten", "2024-03-1" + i % 4, text);
            articles.add(
                    i % 2 == 0
                            ? article
                            : article.withMetadata(
                                    article.metadata().withUri(null).withTitle(null)));
            articles.add(Document.of("file-" + i, text));
        }
        List<String> first = null;
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(articles, new Random(seed));
            LedgerAddress file = ledger("seed_" + seed);
            try (Intake intake = Ledger.intake(file, Invented.BY)) {
                for (Document article : articles) {
                    intake.store(batch(article));
                }
            }
            List<String> lines = export(file);
            first = first == null ? lines : first;
            assertThat(lines).as("seed %s", seed).isEqualTo(first).hasSizeGreaterThan(8);
        }
    }

    @Test
    void aLaterRetrievalOfTheSameTextIsKnown() {
        Document fetched = PORT.withMetadata(PORT.metadata().withRetrieved(Instant.parse("2024-03-14T10:00:00Z")));
        store(fetched);

        assertThat(fate(fetched.withMetadata(fetched.metadata().withRetrieved(Instant.parse("2024-03-14T10:15:00Z")))))
                .isEqualTo(Fate.KNOWN);
    }

    @Test
    void whatComesBeyondTheBasicPlaneIsKept() {
        store(Document.of("a", "📰 said 🚢 left\uD800. Ruiz said 70 👩‍👩‍👧."));

        assertThat(rows("SELECT count(*) FROM statements s JOIN articles a ON a.id = s.version_id"
                        + " WHERE substr(a.text, s.\"start\" + 1, s.\"end\" - s.\"start\") = s.content"))
                .containsExactly("2");
    }

    @Test
    void charactersThatNoDatabaseKeepsComeOutAgain() {
        Document strange = Document.of("a\0b", "Ruiz\0 said it\0s \uFFFF and\0. Moor denied it.");
        store(strange);

        assertThat(export()).singleElement().asString().contains("it\\u0000s").contains("a\\u0000b");
        assertThat(fate(strange)).isEqualTo(Fate.KNOWN);
        assertThat(rows("SELECT content FROM statements WHERE number = 's1'"))
                .containsExactly("it\u2400s \uFFFF and\u2400.");
    }

    @Test
    void anAddressOfAnyLengthIsKept() {
        String uri = "https://example.org/"
                + new Random(5)
                        .ints(20_000, 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        Document article = Invented.article(uri, "Nordkysten", "2024-03-14", "Ruiz said the port is shut.");
        store(article);

        assertThat(fate(article)).isEqualTo(Fate.KNOWN);
        assertThat(rows("SELECT count(*) FROM articles")).containsExactly("1");
    }

    @Test
    void listsWhatCouldNotBeReadUntilItCan() {
        Quarantined broken = new Quarantined("b.txt", "", "It is broken.", "Mend it.");
        try (Intake intake = Ledger.intake(file(), Invented.BY)) {
            intake.store(new Intake.Batch(List.of(), List.of(broken), 0, 0));
            intake.store(new Intake.Batch(List.of(), List.of(broken), 0, 0));
            intake.finish();
        }
        assertThat(rows("SELECT tries FROM quarantine")).containsExactly("2");

        try (Intake intake = Ledger.intake(file(), Invented.BY)) {
            intake.came("b.txt");
            intake.finish();
        }
        assertThat(rows("SELECT count(*) FROM quarantine")).containsExactly("0");
    }

    @Test
    void countsWhatBecameOfEverything() {
        try (Intake intake = Ledger.intake(file(), Invented.BY)) {
            intake.store(new Intake.Batch(
                    List.of(new Intake.Entry(Invented.read(PORT), null), new Intake.Entry(Invented.read(PORT), null)),
                    List.of(new Quarantined("b", "", "", "")),
                    3,
                    4));
            intake.finish();
        }

        assertThat(rows("SELECT articles || ' ' || stored || ' ' || known || ' ' || skipped || ' ' ||"
                        + " quarantined FROM run"))
                .containsExactly("10 1 4 4 1");
    }

    @Test
    void aTextThatTakesAnothersPlaceInItsFileIsAVersionOfItUnlessThatStandsElsewhereToo() {
        Document first = Document.of("/n/a.txt", "Ruiz said the port is shut.")
                .withProvenance(hearsay.document.Provenance.file("/n/a.txt"));
        Document second = Document.of("/n/a.txt", "Ruiz said the port is open.");
        Document third = Document.of("/n/a.txt", "Ruiz said the port is gone.");
        Watched file = new Watched("/n/a.txt", 27, 1_700_000_000_000L, "x", Watched.sha256(first));
        try (Intake intake = Ledger.intake(file(), Invented.BY)) {
            intake.store(new Intake.Batch(
                    List.of(new Intake.Entry(Invented.read(first), null)), List.of(), 0, 0, List.of(file)));
            assertThat(intake.watched("/n/a.txt")).contains(file);
            assertThat(intake.watched("/n/b.txt")).isEmpty();

            Watched now = new Watched("/n/a.txt", 28, 1_700_000_000_001L, "x", Watched.sha256(second));
            assertThat(now.isAsItWas(file)).isFalse();
            Watched twin = new Watched("/n/b.txt", 28, 1, "x", Watched.sha256(second));
            intake.store(new Intake.Batch(
                    List.of(new Intake.Entry(Invented.read(second), null, file)), List.of(), 0, 0, List.of(now, twin)));
            intake.store(new Intake.Batch(
                    List.of(new Intake.Entry(Invented.read(third), null, now)), List.of(), 0, 0, List.of()));
            assertThat(intake.fate(second)).isEqualTo(Fate.KNOWN);
        }

        assertThat(rows("SELECT count(*) FROM document")).containsExactly("2");
        assertThat(rows("SELECT content FROM statements WHERE latest = 1 ORDER BY content"))
                .containsExactly("the port is gone.", "the port is open.");
    }

    private static Document changed(Document article, String text, String published) {
        Document other = Invented.article(String.valueOf(article.metadata().uri()), "Nordkysten", published, text);
        return other;
    }

    /** A ledger for one test; other stores put theirs elsewhere. */
    LedgerAddress ledger(String name) {
        return LedgerAddress.of(folder.resolve(name + ".db"));
    }

    private LedgerAddress file() {
        return ledger("test");
    }

    private List<Fate> store(Document... articles) {
        try (Intake intake = Ledger.intake(file(), Invented.BY)) {
            return intake.store(batch(articles));
        }
    }

    private Fate fate(Document article) {
        try (Intake intake = Ledger.intake(file(), Invented.BY)) {
            return intake.fate(article);
        }
    }

    private static Intake.Batch batch(Document... articles) {
        return Invented.batch(List.of(articles));
    }

    private List<String> export() {
        return export(file());
    }

    private static List<String> export(LedgerAddress file) {
        List<String> lines = new ArrayList<>();
        try (Ledger ledger = Ledger.open(file)) {
            ledger.shelf()
                    .articles(
                            false,
                            article -> lines.add(
                                    JsonLinesWriter.line(article.corrected().document(), article.by())));
        }
        return lines;
    }

    private long with(Function<Dialect, String> matches, String stem) {
        try (Database database = Database.openExisting(file())) {
            return database.read(connection -> Database.first(
                            connection,
                            row -> row.getLong(1),
                            "SELECT count(*) FROM stems WHERE " + matches.apply(database.dialect()),
                            database.dialect().phrase(List.of(stem)))
                    .orElseThrow());
        }
    }

    private List<String> rows(String sql) {
        try (Database database = Database.openExisting(file())) {
            return database.read(connection -> Database.list(connection, row -> row.getString(1), sql));
        }
    }
}
