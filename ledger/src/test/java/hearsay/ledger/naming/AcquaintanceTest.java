package hearsay.ledger.naming;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.naming.Acquaintance.Mention;
import hearsay.ledger.naming.Doubts.Seen;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcquaintanceTest {

    private static final Mention CHIEF = person("John Hale", "2024-03-01", "Kelby police chief John Hale said so.");

    @Test
    void oneNameIsOnePersonUnlessItsRolesDoNotGoTogether() {
        assertThat(Acquaintance.of(CHIEF, person("John Hale", "2024-03-05", "John Hale said so.")))
                .isEqualTo(Acquaintance.ONE);
        assertThat(Acquaintance.of(
                        CHIEF, person("Mr. John Hale", "2024-03-05", "The police chief of Kelby, Mr. John Hale,")))
                .isEqualTo(Acquaintance.ONE);
        assertThat(Acquaintance.of(CHIEF, person("John Hale", "2024-03-05", "The economist John Hale said so.")))
                .isEqualTo(Acquaintance.DOUBTFUL);
    }

    @Test
    void oneOfficeInTwoPlacesIsDoubtfulAtOneTimeAndACareerLater() {
        Mention brill = person("Rosa Vidal", "2024-01-05", "Brill mayor Rosa Vidal said so.");

        assertThat(Acquaintance.of(brill, person("Rosa Vidal", "2024-02-05", "Kelby mayor Rosa Vidal said so.")))
                .isEqualTo(Acquaintance.DOUBTFUL);
        assertThat(Acquaintance.of(brill, person("Rosa Vidal", "2029-02-05", "Kelby mayor Rosa Vidal said so.")))
                .isEqualTo(Acquaintance.ONE);
    }

    @Test
    void aSurnameAloneIsNeverJoined() {
        assertThat(Acquaintance.of(CHIEF, person("Hale", "2024-03-05", "Hale said so.")))
                .isEqualTo(Acquaintance.APART);
        assertThat(Acquaintance.of(CHIEF, person("Hale", "2024-03-05", "Kelby police chief Hale said so.")))
                .isEqualTo(Acquaintance.DOUBTFUL);
        assertThat(Acquaintance.of(CHIEF, person("Mary Hale", "2024-03-05", "Kelby police chief Mary Hale said so.")))
                .isEqualTo(Acquaintance.APART);
    }

    @Test
    void aPersonAndABodyOfOneNameAreTwo() {
        Mention body = new Mention("John Hale", "organization", Portrayal.of("", ""), null);

        assertThat(Acquaintance.of(CHIEF, body)).isEqualTo(Acquaintance.APART);
        assertThat(Acquaintance.of(body, body)).isEqualTo(Acquaintance.ONE);
    }

    @Test
    void doubtsGroupWhatGoesTogether() {
        List<Doubt> doubts = Doubts.among(List.of(
                new Seen(1, CHIEF, "a"),
                new Seen(1, person("John Hale", "2024-03-03", "John Hale said so."), "b"),
                new Seen(1, person("John Hale", "2024-03-04", "Economist John Hale said so."), "c"),
                new Seen(1, person("John Hale", "2024-03-02", "The chief of police, John Hale, said so."), "d"),
                new Seen(2, person("Hale", "2024-03-05", "Kelby police chief Hale said so."), "e"),
                new Seen(3, person("Rosa Vidal", "2024-03-05", "Brill mayor Rosa Vidal said so."), "f")));

        assertThat(doubts).hasSize(2);
        assertThat(doubts.get(0).several()).isTrue();
        assertThat(doubts.get(0).groups()).extracting(Doubt.Group::articles).containsExactly(2, 1);
        assertThat(doubts.get(0).groups())
                .extracting(Doubt.Group::last)
                .containsExactly(LocalDate.parse("2024-03-02"), LocalDate.parse("2024-03-04"));
        assertThat(doubts.get(1).several()).isFalse();
        assertThat(doubts.get(1).groups()).extracting(Doubt.Group::name).containsExactly("John Hale", "Hale");
    }

    private static Mention person(String name, String day, String text) {
        return new Mention(name, "person", Portrayal.of(text, name), LocalDate.parse(day));
    }
}
