package hearsay.ledger.store.asking;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Answer;
import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Filter;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Page;
import hearsay.ledger.finding.Query;
import hearsay.ledger.likeness.Difference.Negation;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.Kinship;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.Rows;
import hearsay.ledger.store.intake.Intake;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements are found again by words, filters and quotations. All articles are invented. */
class FindingTest {

    @TempDir
    private Path folder;

    private static final List<Document> ARTICLES = List.of(
            Invented.article(
                    "https://globe.example/1",
                    "Globe",
                    "2024-03-01",
                    "Ruiz said \"We will not close the harbour at Odesa before winter\". Moor called the budget a disaster."),
            Invented.article(
                    "https://herald.example/2",
                    "Herald",
                    "2024-03-02",
                    "Ruiz said \"We will close the harbor at Odessa before winter\". Ruiz promised higher wages in May."),
            Invented.article(
                    "https://post.example/3",
                    "Post",
                    "2024-03-05",
                    "Ruiz added they would not close the harbour at Odesa before winter. Hall denied who's in the government."));

    @BeforeEach
    void storeAll() {
        store(ledger(), ARTICLES);
    }

    /** A ledger for one test; other stores put theirs elsewhere. */
    LedgerAddress ledger(String name) {
        return LedgerAddress.of(folder.resolve(name + ".db"));
    }

    private LedgerAddress ledger() {
        return ledger("ledger");
    }

    private static void store(LedgerAddress ledger, List<Document> articles) {
        try (Intake intake = Ledger.intake(ledger, Invented.BY)) {
            for (Document article : articles) {
                intake.store(Invented.batch(List.of(article)));
            }
            intake.finish();
        }
    }

    private List<String> found(Query query) {
        try (Ledger ledger = Ledger.open(ledger())) {
            return ledger.search().find(query, 100, null).hits().stream()
                    .map(Hit::content)
                    .toList();
        }
    }

    private Check check(String quote) {
        try (Ledger ledger = Ledger.open(ledger())) {
            return ledger.checking().check(quote, null);
        }
    }

    @Test
    void findsWordsInAnyFormTheNewestFirst() {
        assertThat(found(Query.all().withText("closing harbour")))
                .containsExactly(
                        "they would not close the harbour at Odesa before winter.",
                        "\"We will not close the harbour at Odesa before winter\".");
        assertThat(found(Query.all().withText("govern*"))).containsExactly("who's in the government.");
        assertThat(found(Query.all().withText("governme*"))).containsExactly("who's in the government.");
        assertThat(found(Query.all().withText("\"higher wage\" OR disasters"))).hasSize(2);
        assertThat(found(Query.all().withText("close NEAR/3 odesa -would"))).hasSize(1);
    }

    @Test
    void takesAnyTextForAQuery() {
        List<String> texts = List.of(
                "who's",
                "AND",
                "OR",
                "NOT",
                "-",
                "\"",
                "NEAR(",
                "NEAR(a b, 3)",
                "*",
                "a*b*",
                "{content}",
                "content:x",
                "^",
                "(",
                "'",
                "\u0000",
                "\ud800",
                "😀",
                "';DROP TABLE statement;--",
                "%_");
        for (String text : texts) {
            assertThat(found(Query.all().withText(text))).as(text).isNotNull();
        }
        for (char sign = 1; sign < 0x100; sign++) {
            assertThat(found(Query.all().withText("harbour" + sign)))
                    .as("sign %d", (int) sign)
                    .isNotNull();
        }
    }

    @Test
    void takesALongTextForAQuery() {
        assertThat(found(Query.all().withText("harbour \" ( ".repeat(10_000)))).hasSize(2);
        assertThat(check("harbour \" ( ".repeat(10_000)).found()).isEmpty();
    }

