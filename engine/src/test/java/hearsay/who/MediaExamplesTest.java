package hearsay.who;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.Attribution;
import hearsay.attribution.MarkedExample;
import hearsay.document.Document;
import hearsay.gazetteer.Gazetteer;
import hearsay.statement.Medium;
import hearsay.tagging.Tagger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every kind of medium in some shapes of news English, from {@code media.txt}. */
class MediaExamplesTest {

    @Test
    void tellsInWhatFormAndThroughWhomItWasSaid() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : MarkedExample.lines(MediaExamplesTest.class, "media.txt")) {
            int colon = line.indexOf(": ");
            String medium = written(mediumOf(line.substring(colon + 2).strip()));
            if (!medium.equals(line.substring(0, colon))) {
                wrong.add(medium + " for " + line);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String written(@Nullable Medium medium) {
        return medium == null
                ? "- - -"
                : medium.kind().toString().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                        + medium.role().toString().toLowerCase(Locale.ROOT) + " "
                        + (medium.outlet() == null ? "-" : medium.outlet());
    }

    private static @Nullable Medium mediumOf(String marked) {
        MarkedExample example = MarkedExample.of(marked);
        Attribution attribution = new Attribution(example.sources(), example.cues(), example.contents(), -1, 1);
        return Who.resolve(
                        Tagger.tag(Document.of("note", example.text())),
                        List.of(attribution),
                        Gazetteer.standard(),
                        List.of())
                .each()
                .get(0)
                .medium();
    }
}
