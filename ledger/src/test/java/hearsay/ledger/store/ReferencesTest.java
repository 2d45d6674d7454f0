package hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Query;
import hearsay.ledger.store.asking.Shelf;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that share an id, a text, or both. */
class ReferencesTest {

    private static final String SAME = "Ruiz said the port is shut.";

    @TempDir
    private Path folder;

    @Test
    void oneIdInTwoOutletsIsTwoArticlesEachWithANameOfItsOwn() {
        store(of("1", "Nordkysten", SAME), of("1", "Havposten", SAME), of("2", "Havposten", "Moor said no."));

        try (Ledger ledger = Ledger.open(address())) {
            List<Hit> hits = ledger.search().find(Query.all(), 10, null).hits();
            assertThat(hits)
                    .extracting(Hit::name)
                    .containsExactlyInAnyOrder("[\"Nordkysten\",\"1\"]", "[\"Havposten\",\"1\"]", "2");
            for (Hit hit : hits) {
                assertThat(outlet(ledger, hit.name())).isEqualTo(hit.outlet());
                assertThat(outlet(ledger, ledger.shelf().permanent(hit.name()))).isEqualTo(hit.outlet());
                assertThat(ledger.search().statement(hit.name(), "s1")).contains(hit);
            }
            assertThat(ledger.shelf().list(10, Long.MAX_VALUE))
                    .extracting(Shelf.Listed::name)
                    .containsExactlyInAnyOrderElementsOf(
                            hits.stream().map(Hit::name).toList());
            assertThatThrownBy(() -> ledger.shelf().article("1"))
                    .hasMessageContaining("[\"Nordkysten\",\"1\"]")
                    .hasMessageContaining("[\"Havposten\",\"1\"]");
        }
    }

    @Test
    void aTextOfOneArticleKeepsTheNameOfItsChecksum() {
        store(of("1", "Nordkysten", SAME));

        try (Ledger ledger = Ledger.open(address())) {
            assertThat(ledger.shelf().permanent("1")).matches("[0-9a-f]{16}");
            assertThat(outlet(ledger, ledger.shelf().permanent("1"))).isEqualTo("Nordkysten");
        }
    }

    @Test
    void anArticlesOwnAddressGoesBeforeWhatOthersAreCalled() {
        store(
                Invented.article("https://example.org/a", "Nordkysten", "2024-03-14", SAME),
                of("https://example.org/a", "Havposten", "Moor said no."));

        try (Ledger ledger = Ledger.open(address())) {
            for (Hit hit : ledger.search().find(Query.all(), 10, null).hits()) {
                assertThat(outlet(ledger, hit.name())).isEqualTo(hit.outlet());
            }
        }
    }

    private static String outlet(Ledger ledger, String name) {
        return String.valueOf(ledger.shelf()
                .article(name)
                .corrected()
                .document()
                .document()
                .metadata()
                .outlet());
    }

    private static Document of(String id, String outlet, String text) {
        return Document.of(id, text).withMetadata(Metadata.none().withOutlet(outlet));
    }

    private void store(Document... articles) {
        Invented.store(address(), List.of(articles));
    }

    private LedgerAddress address() {
        return ledger("test");
    }

    LedgerAddress ledger(String name) {
        return LedgerAddress.of(folder.resolve(name + ".db"));
    }
}