    @Test
    void filters() {
        assertThat(found(Query.all().with(new Filter.SpokenBy(List.of("hall")))))
                .hasSize(1);
        assertThat(found(Query.all().with(new Filter.OneOf(Filter.Field.OUTLET, List.of("globe", "Herald")))))
                .hasSize(4);
        assertThat(found(Query.all()
                        .with(new Filter.Days(
                                Filter.Days.Which.PUBLISHED,
                                LocalDate.parse("2024-03-02"),
                                LocalDate.parse("2024-03-04")))))
                .hasSize(2);
        assertThat(found(Query.all().with(new Filter.Chain(true)))).isEmpty();
        assertThat(found(Query.all().with(new Filter.Quantity(1.0, null, "EUR"))))
                .isEmpty();
        assertThat(found(Query.all().with(new Filter.OneOf(Filter.Field.TYPE, List.of("indirect")))))
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesTogetherAreEverythingOnce(boolean oldestFirst) {
        Query query = Query.all().withOldestFirst(oldestFirst);
        List<String> paged = new ArrayList<>();
        try (Ledger ledger = Ledger.open(ledger())) {
            String mark = null;
            do {
                Page page = ledger.search().find(query, 2, mark);
                page.hits().forEach(hit -> paged.add(hit.content()));
                mark = page.next();
            } while (mark != null);
        }

        assertThat(paged).containsExactlyElementsOf(found(query)).hasSize(6);
    }

    @Test
    void handsOnWhatIsFoundAlone() {
        List<String> articles = new ArrayList<>();
        try (Ledger ledger = Ledger.open(ledger())) {
            for (int twice = 0; twice < 2; twice++) {
                articles.clear();
                ledger.shelf().articles(Query.all().withText("winter"), false, article -> {
                    assertThat(article.corrected().document().statements()).hasSize(1);
                    articles.add(article.corrected().document().document().id());
                });
            }
        }

        assertThat(articles)
                .containsExactly("https://globe.example/1", "https://herald.example/2", "https://post.example/3");
    }

    @Test
    void countsFacets() {
        try (Ledger ledger = Ledger.open(ledger())) {
            Facets facets = ledger.search().facets(Query.all().withText("winter"), 10);

            assertThat(facets.statements()).isEqualTo(3);
            assertThat(facets.facets().get("outlet"))
                    .containsExactly(
                            new Facets.Count("Globe", 1), new Facets.Count("Herald", 1), new Facets.Count("Post", 1));
            assertThat(facets.facets().get("speaker")).containsExactly(new Facets.Count("Ruiz", 3));
        }
    }

    @Test
    void saysWhoSaidItWhereFirstAndHowItDiffers() {
        Check check = check("we will not close the harbour at Odesa before winter");

        assertThat(check.found()).singleElement().satisfies(found -> {
            assertThat(found.members())
                    .extracting(member -> member.hit().outlet())
                    .containsExactly("Globe", "Herald", "Post");
            assertThat(found.members())
                    .extracting(member -> member.difference().negation())
                    .containsExactly(Negation.KEPT, Negation.ADDED, Negation.KEPT);
            assertThat(found.closest().difference().isExact()).isTrue();
            assertThat(found.roots().roots()).hasSize(3);
        });
    }

    @Test
    void saysWhatWasSearchedWhereNothingIsFoundAndWhatComesNearest() {
        Check check = check("nobody will ever close the harbour of Bergen");

        assertThat(check.found()).isEmpty();
        assertThat(check.nearest().get(0).hit().content()).contains("harbo");
        assertThat(check.scope().articles()).isEqualTo(3);
        assertThat(check.scope().first()).isEqualTo("2024-03-01");
        assertThat(check.scope().outlets()).extracting(Facets.Count::value).containsExactly("Globe", "Herald", "Post");
    }

    @Test
    void familiesAreTheSameInWhateverOrderArticlesCome() {
        LedgerAddress other = ledger("other");
        List<Document> turned = new ArrayList<>(ARTICLES);
        Collections.reverse(turned);
        store(other, turned);

        assertThat(families(other)).isEqualTo(families(ledger()));
    }

    @Test
    void familiesPartWhenWhatHeldThemTogetherGoes() {
        List<Document> long1 = List.of(
                Invented.article(
                        "https://a.example",
                        "A",
                        "2024-01-01",
                        "Ruiz said \"the old bridge over the river will fall\"."),
                Invented.article(
                        "https://b.example",
                        "B",
                        "2024-01-02",
                        "Ruiz said \"new schools open in the valley next autumn\"."),
                Invented.article(
                        "https://c.example",
                        "C",
                        "2024-01-03",
                        "Ruiz said \"the old bridge over the river will fall, and new schools open in the valley next autumn\"."));
        LedgerAddress other = ledger("other");
        store(other, long1);
        assertThat(families(other)).hasSize(1);

        try (Database database = Database.openExisting(other)) {
            database.write(connection -> {
                long version = Database.number(connection, "SELECT id FROM version WHERE uri = 'https://c.example'");
                try (Rows rows = new Rows(connection)) {
                    rows.remove(version);
                }
                return 0;
            });
        }

        assertThat(families(other)).hasSize(2);
    }

    /** Frequent words are looked for day by day, rare ones are looked up and sorted. */
    @Test
    void frequentWordsAreFoundInTheSameOrderAsRareOnes() {
        List<Document> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Document article = Invented.article(
                    "https://often.example/" + i,
                    i % 3 == 0 ? "Globe" : "Herald",
                    "2024-01-" + (10 + i * 7 % 20),
                    "Ruiz said the harbour " + (i % 2 == 0 ? "will close in winter." : "is open in winter."));
            articles.add(i % 7 == 0 ? article.withMetadata(article.metadata().withPublished(null)) : article);
        }
        LedgerAddress often = ledger("often");
        store(often, articles);
        List<Query> queries = new ArrayList<>();
        for (String text : List.of("harbour", "winter", "harb*", "clos", "\"in winter\"", "harbour -open")) {
            Query query = Query.all().withText(text);
            queries.add(query);
            queries.add(query.withOldestFirst(true));
            queries.add(query.with(new Filter.OneOf(Filter.Field.OUTLET, List.of("Globe"))));
        }
        try (Ledger ledger = Ledger.open(often)) {
            for (Query query : queries) {
                List<Hit> sorted = ledger.search().find(query, 100, null).hits();
                List<Hit> one = new ArrayList<>();
                String mark = null;
                do {
                    Page page = ledger.search().find(query, 1, mark);
                    one.addAll(page.hits());
                    mark = page.next();
                } while (mark != null);
                assertThat(one).as(query.toString()).isEqualTo(sorted);
                Answer answer = ledger.search().answer(query, 20, 10);
                assertThat(answer.facets().statements()).isEqualTo(sorted.size());
                assertThat(answer.facets()).isEqualTo(ledger.search().facets(query, 10));
                assertThat(answer.page()).isEqualTo(ledger.search().find(query, 20, null));
            }
        }
        try (Database database = Database.openExisting(often)) {
            boolean walks = database.read(connection ->
                    Conditions.of(queries.get(0), connection, 1).sql().contains("+s.id"));
            assertThat(walks).isEqualTo(often instanceof LedgerAddress.InFile);
        }
    }

