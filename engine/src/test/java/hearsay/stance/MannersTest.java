package hearsay.stance;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.lexis.Table;
import hearsay.statement.Statement.Act;
import hearsay.statement.Statement.Certainty;
import hearsay.statement.Statement.Polarity;
import hearsay.statement.Statement.Stance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All texts are invented. In them the source stands in [ ], the cue in { }, the content in the rest after the cue. */
class MannersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[She] {said} the road was closed. | STATE | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {told reporters} to leave. | DEMAND | NEUTRAL | UNKNOWN | AFFIRMED",
                "[She] {told reporters} that the road was closed. | STATE | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {denied} that she was ill. | DENY | NEUTRAL | CERTAIN | DENIED",
                "[She] {does not believe} that the road is safe. | BELIEVE | NEUTRAL | PROBABLE | DENIED",
                "[She] {ruled out any kind of} talks. | REJECT | NEUTRAL | CERTAIN | DENIED",
                "[She] {refused to} sign the paper. | REJECT | NEUTRAL | CERTAIN | DENIED",
                "[She] {declined to say} whether she would run. | REJECT | NEUTRAL | UNKNOWN | AFFIRMED",
                "[She] {did not say} whether she would run. | STATE | NEUTRAL | UNKNOWN | AFFIRMED",
                "[She] {did not rule out} a strike. | STATE | NEUTRAL | POSSIBLE | AFFIRMED",
                "[She] {said} the town was not ready. | STATE | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {said} the town may be ready. | STATE | NEUTRAL | POSSIBLE | AFFIRMED",
                "[She] {said} the town is likely ready. | STATE | NEUTRAL | PROBABLE | AFFIRMED",
                "[She] {claimed} that the vote was rigged. | STATE | DISTANCING | CERTAIN | AFFIRMED",
                "[She] {admitted} that the vote was rigged. | ADMIT | ENDORSING | CERTAIN | AFFIRMED",
                "[She] {pointed out} that the vote was close. | STATE | ENDORSING | CERTAIN | AFFIRMED",
                "[She] {allegedly said} the vote was rigged. | STATE | DISTANCING | CERTAIN | AFFIRMED",
                "[She] {asked} whether the vote was rigged. | ASK | NEUTRAL | UNKNOWN | AFFIRMED",
                "[She] {called for} new elections. | DEMAND | NEUTRAL | UNKNOWN | AFFIRMED",
                "[She] {hopes} to win. | WANT | NEUTRAL | UNKNOWN | AFFIRMED",
                "[She] {vowed} to win. | PROMISE | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {warned} that the dam could break. | WARN | NEUTRAL | POSSIBLE | AFFIRMED",
                "[She] {called} the plan shameful. | CONDEMN | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {said} \"Who will pay for this?\" | ASK | NEUTRAL | UNKNOWN | AFFIRMED",
                "[She] {said} \"We welcome the plan.\" | PRAISE | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {expects} the town to win. | PREDICT | NEUTRAL | PROBABLE | AFFIRMED",
                "[The report] {said} the dam was old. | REPORT | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {plans} to run. | WANT | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {said} \"We will not pay.\" | REJECT | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {pleaded not guilty} to theft. | DENY | NEUTRAL | CERTAIN | DENIED",
                "[She] {declined} to say whether she would run. | REJECT | NEUTRAL | UNKNOWN | AFFIRMED",
                "[She] {said} she believed the town was ready. | BELIEVE | NEUTRAL | PROBABLE | AFFIRMED",
                "[She] {said} she planned to run. | WANT | NEUTRAL | CERTAIN | AFFIRMED",
                "[The Istanbul daily Northvale] {said} the dam was old. | REPORT | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {expressed support for} the plan. | AGREE | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {would not say} whether she would run. | REJECT | NEUTRAL | UNKNOWN | AFFIRMED",
                "[She] {said} \"I have never cheated.\" | DENY | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {said} \"No such paper reached us.\" | DENY | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {dismissed} talk of a plot. | DENY | NEUTRAL | CERTAIN | DENIED",
                "[She] {dismissed} the plan. | REJECT | NEUTRAL | CERTAIN | DENIED",
                "[She] {said} \"He is absolutely right.\" | AGREE | NEUTRAL | CERTAIN | AFFIRMED",
                "[She] {said} \"Don't be a hero.\" | DEMAND | NEUTRAL | UNKNOWN | AFFIRMED",
                "[She] {said} \"Please wait for us.\" | ASK | NEUTRAL | UNKNOWN | AFFIRMED",
                "[She] {said} \"I think the road will open.\" | PREDICT | NEUTRAL | PROBABLE | AFFIRMED",
                "[She] {said} she would like to run. | WANT | NEUTRAL | UNKNOWN | AFFIRMED",
                "[She] {said} the party won the vote. | STATE | NEUTRAL | CERTAIN | AFFIRMED",
            })
    void readsTheManner(String marked, Act act, Stance stance, Certainty certainty, Polarity polarity) {
        Manner manner = manner(marked, SourceKind.UNKNOWN);

        assertThat(manner.act()).isEqualTo(act);
        assertThat(manner.stance()).isEqualTo(stance);
        assertThat(manner.certainty()).isEqualTo(certainty);
        assertThat(manner.polarity()).isEqualTo(polarity);
    }

    @Test
    void givesTheWordsThatWeaken() {
        assertThat(hedges("[She] {reportedly said} the dam would most likely break."))
                .containsExactly("reportedly", "would most likely");
        assertThat(hedges("[She] {appeared to say} \"I think it may rain.\""))
                .containsExactly("appeared to", "I think", "may");
        assertThat(hedges("[She] {said} she would come in May, which might help."))
                .isEmpty();
    }

    @Test
    void believesTheCallerAboutWhatSpeaks() {
        assertThat(manner("[Northvale] {said} the dam was old.", SourceKind.OUTLET_OR_DOCUMENT)
                        .act())
                .isEqualTo(Act.REPORT);
        assertThat(manner("[The report] {said} the dam was old.", SourceKind.SPEAKER)
                        .act())
                .isEqualTo(Act.STATE);
    }

    @Test
    void passesDistanceOnToTheStatementInside() {
        String text = "He claimed she said it was over.";
        Attribution outer =
                new Attribution(List.of(new Span(0, 2)), List.of(new Span(3, 10)), List.of(new Span(11, 31)), -1, 1);
        Attribution inner =
                new Attribution(List.of(new Span(11, 14)), List.of(new Span(15, 19)), List.of(new Span(20, 31)), 0, 1);

        assertThat(Manners.of(text, List.of(outer, inner), List.of(new Span(0, text.length())), List.of()))
                .extracting(Manner::stance)
                .containsExactly(Stance.DISTANCING, Stance.DISTANCING);
    }

    @Test
    void leavesAHedgeToTheInnermostStatement() {
        String text = "He said she may come, she said.";
        Attribution outer =
                new Attribution(List.of(new Span(0, 2)), List.of(new Span(3, 7)), List.of(new Span(8, 30)), -1, 1);
        Attribution inner =
                new Attribution(List.of(new Span(22, 25)), List.of(new Span(26, 30)), List.of(new Span(8, 20)), 0, 1);

        List<Manner> manners = Manners.of(text, List.of(outer, inner), List.of(), List.of());

        assertThat(manners.get(0).hedges()).isEmpty();
        assertThat(manners.get(1).hedges()).containsExactly(new Span(12, 15));
    }

    @Test
    void judgesAQuotationWithoutCueByItsWords() {
        String text = "\"I am sorry for this.\"";
        Attribution bare = new Attribution(List.of(), List.of(), List.of(new Span(0, text.length())), -1, 1);

        assertThat(Manners.of(text, List.of(bare), List.of(), List.of()).get(0).act())
                .isEqualTo(Act.ADMIT);
    }

    @Test
    void findsTheBaseFormsOfCueWords() {
        assertThat(Lexicon.bases("admitted")).contains("admit");
        assertThat(Lexicon.bases("refusing")).contains("refuse");
        assertThat(Lexicon.bases("denies")).contains("deny");
        assertThat(Lexicon.bases("wrote")).containsExactly("write");
    }

    @Test
    void listsEachEntryOnceForOneMeaning() {
        List<String> entries = new ArrayList<>();
        for (Table.Line line : Table.beside(Lexicon.class, "cues.txt").lines()) {
            String[] parts = line.text().split(" : ");
            assertThat(parts).as(line.text()).hasSize(2);
            for (String entry : parts[1].split(" +")) {
                entries.add(entry);
            }
        }

        assertThat(entries).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    }

    private static List<String> hedges(String marked) {
        String text = marked.replaceAll("[\\[\\]{}]", "");
        return manner(marked, SourceKind.UNKNOWN).hedges().stream()
                .map(span -> span.cut(text))
                .toList();
    }

    private static Manner manner(String marked, SourceKind kind) {
        int sourceEnd = marked.indexOf(']') - 1;
        int cueStart = marked.indexOf('{') - 2;
        int cueEnd = marked.indexOf('}') - 3;
        String text = marked.replaceAll("[\\[\\]{}]", "");
        Attribution attribution = new Attribution(
                List.of(new Span(0, sourceEnd)),
                List.of(new Span(cueStart, cueEnd)),
                List.of(new Span(cueEnd + 1, text.length())),
                -1,
                1);
        return Manners.of(text, List.of(attribution), List.of(new Span(0, text.length())), List.of(kind))
                .get(0);
    }

    @Test
    void listsEachPhraseOnce() {
        List<String> phrases = new ArrayList<>();
        for (Table.Line line : Table.beside(Lexicon.class, "phrases.txt").lines()) {
            String[] words = line.text().split(" +");
            assertThat(words).as("line %d", line.number()).hasSizeGreaterThan(1);
            for (String phrase : List.of(words).subList(1, words.length)) {
                phrases.add(words[0] + " " + phrase);
            }
        }
        assertThat(phrases).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }
}
