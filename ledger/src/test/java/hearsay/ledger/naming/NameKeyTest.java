package hearsay.ledger.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTest {

    @Test
    void aNameIsOneWithItselfWhateverTitleAndInitialsItHas() {
        assertThat(NameKey.of("Donald J. Trump", "person")).isEqualTo(NameKey.of("Donald Trump", "person"));
        assertThat(NameKey.of("Sen. Ted Cruz", "person")).isEqualTo(NameKey.of("Ted Cruz", "person"));
        assertThat(NameKey.of("The Washington Post", "organization"))
                .isEqualTo(NameKey.of("Washington Post", "organization"));
        assertThat(NameKey.of("Renée Müller", "person")).isEqualTo(NameKey.of("Renee Muller", "person"));
    }

    @Test
    void aSurnameAloneIsNobodysButItsOwn() {
        assertThat(NameKey.of("Clinton", "person"))
                .isNotEqualTo(NameKey.of("Hillary Clinton", "person"))
                .isNotEqualTo(NameKey.of("Mrs. Clinton", "person"));
        assertThat(NameKey.of("Mrs. Clinton", "person")).isNotEqualTo(NameKey.of("President Clinton", "person"));
    }

    @Test
    void aStateIsNoPerson() {
        assertThat(NameKey.of("Georgia", "state")).isNotEqualTo(NameKey.of("Georgia", "person"));
    }
}