    @Test
    void anAnswerThatFiltersNarrowIsCountedSoFarAndSaysSo() {
        try (Database database = Database.openExisting(ledger())) {
            Query all = Query.all().withText("winter");
            Query some = all.with(new Filter.OneOf(Filter.Field.TYPE, List.of("direct", "indirect", "mixed")));

            Facets two = new Search(database, 5, 2).answer(some, 1, 10).facets();
            Facets three = new Search(database, 5, 3).answer(some, 1, 10).facets();
            assertThat(two.statements()).isEqualTo(2);
            assertThat(two.more()).isTrue();
            assertThat(two.counted()).isEqualTo(3);
            assertThat(three.statements()).isEqualTo(3);
            assertThat(three.more()).isFalse();
            assertThat(new Search(database, 5, 2).answer(all, 1, 10).facets().statements())
                    .isEqualTo(3);
        }
    }

    @Test
    void facetsCountTheFirstOfManyAndSaySo() {
        try (Database database = Database.openExisting(ledger())) {
            Query winter = Query.all().withText("winter");
            Facets newest = new Search(database, 1, 10).facets(winter, 10);
            Facets oldest = new Search(database, 2, 10).facets(winter.withOldestFirst(true), 10);

            assertThat(newest.statements()).isEqualTo(3);
            assertThat(newest.counted()).isEqualTo(1);
            assertThat(newest.facets().get("outlet")).containsExactly(new Facets.Count("Post", 1));
            assertThat(oldest.counted()).isEqualTo(2);
            assertThat(oldest.facets().get("outlet"))
                    .containsExactly(new Facets.Count("Globe", 1), new Facets.Count("Herald", 1));
            assertThat(new Search(database).most(winter, Facet.OUTLET, 2))
                    .containsExactly(new Facets.Count("Globe", 1), new Facets.Count("Herald", 1));
        }
    }

