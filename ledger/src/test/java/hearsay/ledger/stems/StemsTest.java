package hearsay.ledger.stems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StemsTest {

    @Test
    void formsOfOneWordHaveOneStem() {
        assertThat(Stems.of("Denied, denies and DENY")).containsExactly("deni", "deni", "and", "deni");
    }

    @Test
    void accentsCaseAndWidthDoNotMatter() {
        assertThat(Stems.of("Élan ＦＵＬＬ ﬁne İstanbul")).isEqualTo(Stems.of("elan full fine istanbul"));
    }

    @Test
    void anApostropheInsideAWordIsDropped() {
        assertThat(Stems.words("who's O’Neill 'quoted' dogs'")).containsExactly("whos", "oneill", "quoted", "dogs");
    }

    @Test
    void punctuationAloneHasNoStem() {
        assertThat(Stems.of("— \"…\" * ( NEAR/ ) -")).containsExactly("near");
        assertThat(Stems.of("!?")).isEmpty();
    }

    @Test
    void aWordWithoutEndIsCut() {
        assertThat(Stems.words("a".repeat(100_000)).get(0)).hasSize(64);
    }
}
