package hearsay.who;

import static hearsay.who.Reported.article;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.statement.Medium;
import org.junit.jupiter.api.Test;

class MediaTest {

    @Test
    void whomItWasToldToIsAnInterview() {
        Medium medium =
                medium("Ana Ruiz told Reuters that roads were closed.", "Ana Ruiz", "told", "that roads were closed");

        assertThat(medium.kind()).isEqualTo(Medium.Kind.INTERVIEW);
        assertThat(medium.role()).isEqualTo(Medium.Role.TO);
        assertThat(medium.outlet()).isEqualTo("Reuters");
    }

    @Test
    void reportersMakeItAPressConference() {
        Medium medium =
                medium("Ana Ruiz told reporters that roads were closed.", "Ana Ruiz", "told", "that roads were closed");

        assertThat(medium.kind()).isEqualTo(Medium.Kind.PRESS_CONFERENCE);
        assertThat(medium.outlet()).isNull();
    }

    @Test
    void aHusbandMakesItNothing() {
        assertThat(medium(
                        "Ana Ruiz told her husband that roads were closed.",
                        "Ana Ruiz",
                        "told",
                        "that roads were closed"))
                .isNull();
    }

    @Test
    void anInterviewHasItsOutlet() {
        Medium medium = medium(
                "\"It is over,\" Ana Ruiz said in an interview with the Corriere daily.",
                "Ana Ruiz",
                "said in an interview with the Corriere daily",
                "\"It is over,\"");

        assertThat(medium.kind()).isEqualTo(Medium.Kind.INTERVIEW);
        assertThat(medium.role()).isEqualTo(Medium.Role.IN);
        assertThat(medium.outlet()).isEqualTo("Corriere");
    }

    @Test
    void theOccasionGivesTheKindAndTheOutletTheRole() {
        Medium medium = medium(
                "Ana Ruiz told Reuters in a telephone call that roads were closed.",
                "Ana Ruiz",
                "told",
                "that roads were closed");

        assertThat(medium.kind()).isEqualTo(Medium.Kind.CALL);
        assertThat(medium.role()).isEqualTo(Medium.Role.TO);
        assertThat(medium.outlet()).isEqualTo("Reuters");
    }

    @Test
    void whoQuotesSomebodyRelays() {
        Medium medium = medium(
                "Xinhua quoted Ana Ruiz as saying roads were closed.", "Ana Ruiz", "as saying", "roads were closed");

        assertThat(medium.role()).isEqualTo(Medium.Role.RELAY);
        assertThat(medium.outlet()).isEqualTo("Xinhua");
    }

    @Test
    void aPostHasItsNetwork() {
        Medium medium = medium("\"Done,\" Ana Ruiz wrote on Facebook.", "Ana Ruiz", "wrote", "\"Done,\"");

        assertThat(medium.kind()).isEqualTo(Medium.Kind.POST);
        assertThat(medium.outlet()).isEqualTo("Facebook");
    }

    @Test
    void aDocumentThatSpeaksIsAlsoTheMedium() {
        Medium medium = medium("The statement said roads were closed.", "The statement", "said", "roads were closed");

        assertThat(medium.kind()).isEqualTo(Medium.Kind.STATEMENT);
        assertThat(medium.role()).isEqualTo(Medium.Role.IN);
    }

    @Test
    void theNextStatementOfTheSameSpeakerHasTheSameOccasion() {
        String text = "Ana Ruiz told Reuters that roads were closed. \"Stay at home,\" she added.";

        Medium medium = article(text)
                .said("Ana Ruiz", "told", "that roads were closed")
                .after("closed.")
                .said("she", "added", "\"Stay at home,\"")
                .last()
                .medium();

        assertThat(medium.outlet()).isEqualTo("Reuters");
    }

    @Test
    void anotherSpeakerDoesNotInheritIt() {
        String text = "Ana Ruiz told Reuters that roads were closed. \"Nonsense,\" Tom Berg said.";

        assertThat(article(text)
                        .said("Ana Ruiz", "told", "that roads were closed")
                        .said("Tom Berg", "said", "\"Nonsense,\"")
                        .last()
                        .medium())
                .isNull();
    }

    @Test
    void anOutletAsPlainSourceHasNoMedium() {
        assertThat(medium("Reuters reported that roads were closed.", "Reuters", "reported", "that roads were closed"))
                .isNull();
    }

    private static Medium medium(String text, String source, String cue, String content) {
        return article(text).said(source, cue, content).last().medium();
    }

    @Test
    void aBookGivesItsTitle() {
        Medium medium =
                medium("In her 2003 book, Living Harbours, Ana Ruiz noted the fog.", "Ana Ruiz", "noted", "the fog");

        assertThat(medium.kind()).isEqualTo(Medium.Kind.ARTICLE);
        assertThat(medium.outlet()).isEqualTo("Living Harbours");
    }

    @Test
    void aDayBeforeADocumentIsNoOccasion() {
        assertThat(medium(
                        "Ana Ruiz rejected on Tuesday a report that roads were closed.",
                        "Ana Ruiz",
                        "rejected",
                        "that roads were closed"))
                .isNull();
    }

    @Test
    void aRelativeClauseTakesNothingFromAround() {
        assertThat(medium("Ana Ruiz, who wants the deal, issued a statement on Monday.", "who", "wants", "the deal"))
                .isNull();
    }
}