    @Test
    void theScopeIsThatOfNow() {
        try (Ledger ledger = Ledger.open(ledger())) {
            assertThat(ledger.search().scope().articles()).isEqualTo(3);
            assertThat(ledger.search().scope()).isEqualTo(ledger.search().scope());

            store(
                    ledger(),
                    List.of(Invented.article(
                            "https://post.example/4", "Post", "2024-03-06", "Ruiz said yes to that.")));

            assertThat(ledger.search().scope().articles()).isEqualTo(4);
            assertThat(ledger.checking().check("yes to that", null).scope().articles())
                    .isEqualTo(4);
        }
    }

    @Test
    void textsThatWereReplacedAreNotCounted() {
        store(
                ledger(),
                List.of(Invented.article(
                        "https://post.example/3", "Post", "2024-03-06", "Ruiz added the harbour will stay open.")));
        try (Ledger ledger = Ledger.open(ledger())) {
            assertThat(ledger.search()
                            .facets(Query.all().withText("winter"), 10)
                            .statements())
                    .isEqualTo(2);
            assertThat(ledger.search().facets(Query.all(), 10).statements())
                    .isEqualTo(ledger.search().scope().statements())
                    .isEqualTo(
                            ledger.search().find(Query.all(), 100, null).hits().size());
        }
    }

    @Test
    void anOlderLedgerGetsItsFamilies() {
        TreeSet<String> before = families(ledger());
        try (Database database = Database.openExisting(ledger())) {
            database.write(connection -> {
                Database.update(connection, "DELETE FROM kin");
                Database.update(connection, "DELETE FROM shingle");
                Database.update(connection, "DELETE FROM utterance");
                Kinship.fill(connection);
                return 0;
            });
        }

        assertThat(families(ledger())).isEqualTo(before);
    }

    @Test
    void anOlderLedgerKeepsItsFamiliesAndGetsItsUtterances() {
        TreeSet<String> families = families(ledger());
        try (Database database = Database.openExisting(ledger())) {
            List<String> before = utterances(database);
            database.write(connection -> {
                Database.update(connection, "UPDATE kin SET utterance_id = NULL");
                Database.update(connection, "DELETE FROM shingle");
                Database.update(connection, "DELETE FROM utterance");
                Kinship.fill(connection);
                return 0;
            });

            assertThat(utterances(database)).isNotEmpty().containsExactlyElementsOf(before);
        }
        assertThat(families(ledger())).isEqualTo(families);
    }

    /** What is known of each statement's utterance but its number. */
    private static List<String> utterances(Database database) {
        return database.read(connection -> Database.list(
                connection,
                row -> row.getLong(1) + " " + row.getLong(2) + " " + row.getString(3) + " " + row.getString(4) + " "
                        + HexFormat.of().formatHex(row.getBytes(5)) + " " + row.getLong(6),
                "SELECT k.statement_id, u.hash, u.voice, u.family, u.gist, (SELECT count(*) FROM shingle h WHERE h.utterance_id = u.id)"
                        + " FROM kin k JOIN utterance u ON u.id = k.utterance_id ORDER BY k.statement_id"));
    }

