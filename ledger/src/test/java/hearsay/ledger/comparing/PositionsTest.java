package hearsay.ledger.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.comparing.Positions.Party;
import hearsay.ledger.comparing.Positions.Position;
import hearsay.ledger.finding.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Names and statements are invented. */
class PositionsTest {

    @Test
    void namesOfOnePersonAreOneSpeakerUnderTheMostUsedNameInEveryPosition() {
        Party marlow = new Party(7L, "Ada Marlow");

        assertThat(Positions.of(List.of(
                        claim(1, 7L, "Ada J. Marlow", "state"),
                        claim(2, 7L, "Ada Marlow", "state"),
                        claim(3, 7L, "Ada Marlow", "state"),
                        claim(4, 7L, "Ada Marlow", "state"),
                        claim(5, 7L, "Ada J. Marlow", "deny"))))
                .hasEntrySatisfying(
                        Position.STATES, said -> assertThat(said.get(marlow)).hasSize(4))
                .hasEntrySatisfying(Position.DENIES, said -> assertThat(said).containsOnlyKeys(marlow));
    }

    @Test
    void ofNamesUsedAsOftenTheOneThatSortsFirstIsShown() {
        assertThat(Positions.of(List.of(claim(1, 7L, "Ada Marlow", "state"), claim(2, 7L, "Ada J. Marlow", "state")))
                        .get(Position.STATES))
                .containsOnlyKeys(new Party(7L, "Ada J. Marlow"));
    }

    @Test
    void peopleOfOneNameAndThoseWithoutAnyStandApart() {
        assertThat(Positions.of(List.of(
                                claim(1, 7L, "Ada Marlow", "state"),
                                claim(2, 8L, "Ada Marlow", "state"),
                                claim(3, null, null, "state"),
                                claim(4, null, null, "state")))
                        .get(Position.STATES))
                .containsOnlyKeys(new Party(7L, "Ada Marlow"), new Party(8L, "Ada Marlow"), new Party(null, null));
    }

    private static Claim claim(long id, @Nullable Long entity, @Nullable String speaker, String act) {
        Hit hit = new Hit(
                id,
                "a" + id,
                "a" + id,
                "s1",
                speaker,
                "person",
                "",
                "",
                "the northern harbour will be shut this winter",
                "indirect",
                "Globe",
                "2024-03-01",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "neutral",
                "certain",
                "affirmed",
                act,
                0.9,
                0,
                1,
                id,
                id);
        return Claim.of(hit, entity, List.of(), List.of());
    }
}
