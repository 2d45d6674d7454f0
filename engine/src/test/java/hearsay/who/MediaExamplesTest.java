package hearsay.who;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.Attribution;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.gazetteer.Gazetteer;
import hearsay.statement.Medium;
import hearsay.tagging.Tagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
        for (String line : lines()) {
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
        Attribution attribution = new Attribution(sources, cues, contents, -1, 1);
        return Who.resolve(
                        Tagger.tag(Document.of("note", text.toString())),
                        List.of(attribution),
                        Gazetteer.standard(),
                        List.of())
                .each()
                .get(0)
                .medium();
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                requireNonNull(MediaExamplesTest.class.getResourceAsStream("media.txt")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
