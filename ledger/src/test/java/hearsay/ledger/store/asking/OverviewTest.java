package hearsay.ledger.store.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.comparing.Claim;
import hearsay.ledger.finding.Filter;
import hearsay.ledger.finding.Interval;
import hearsay.ledger.finding.OutletMix;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.SpeakerCount;
import hearsay.ledger.finding.Timeline;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.LedgerException;
import hearsay.ledger.store.correcting.Names;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts, names and verdicts. All articles are invented. */
class OverviewTest {

    private static final List<Document> ARTICLES = List.of(
            Invented.article(
                    "https://a.example", "Globe", "2024-01-10", "Ruiz said the harbour will be shut before winter."),
            Invented.article(
                    "https://b.example", "Herald", "2024-03-20", "Moor said taxes will rise. Ruiz said bread is dear."),
            Invented.article(
                    "https://c.example",
                    "Globe",
                    "2024-03-21",
                    "Hall said the harbour will not be shut before winter."));

    @TempDir
    private Path folder;

    @BeforeEach
    void storeAll() {
        store(ARTICLES);
    }

    private void store(List<Document> articles) {
        Invented.store(ledger("ledger"), articles);
    }

    /** A ledger for one test; other stores put theirs elsewhere. */
    LedgerAddress ledger(String name) {
        return LedgerAddress.of(folder.resolve(name + ".db"));
    }

    private Ledger open() {
        return Ledger.open(ledger("ledger"));
    }

    @Test
    void countsWhatSomebodyWithANameSaysLater() {
        store(List.of(
                Invented.article(
                        "https://d.example",
                        "Post",
                        "2024-05-01",
                        "Officials said \"the old bridge over the river will fall\"."),
                Invented.article(
                        "https://e.example",
                        "Globe",
                        "2024-05-02",
                        "Ruiz said \"the old bridge over the river will fall\".")));
        assertThat(laterOnRecord()).isEqualTo(1);

        store(List.of(Invented.article(
                "https://e.example", "Globe", "2024-05-03", "Ruiz said \"nothing of the kind was ever said by us\".")));

        assertThat(laterOnRecord()).isZero();
    }

    private long laterOnRecord() {
        try (Ledger ledger = open()) {
            return ledger.overview().outlets(Query.all()).stream()
                    .filter(mix -> "Post".equals(mix.outlet()))
                    .findFirst()
                    .orElseThrow()
                    .onRecordLater();
        }
    }

    @Test
    void countsWhoSaysTheMost() {
        try (Ledger ledger = open()) {
            assertThat(ledger.overview().speakers(Query.all(), 10))
                    .extracting(SpeakerCount::name, SpeakerCount::statements, SpeakerCount::outlets)
                    .containsExactly(tuple("Ruiz", 2L, 2L), tuple("Hall", 1L, 1L), tuple("Moor", 1L, 1L));
        }
    }

    @Test
    void aTimelineLeavesNoMonthOut() {
        try (Ledger ledger = open()) {
            assertThat(ledger.overview()
                            .timeline(Query.all(), Timeline.Step.MONTH)
                            .bars())
                    .containsExactly(
                            new Timeline.Bar("2024-01", 1),
                            new Timeline.Bar("2024-02", 0),
                            new Timeline.Bar("2024-03", 3));
            assertThat(ledger.overview()
                            .timeline(Query.all(), Timeline.Step.WEEK)
                            .bars())
                    .hasSize(11)
                    .startsWith(new Timeline.Bar("2024-01-08", 1));
        }
    }

    @Test
    void countsWhomEachOutletLetsSpeak() {
        try (Ledger ledger = open()) {
            assertThat(ledger.overview().outlets(Query.all()))
                    .extracting(OutletMix::outlet, OutletMix::articles, OutletMix::statements, OutletMix::named)
                    .containsExactly(tuple("Globe", 2L, 2L, 2L), tuple("Herald", 1L, 2L, 2L));
        }
    }

    @Test
    void boundsHoldChanceAndWhatWasNotFound() {
        Interval half = Interval.of(50, 100, 0.8);

        assertThat(half.share()).isEqualTo(0.5);
        assertThat(half.least()).isBetween(0.31, 0.33);
        assertThat(half.most()).isBetween(0.67, 0.69);
        assertThat(Interval.of(0, 0, 0.8)).isEqualTo(new Interval(0, 0, 1));
    }

    @Test
    void namesAreJoinedPartedAndThatIsTakenBack() {
        try (Ledger ledger = open()) {
            long number = ledger.names().merge("Ruiz", "Hall", "me", null);
            assertThat(by(ledger, "Hall")).isEqualTo(3);

            ledger.names().undo(number, "me", null);
            assertThat(by(ledger, "Hall")).isEqualTo(1);

            ledger.names().merge("Ruiz", "Moor", "me", null);
            ledger.names().split("Moor", "me", "they are two");
            assertThat(by(ledger, "Moor")).isEqualTo(1);
            assertThat(ledger.names().history()).hasSize(4).last().asString().endsWith("split  Moor: they are two");
        }
    }

    @Test
    void whatWasJoinedStaysJoinedWhenMoreIsRead() {
        try (Ledger ledger = open()) {
            ledger.names().merge("Ruiz", "Hall", "me", null);
        }
        store(List.of(Invented.article("https://d.example", "Post", "2024-04-01", "Hall said spring is near.")));

        try (Ledger ledger = open()) {
            assertThat(by(ledger, "Ruiz")).isEqualTo(4);
        }
    }

    @Test
    void aNamesFileJoinsOnlyWhatIsNotOneYet() {
        List<Names.Entry> file = List.of(new Names.Entry("Ruiz", "person", List.of("Hall", "Nobody"), "Q1", 0));
        try (Ledger ledger = open()) {
            assertThat(ledger.names().add(file, "me")).isEqualTo(2);
            assertThat(ledger.names().add(file, "me")).isZero();
            assertThat(ledger.names().list(false)).singleElement().satisfies(entry -> {
                assertThat(entry.name()).isEqualTo("Ruiz");
                assertThat(entry.aliases()).containsExactly("Hall");
                assertThat(entry.wikidata()).isEqualTo("Q1");
            });
        }
    }

    @Test
    void nobodyCanBeJoinedWhoDoesNotSpeak() {
        try (Ledger ledger = open()) {
            assertThatThrownBy(() -> ledger.names().merge("Ruiz", "Nobody", "me", null))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("Nobody named Nobody");
            assertThatThrownBy(() -> ledger.names().undo(99, "me", null)).isInstanceOf(LedgerException.class);
        }
    }

    @Test
    void aVerdictIsKeptWithItsPair() {
        try (Ledger ledger = open()) {
            List<Claim> claims = ledger.comparing().claims(Query.all().withText("harbour"));
            Comparing.Judged pair = ledger.comparing().oppositions(claims, 10).get(0);
            assertThat(pair.verdict()).isEmpty();

            ledger.comparing()
                    .judge(
                            pair.opposition().other().hit().id(),
                            pair.opposition().one().hit().id(),
                            "contradiction",
                            "me",
                            "");

            assertThat(ledger.comparing().oppositions(claims, 10).get(0).verdict())
                    .hasValue("contradiction");
        }
    }

    private static int by(Ledger ledger, String name) {
        return ledger.search()
                .find(Query.all().with(new Filter.SpokenBy(List.of(name))), 100, null)
                .hits()
                .size();
    }
}
