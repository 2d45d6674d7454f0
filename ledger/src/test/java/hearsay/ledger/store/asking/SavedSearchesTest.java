package hearsay.ledger.store.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.SavedSearch;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.LedgerException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedSearchesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void readAnArticle() {
        Invented.store(
                address(),
                List.of(Invented.article(
                        "https://example.org/a", "Nordkysten", "2024-03-14", "Ana Ruiz said the port is shut.")));
    }

    @Test
    void whatIsSavedIsListedByNameUntilItIsTakenAway() {
        change(saved -> saved.save("Ports", "q=port&outlet=Nordkysten", "Lea"));
        change(saved -> saved.save("harbours", "q=harbour", "Tom"));

        List<SavedSearch> both = ask(SavedSearches::list);
        assertThat(both).extracting(SavedSearch::name).containsExactly("harbours", "Ports");
        assertThat(both.get(1).asked()).isEqualTo("q=port&outlet=Nordkysten");
        assertThat(both.get(1).who()).isEqualTo("Lea");
        change(saved -> saved.remove(both.get(0).id()));
        change(saved -> saved.remove(both.get(0).id()));
        assertThat(ask(SavedSearches::list)).containsExactly(both.get(1));
    }

    @Test
    void aNameIsGivenOnce() {
        change(saved -> saved.save("Ports", "q=port", "Lea"));

        assertThatThrownBy(() -> change(saved -> saved.save("Ports", "q=harbour", "Tom")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("under the name \"Ports\" already");
        assertThat(ask(SavedSearches::list)).extracting(SavedSearch::asked).containsExactly("q=port");
    }

    @Test
    void aListStaysShortEnoughToRead() {
        for (int i = 0; i < SavedSearches.MOST; i++) {
            String name = "number " + i;
            change(saved -> saved.save(name, "q=port", "Lea"));
        }

        assertThatThrownBy(() -> change(saved -> saved.save("one more", "q=port", "Lea")))
                .hasMessageContaining("500 saved searches already");
    }

    @Test
    void searchesThatNameSomebodyWhoIsForgottenGoWithThem() {
        change(saved -> saved.save("What she says", "q=port&speaker=Ana+Ru%C3%ADz", "Lea"));
        change(saved -> saved.save("About Ana Ruiz", "q=port", "Lea"));
        change(saved -> saved.save("Ports", "q=port", "Lea"));
        try (Ledger ledger = Ledger.open(address())) {
            ledger.eraser().speaker("Ana Ruiz", false, null, true);
        }

        assertThat(ask(SavedSearches::list)).extracting(SavedSearch::name).containsExactly("Ports");
    }

    private interface Change {
        void make(SavedSearches saved);
    }

    private void change(Change change) {
        ask(saved -> {
            change.make(saved);
            return true;
        });
    }

    private <T> T ask(Function<SavedSearches, T> question) {
        try (Ledger ledger = Ledger.open(address())) {
            return question.apply(ledger.savedSearches());
        }
    }

    private LedgerAddress address() {
        return ledger("test");
    }

    LedgerAddress ledger(String name) {
        return LedgerAddress.of(folder.resolve(name + ".db"));
    }
}
