package hearsay.stance;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.Attribution;
import hearsay.attribution.MarkedExample;
import hearsay.document.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every act in some ten shapes of news English, from {@code acts.txt}. */
class ActExamplesTest {

    @Test
    void tellsWhatIsDoneBySayingIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (String line : MarkedExample.lines(ActExamplesTest.class, "acts.txt")) {
            int colon = line.indexOf(": ");
            String act = actOf(line.substring(colon + 2));
            all++;
            if (!act.equals(line.substring(0, colon))) {
                wrong.add(act + " for " + line);
            }
        }
        assertThat(all).isGreaterThanOrEqualTo(150);
        assertThat(wrong).as("of %d examples", all).isEmpty();
    }

    private static String actOf(String marked) {
        MarkedExample example = MarkedExample.of(marked);
        // Of several sources and cues those beside the content count.
        Attribution attribution =
                new Attribution(last(example.sources()), last(example.cues()), example.contents(), -1, 1);
        Manner manner = Manners.of(
                        example.text(),
                        List.of(attribution),
                        List.of(new Span(0, example.text().length())),
                        List.of(marked.contains("[The ministry]") ? SourceKind.BODY : SourceKind.UNKNOWN))
                .get(0);
        return manner.act().toString().toLowerCase(Locale.ROOT);
    }

    private static List<Span> last(List<Span> spans) {
        return spans.subList(Math.max(0, spans.size() - 1), spans.size());
    }
}
