package hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonasTest {

    @Test
    void aNameIsOneWithItselfWhateverTitleAndInitialsItHas() {
        assertThat(Personas.key("Donald J. Trump", "person")).isEqualTo(Personas.key("Donald Trump", "person"));
        assertThat(Personas.key("Sen. Ted Cruz", "person")).isEqualTo(Personas.key("Ted Cruz", "person"));
        assertThat(Personas.key("The Washington Post", "organization"))
                .isEqualTo(Personas.key("Washington Post", "organization"));
        assertThat(Personas.key("Renée Müller", "person")).isEqualTo(Personas.key("Renee Muller", "person"));
    }

    @Test
    void aSurnameAloneIsNobodysButItsOwn() {
        assertThat(Personas.key("Clinton", "person"))
                .isNotEqualTo(Personas.key("Hillary Clinton", "person"))
                .isNotEqualTo(Personas.key("Mrs. Clinton", "person"));
        assertThat(Personas.key("Mrs. Clinton", "person")).isNotEqualTo(Personas.key("President Clinton", "person"));
    }

    @Test
    void aStateIsNoPerson() {
        assertThat(Personas.key("Georgia", "state")).isNotEqualTo(Personas.key("Georgia", "person"));
    }
}
