package hearsay.who;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.gazetteer.Gazetteer;
import hearsay.tagging.Tagger;
import hearsay.who.cast.Antecedents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AntecedentsTest {

    private static final String TEXT = "Ana Ruiz met Clara Weller in Porto. She said that the road was closed.";

    @Test
    void everyPieceOfEvidenceHasAWeight() throws IOException {
        List<Antecedents.Choice> choices = choices(TEXT);

        assertThat(choices).hasSize(1);
        assertThat(choices.get(0).places())
                .allSatisfy(place -> assertThat(place.evidence()).hasSize(weights()));
    }

    @Test
    void thePronounAndThoseWhoMayBeMeantAreNamed() {
        Antecedents.Choice choice = choices(TEXT).get(0);

        assertThat(choice.pronoun().cut(TEXT)).isEqualTo("She");
        assertThat(choice.places()).extracting(place -> place.span().cut(TEXT)).contains("Ana Ruiz", "Clara Weller");
    }

    @Test
    void theSubjectIsMeantRatherThanTheObject() {
        assertThat(Reported.article(TEXT)
                        .after("Porto.")
                        .said("She", "said", "that the road was closed")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    private static List<Antecedents.Choice> choices(String text) {
        return Antecedents.of(Tagger.tag(Document.of("note", text)), Gazetteer.standard());
    }

    private static int weights() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AntecedentsTest.class.getResourceAsStream("/hearsay/who/cast/antecedents.tsv")),
                StandardCharsets.UTF_8))) {
            return (int) lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("evidence\t"))
                    .count();
        }
    }
}
