package hearsay.who;

import static hearsay.who.Reported.article;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.statement.Statement.Root;
import hearsay.statement.Via;
import org.junit.jupiter.api.Test;

class ChainsTest {

    @Test
    void whomAnOutletCitesIsItsSource() {
        Resolved.Each each = article("Roads are closed, Radio Solana reported, citing two diplomats.")
                .said("Radio Solana", "reported", "Roads are closed")
                .last();

        assertThat(each.via()).extracting(Via::name).containsExactly("two diplomats");
        assertThat(each.root()).isEqualTo(Root.ANONYMOUS);
    }

    @Test
    void aChainOfThreeIsNearestFirst() {
        Resolved.Each each = article(
                        "Roads are closed, the Harbour Courier reported, citing Radio Solana, which quoted a police officer.")
                .said("the Harbour Courier", "reported", "Roads are closed")
                .last();

        assertThat(each.via()).extracting(Via::name).containsExactly("Radio Solana", "a police officer");
    }

    @Test
    void aDocumentBehindASpeakerIsItsSource() {
        Resolved.Each each = article("He took the money, Ana Ruiz said, according to the complaint.")
                .said("Ana Ruiz", "said", "He took the money")
                .last();

        assertThat(each.via()).extracting(Via::name).containsExactly("the complaint");
    }

    @Test
    void anOutletBehindASpeakerIsAMedium() {
        Resolved.Each each = article("Roads are closed, Ana Ruiz said, according to Reuters.")
                .said("Ana Ruiz", "said", "Roads are closed")
                .last();

        assertThat(each.via()).isEmpty();
        assertThat(each.medium().outlet()).isEqualTo("Reuters");
        assertThat(each.root()).isEqualTo(Root.RELAYED);
    }

    @Test
    void whatANamedPersonSaysIsFirstHand() {
        assertThat(article("Ana Ruiz said roads were closed.")
                        .said("Ana Ruiz", "said", "roads were closed")
                        .last()
                        .root())
                .isEqualTo(Root.FIRST_HAND);
    }

    @Test
    void whatTheArticlesOwnOutletHeardIsFirstHand() {
        assertThat(article("Ana Ruiz told the Harbour Courier that roads were closed.")
                        .outlet("Harbour Courier")
                        .said("Ana Ruiz", "told", "that roads were closed")
                        .last()
                        .root())
                .isEqualTo(Root.FIRST_HAND);
    }

    @Test
    void whatNobodyIsNamedForIsAnonymous() {
        assertThat(article("The bridge is believed to be safe.")
                        .said("", "is believed to be", "safe")
                        .last()
                        .root())
                .isEqualTo(Root.ANONYMOUS);
    }

    @Test
    void aStatementInsideAnotherPersonsIsRelayed() {
        assertThat(article("Ana Ruiz said Tom Berg had promised help.")
                        .said("Ana Ruiz", "said", "Tom Berg had promised help")
                        .said("Tom Berg", "had promised", "help", 0)
                        .last()
                        .root())
                .isEqualTo(Root.RELAYED);
    }
}