    /** However statements come and go, families are those of what is there, and nothing else is kept. */
    @Test
    void randomStatementsThatComeAndGoLeaveTheFamiliesOfThoseThatStay() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> sayings = List.of(
                "Ruiz said \"the old bridge over the river will fall\".",
                "Ruiz said \"the old bridge over the river will fall, and schools open in autumn\".",
                "Ruiz said schools will open in the valley next autumn.",
                "The minister said \"schools will open in the valley next autumn\".",
                "Officials said the plan works.",
                "He said the plan works.",
                "Ruiz said yes.",
                "Ruiz said the plan works well for the valley.");
        List<Document> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            articles.add(Invented.article(
                    "https://come.example/" + i,
                    "Outlet",
                    "2024-01-01",
                    "Number " + i + ". " + sayings.get(random.nextInt(sayings.size()))));
        }
        LedgerAddress crowd = ledger("crowd");
        store(crowd, articles);
        Set<Document> gone = new HashSet<>();
        try (Database database = Database.openExisting(crowd)) {
            for (Document article : articles) {
                if (random.nextBoolean()) {
                    gone.add(article);
                    database.write(connection -> {
                        long version = Database.first(
                                        connection,
                                        row -> row.getLong(1),
                                        "SELECT id FROM version WHERE uri = ?",
                                        article.metadata().uri())
                                .orElseThrow();
                        try (Rows rows = new Rows(connection)) {
                            rows.remove(version);
                        }
                        return 0;
                    });
                }
            }
        }
        LedgerAddress stayed = ledger("stayed");
        store(
                stayed,
                articles.stream().filter(article -> !gone.contains(article)).toList());

        assertThat(kin(crowd)).as("seed " + seed).isEqualTo(kin(stayed));
    }

    /** For each statement, the first article of its family; and how much is kept to find families by. */
    private static List<String> kin(LedgerAddress ledger) {
        try (Database database = Database.openExisting(ledger)) {
            return database.read(connection -> {
                List<String> all = new ArrayList<>(Database.list(
                        connection,
                        row -> row.getString(1) + " with " + row.getString(2) + ", known as one: " + row.getString(3),
                        "SELECT v.uri, (SELECT min(w.uri) FROM kin l JOIN statement t ON t.id = l.statement_id JOIN version w"
                                + " ON w.id = t.version_id WHERE l.family = k.family), u.family IS NOT NULL AND u.family = k.family"
                                + " FROM kin k JOIN utterance u ON u.id = k.utterance_id JOIN statement s ON s.id = k.statement_id"
                                + " JOIN version v ON v.id = s.version_id ORDER BY v.uri, s.number"));
                all.add(Database.number(connection, "SELECT count(*) FROM utterance") + " utterances");
                all.add(Database.number(connection, "SELECT count(*) FROM shingle") + " keys");
                return all;
            });
        }
    }

    /** Each family as its contents in alphabetical order. */
    private static TreeSet<String> families(LedgerAddress file) {
        Map<Long, String> families = new TreeMap<>();
        try (Database database = Database.openExisting(file)) {
            database.read(
                    connection -> Database.list(
                            connection,
                            row -> families.merge(
                                    row.getLong(1), row.getString(2), (one, other) -> one + " / " + other),
                            "SELECT k.family, w.content FROM kin k JOIN wording w ON w.statement_id = k.statement_id ORDER BY w.content"));
        }
        return new TreeSet<>(families.values());
    }

    @Test
    void randomQueriesFindWhatTheyShouldAndNeverFail() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String signs = "abc \"'()*-:^{}[]~|&OR NEAR/3 \\\n%_é😀";
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(20); k >= 0; k--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(found(Query.all().withText(text.toString())))
                    .as("seed " + seed + ": " + text)
                    .isNotNull();
        }
    }
}
