package hearsay.ledger.store.asking;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Family;
import hearsay.ledger.finding.Filter;
import hearsay.ledger.finding.Manner;
import hearsay.ledger.finding.OutletMix;
import hearsay.ledger.finding.Persona;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.Waiting;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.correcting.Editing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages ask for: one statement, one speaker, what to look at first. All articles are invented. */
class LookingTest {

    private static final List<Document> ARTICLES = List.of(
            Invented.article(
                    "https://a.example",
                    "Globe",
                    "2024-01-10",
                    "Ruiz said the harbour will be shut before the winter storms. Moor said taxes will rise."),
            Invented.article(
                    "https://b.example",
                    "Herald",
                    "2024-03-20",
                    "Ruiz said the harbour will be shut before the winter storms."));

    @TempDir
    private Path folder;

    @BeforeEach
    void store() {
        Invented.store(ledger("ledger"), ARTICLES);
    }

    /** A ledger for one test; other stores put theirs elsewhere. */
    LedgerAddress ledger(String name) {
        return LedgerAddress.of(folder.resolve(name + ".db"));
    }

    private Ledger open() {
        return Ledger.open(ledger("ledger"));
    }

    @Test
    void aStatementIsFoundByItsArticleAndNumber() {
        try (Ledger ledger = open()) {
            assertThat(ledger.search().statement("https://a.example", "s2"))
                    .hasValueSatisfying(hit -> assertThat(hit.speaker()).isEqualTo("Moor"));
            assertThat(ledger.search().statement("https://a.example", "s9")).isEmpty();
        }
    }

    @Test
    void aStatementStandsInItsContext() {
        try (Ledger ledger = open()) {
            long id = ledger.search()
                    .statement("https://a.example", "s2")
                    .orElseThrow()
                    .id();

            assertThat(ledger.search().context(id, 10)).hasValue("Moor said ⟦taxes will rise.⟧");
            assertThat(ledger.search().context(id + 99, 10)).isEmpty();
        }
    }

    @Test
    void whatIsRepeatedMostWaitsFirstAmongTheEquallyDoubtful() {
        try (Ledger ledger = open()) {
            List<Waiting> waiting = ledger.search().waiting(Query.all(), 10, 0);

            assertThat(waiting).extracting(Waiting::reports).containsExactly(2L, 2L, 1L);
            assertThat(ledger.search().waiting(Query.all(), 10, 2)).containsExactly(waiting.get(2));
            assertThat(ledger.search().countWaiting(Query.all())).isEqualTo(3);
            ledger.editing().accept(List.of("https://a.example#s1"), new Editing.Hand("Lea", null));
            assertThat(ledger.search().countWaiting(Query.all())).isEqualTo(2);
        }
    }

    @Test
    void anArticlesStateIsAnotherWheneverItSaysSomethingElse() {
        try (Ledger ledger = open()) {
            String before = ledger.shelf().state("https://a.example");
            String other = ledger.shelf().state("https://b.example");
            assertThat(ledger.shelf().state("https://a.example")).isEqualTo(before);

            ledger.editing().accept(List.of("https://a.example#s1"), new Editing.Hand("Lea", null));
            String corrected = ledger.shelf().state("https://a.example");
            ledger.eraser().speaker("Hall", false, null, true);

            assertThat(corrected).isNotEqualTo(before);
            assertThat(ledger.shelf().state("https://b.example")).isNotEqualTo(other);
        }
    }

    @Test
    void anOutletsMannerIsThatOfItsStatements() {
        try (Ledger ledger = open()) {
            for (OutletMix mix : ledger.overview().outlets(Query.all())) {
                assertThat(mix.manner())
                        .isEqualTo(ledger.search()
                                .manner(Query.all()
                                        .with(new Filter.OneOf(
                                                Filter.Field.OUTLET, List.of(String.valueOf(mix.outlet()))))));
            }
        }
    }

    @Test
    void theSameWordsAreAFamilyWhereverTheyStand() {
        try (Ledger ledger = open()) {
            List<Family> families = ledger.search().families(10, 0);

            assertThat(families).extracting(Family::statements).containsExactly(2L);
            assertThat(ledger.search().families(10, families.get(0).number())).isEmpty();
            var hit = ledger.search().statement("https://b.example", "s1").orElseThrow();
            assertThat(ledger.checking().family(hit, 10).members()).hasSize(2);
            assertThat(ledger.checking().family(hit, 10).more()).isZero();
            assertThat(ledger.checking().family(hit, 1).members())
                    .isEqualTo(ledger.checking().family(hit, 10).members().subList(0, 1));
            assertThat(ledger.checking().family(hit, 1).more()).isEqualTo(1);
        }
    }

    @Test
    void somebodyIsFoundByAnyOfTheirNames() {
        try (Ledger ledger = open()) {
            Persona ruiz = ledger.names().named("RUIZ").orElseThrow();
            ledger.names().merge("Ruiz", "Moor", "Lea", null);

            assertThat(ruiz.names()).containsExactly(new Persona.Name("Ruiz", "person", 2));
            Persona both = ledger.names().named("Moor").orElseThrow();
            assertThat(both.names()).extracting(Persona.Name::name).containsExactly("Ruiz", "Moor");
            assertThat(ledger.names().named("Nobody")).isEmpty();
            assertThat(ledger.search().manner(Query.all().with(new Filter.By(both.entity()))))
                    .isEqualTo(new Manner(3, 0, 0, 0, 0, 0, 0, 0, 0));
            assertThat(ledger.names().joinings(List.of("moor"))).hasSize(1);
            assertThat(ledger.names().joinings(List.of("hall"))).isEmpty();
            assertThat(ledger.names().cites(both.entity(), 5)).isEmpty();
            assertThat(ledger.names().citedBy(both.entity(), 5))
                    .extracting(Facets.Count::value)
                    .isEmpty();
        }
    }

    @Test
    void articlesAreListedPageByPage() {
        try (Ledger ledger = open()) {
            List<Shelf.Listed> first = ledger.shelf().list(1, Long.MAX_VALUE);

            assertThat(first).extracting(Shelf.Listed::id).containsExactly("https://b.example");
            assertThat(ledger.shelf().list(5, first.get(0).number()))
                    .extracting(Shelf.Listed::id, Shelf.Listed::statements)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("https://a.example", 2L));
        }
    }
}
