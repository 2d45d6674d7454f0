package hearsay.ledger.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.comparing.Opposition.Between;
import hearsay.ledger.finding.Hit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All statements are invented. */
class OppositionTest {

    private static final String SHUT = "the northern harbour will be shut before the winter storms";

    private static Claim claim(
            long id, String outlet, String day, long entity, String polarity, String act, String content) {
        return claim(id, outlet, day, entity, polarity, act, content, List.of(), List.of());
    }

    private static Claim claim(
            long id,
            String outlet,
            String day,
            long entity,
            String polarity,
            String act,
            String content,
            List<Claim.Amount> amounts,
            List<Claim.Day> days) {
        Hit hit = new Hit(
                id,
                "a" + id,
                "a" + id,
                "s1",
                "Speaker " + entity,
                "person",
                "",
                "",
                content,
                "indirect",
                outlet,
                day,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                "certain",
                polarity,
                act,
                0.9,
                0,
                1,
                id,
                id);
        return Claim.of(hit, entity, amounts, days);
    }

    @Test
    void pairsWhatOneAffirmsWithWhatAnotherDenies() {
        Claim affirmed = claim(1, "Globe", "2024-03-01", 1, "affirmed", "state", SHUT);
        Claim denied = claim(2, "Herald", "2024-03-02", 2, "denied", "deny", SHUT);

        assertThat(Opposition.between(denied, affirmed)).hasValueSatisfying(found -> {
            assertThat(found.one()).isSameAs(affirmed);
            assertThat(found.between()).isEqualTo(Between.SPEAKERS);
            assertThat(found.reasons()).containsExactly("one affirms it, the other denies it");
        });
    }

    @Test
    void pairsTwoReportsOfOneSpeakerOfWhichOneLostTheNot() {
        Claim with = claim(
                1,
                "Globe",
                "2024-03-01",
                1,
                "affirmed",
                "state",
                "the northern harbour will not be shut before the winter storms");
        Claim without = claim(2, "Herald", "2024-03-02", 1, "affirmed", "state", SHUT);

        assertThat(Opposition.between(with, without)).hasValueSatisfying(found -> {
            assertThat(found.between()).isEqualTo(Between.OUTLETS);
            assertThat(found.reasons()).containsExactly("a negation stands in one only");
        });
    }

    @Test
    void findsNoOppositionWhereADenialHasItsOwnNot() {
        Claim denied = claim(
                1,
                "Globe",
                "2024-03-01",
                1,
                "denied",
                "deny",
                "the northern harbour will not be shut before the winter storms");
        Claim affirmed = claim(2, "Herald", "2024-05-02", 1, "affirmed", "state", SHUT);

        assertThat(Opposition.between(denied, affirmed)).isEmpty();
    }

    @Test
    void pairsQuantitiesAndDatesThatDiffer() {
        Claim few = claim(
                1,
                "Globe",
                "2024-03-01",
                1,
                "affirmed",
                "state",
                "forty ships were lost off the northern harbour this winter in May",
                List.of(new Claim.Amount(40.0, 40.0, false, "ships", "forty ships")),
                List.of(new Claim.Day("2024-05-01", "2024-05-31", "May")));
        Claim many = claim(
                2,
                "Globe",
                "2024-09-01",
                1,
                "affirmed",
                "state",
                "ninety ships were lost off the northern harbour this winter in June",
                List.of(new Claim.Amount(90.0, 90.0, false, "ships", "ninety ships")),
                List.of(new Claim.Day("2024-06-01", "2024-06-30", "June")));

        assertThat(Opposition.between(few, many)).hasValueSatisfying(found -> {
            assertThat(found.between()).isEqualTo(Between.TIMES);
            assertThat(found.reasons())
                    .containsExactly(
                            "quantities differ: forty ships against ninety ships", "dates differ: May against June");
        });
    }

    @Test
    void leavesApartWhatIsOnOtherMattersOrSaysNothingThatCouldBeFalse() {
        Claim shut = claim(1, "Globe", "2024-03-01", 1, "affirmed", "state", SHUT);

        assertThat(Opposition.between(
                        shut, claim(2, "Globe", "2024-03-02", 2, "denied", "deny", "taxes on bread will rise")))
                .isEmpty();
        assertThat(Opposition.between(
                        shut,
                        claim(3, "Globe", "2024-03-02", 2, "denied", "reject", "the northern harbour, winter storms")))
                .isEqualTo(Optional.empty());
    }

    @Test
    void seesWordsToldMoreSurelyThanAtFirst() {
        Hit first = hit(1, "Globe", "2024-01-01", "possible", "neutral");
        Hit later = hit(2, "Herald", "2024-03-01", "certain", "neutral");

        assertThat(Drift.in(List.of(first, later)))
                .extracting(Drift::what)
                .containsExactly(
                        "possible in the first report, certain in this one",
                        "told again after 60 days, without saying when it was said");
    }

    private static Hit hit(long id, String outlet, String day, String certainty, String stance) {
        return new Hit(
                id,
                "a" + id,
                "a" + id,
                "s1",
                "Ruiz",
                "person",
                "",
                "",
                SHUT,
                "indirect",
                outlet,
                day,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                stance,
                certainty,
                "affirmed",
                "state",
                0.9,
                0,
                1,
                1,
                id);
    }
}
