package hearsay.ledger.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortrayalTest {

    @Test
    void readsRolesAndBodiesBeforeAName() {
        Portrayal portrayal = Portrayal.of("On Monday Kelby police chief John Hale said so.", "John Hale");

        assertThat(portrayal.roles()).contains("chief");
        assertThat(portrayal.bodies()).contains("kelby");
        assertThat(portrayal.words()).endsWith("Kelby police chief");
    }

    @Test
    void readsRolesAndBodiesAfterAName() {
        Portrayal portrayal = Portrayal.of("Anna Berg, a spokeswoman for Nordline who left, said so.", "Anna Berg");

        assertThat(portrayal.roles()).containsExactly("spokeswoman");
        assertThat(portrayal.bodies()).containsExactly("nordline");
        assertThat(portrayal.words()).isEqualTo("a spokeswoman for Nordline");
        assertThat(Portrayal.of("Professor Peter Lund of Brill College said so.", "Peter Lund")
                        .bodies())
                .containsExactly("brill");
        assertThat(Portrayal.of("Nordline's chief executive, Ines Dahl, said so.", "Ines Dahl")
                        .bodies())
                .containsExactly("nordline");
    }

    @Test
    void anAbbreviationEndsNoPhrase() {
        assertThat(Portrayal.of("He met F.B.I. director Ines Dahl.", "Ines Dahl")
                        .bodies())
                .containsExactly("fbi");
    }

    @Test
    void withoutARoleNothingIsSaid() {
        assertThat(Portrayal.of("In Kelby, Ines Dahl, wearing a coat, said so.", "Ines Dahl")
                        .isEmpty())
                .isTrue();
        assertThat(Portrayal.of("", "Ines Dahl").isEmpty()).isTrue();
        assertThat(Portrayal.of("Ines Dahl", "").isEmpty()).isTrue();
    }

    @Test
    void everyListedRoleIsOneWordInLowerCase() {
        assertThat(Roles.isRole("spokeswoman")).isTrue();
        assertThat(Roles.walks("economists")).containsExactly("science");
        assertThat(Roles.isTelling("university")).isFalse();
        assertThat(Roles.isTelling("nordline")).isTrue();
        assertThat(Roles.all()).allMatch(word -> word.matches("[a-z]+"));
    }
}
