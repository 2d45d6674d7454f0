package hearsay.stance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
        for (String line : lines()) {
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
        StringBuilder text = new StringBuilder();
        List<Span> sources = new ArrayList<>();
        List<Span> cues = new ArrayList<>();
        List<Span> contents = new ArrayList<>();
        int start = 0;
        for (char c : marked.toCharArray()) {
            switch (c) {
                case '[', '{', '<' -> start = text.length();
                case ']' -> sources.add(new Span(start, text.length()));
                case '}' -> cues.add(new Span(start, text.length()));
                case '>' -> contents.add(new Span(start, text.length()));
                default -> text.append(c);
            }
        }
        // Of several sources and cues those beside the content count.
        Attribution attribution = new Attribution(
                sources.subList(Math.max(0, sources.size() - 1), sources.size()),
                cues.subList(Math.max(0, cues.size() - 1), cues.size()),
                contents,
                -1,
                1);
        Manner manner = Manners.of(
                        text.toString(),
                        List.of(attribution),
                        List.of(new Span(0, text.length())),
                        List.of(marked.contains("[The ministry]") ? SourceKind.BODY : SourceKind.UNKNOWN))
                .get(0);
        return manner.act().toString().toLowerCase(Locale.ROOT);
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                requireNonNull(ActExamplesTest.class.getResourceAsStream("acts.txt")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
