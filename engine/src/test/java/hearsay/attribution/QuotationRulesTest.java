package hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.tagging.TaggedDocument;
import hearsay.tagging.Tagger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationRulesTest {

    @Test
    void aContentThatEntersAQuotationHasAllOfIt() {
        String text = "“We won. We will win again,” she said.";

        assertThat(contents(text, draft(text, "she", "said", "“We won.")))
                .containsExactly("“We won. We will win again,”");
    }

    @Test
    void takesInTheOpeningMark() {
        String text = "She said: \"We won.\"";

        assertThat(contents(text, draft(text, "She", "said:", "We won"))).containsExactly("\"We won.\"");
    }

    @Test
    void stopsWhereTheCueInterrupts() {
        String text = "“We won, she said. We will win again,” and left.";

        assertThat(contents(text, draft(text, "she", "said", "“We won"))).containsExactly("“We won");
    }

    @Test
    void aQuotationThatRunsOnStaysWithItsSpeaker() {
        String text = "She said: “We won.\n\n“We will win again.\n\n“And again.”";

        assertThat(contents(text, draft(text, "She", "said:", "“We won.")))
                .containsExactly("“We won.", "“We will win again.", "“And again.”");
    }

    @Test
    void aQuotationTakenUpAfterItsCueStaysWithItsSpeaker() {
        String text = "“We won,” she said. “We will win again.”";

        assertThat(contents(text, draft(text, "she", "said", "“We won,”")))
                .containsExactly("“We won,”", "“We will win again.”");
    }

    @Test
    void inAListOfSignedQuotationsEachNameSignsTheOneBeforeIt() {
        String text = "“We won.”\n― Ana Ruiz\n\n“They lost.”\n― Tom Reed";

        List<Attributor.Draft> signed = SignedQuotations.find(List.of(), tag(text), List.of());
        Attributor.Draft mistaken = draft(text, "Ana Ruiz", "―", "“They lost.”");

        assertThat(signed).extracting(d -> d.source().get(0).cut(text)).containsExactly("Ana Ruiz", "Tom Reed");
        assertThat(SignedQuotations.without(List.of(mistaken), signed)).isEmpty();
    }

    @Test
    void aSignatureWithAVerbIsNone() {
        String text = "“We won.” – President Ruiz said on Tuesday.";

        assertThat(SignedQuotations.find(
                        List.of(draft(text, "President Ruiz", "said", "“We won.”")), tag(text), List.of()))
                .isEmpty();
    }

    @Test
    void aSentenceInQuotationMarksNeedsNoVerb() {
        String text = "The mayor was pleased. “We won the cup.” He waved.";

        List<Attributor.Draft> found = UncuedQuotations.find(List.of(), tag(text), List.of());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).content().get(0).cut(text)).isEqualTo("“We won the cup.”");
        assertThat(found.get(0).source()).isEmpty();
    }

    @Test
    void aNameAfterADashIsTheSource() {
        String text = "“We won the cup.” – Ana Ruiz, mayor\n\nMore followed.";

        List<Attributor.Draft> found = SignedQuotations.find(List.of(), tag(text), List.of());

        assertThat(found.get(0).source().get(0).cut(text)).isEqualTo("Ana Ruiz, mayor");
        assertThat(found.get(0).cue().get(0).cut(text)).isEqualTo("–");
    }

    @Test
    void labelsInATranscriptAreSources() {
        String text = "MAYOR: We won the cup.\n\nREPORTER: And next year?\n\nMAYOR: Again.";

        List<Attributor.Draft> found = UncuedQuotations.find(List.of(), tag(text), List.of());

        assertThat(found).extracting(d -> d.source().get(0).cut(text)).containsExactly("MAYOR", "REPORTER", "MAYOR");
        assertThat(found.get(1).content().get(0).cut(text)).isEqualTo("And next year?");
    }

    @Test
    void quotedTitlesAndWordsAreNoStatements() {
        String text = "He appeared on “Meet the Neighbours” and spoke of a “truce” that held.";

        assertThat(UncuedQuotations.find(List.of(), tag(text), List.of())).isEmpty();
    }

    @Test
    void theSmallestContentThatHoldsAStatementIsWhatItIsWithin() {
        String text = "He said she believed they knew it rained.";
        List<Attributor.Draft> drafts = List.of(
                draft(text, "He", "said", "she believed they knew it rained"),
                draft(text, "she", "believed", "they knew it rained"),
                draft(text, "they", "knew", "it rained"));

        assertThat(Nesting.within(drafts)).containsExactly(-1, 0, 1);
    }

    @Test
    void aHolderMayFollowWhatItHolds() {
        String text = "They knew it rained, she said.";
        List<Attributor.Draft> drafts =
                List.of(draft(text, "They", "knew", "it rained"), draft(text, "she", "said", "They knew it rained"));
        List<Attributor.Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparingInt(Attributor.Draft::start));

        assertThat(Nesting.within(sorted)).containsExactly(-1, 0);
        assertThat(sorted.get(0).cue().get(0).cut(text)).isEqualTo("said");
    }

    private static List<String> contents(String text, Attributor.Draft draft) {
        return QuotationRules.closeContents(List.of(draft), tag(text)).get(0).content().stream()
                .map(s -> s.cut(text))
                .toList();
    }

    private static Attributor.Draft draft(String text, String source, String cue, String content) {
        return new Attributor.Draft(
                List.of(in(text, source)), List.of(in(text, cue)), List.of(in(text, content)), null);
    }

    private static Span in(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }

    private static TaggedDocument tag(String text) {
        return Tagger.tag(Document.of("test", text));
    }
}
