package hearsay.reading.html;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Published;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts, places and people are invented. */
class BylinesTest {

    private static final String STORY =
            "The ferry between Oldport and Sandrey will sail again in May, four years after the last boat left the pier, the harbour board announced"
                    + " on Tuesday, June 4, 2019, in a letter.\n\nBy Tom Berg's count, forty boats are left.";

    @Test
    void readsWhoWroteItAndWhen() {
        Metadata metadata = read(
                "Ferry line to reopen\n\nBy Ana Ruiz and Li Na, Staff Writers\n\nPublished: May 9, 2023, 10:31 AM\n\n"
                        + STORY);

        assertThat(metadata.authors()).containsExactly("Ana Ruiz", "Li Na");
        assertThat(metadata.published()).isEqualTo(new Published(LocalDate.of(2023, 5, 9), null, "text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OLDPORT, May 9, 2023 (Harbour Post) — ",
                "OLDPORT (HP), 9 May 2023 - ",
                "Oldport, May 9, 2023 – "
            })
    void readsADatelineBeforeTheFirstWords(String dateline) {
        assertThat(read(dateline + STORY).published().day()).isEqualTo("2023-05-09");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OLDPORT, May 9 (Harbour Post) — ",
                "OLDPORT — ",
                "What happened on May 9, 2023, in Oldport\n\n",
                "9/5/2023\n\n",
            })
    void takesNoDateOfTheStoryForItsDate(String start) {
        assertThat(read(start + STORY).published()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "By the time the ferry sails\n\n", "By land and sea\n\n", "Standing by Ana Ruiz\n\n"})
    void takesNoSentenceForAByline(String start) {
        assertThat(read(start + STORY).authors()).isEmpty();
    }

    @Test
    void leavesWhatIsKnownAlready() {
        Metadata known = Metadata.none()
                .withAuthors(List.of("Marta Lindqvist"))
                .withPublished(Published.given(LocalDate.of(2020, 1, 2)));
        Document document =
                Document.of("x", "By Ana Ruiz\n\nMay 9, 2023\n\n" + STORY).withMetadata(known);

        assertThat(Bylines.read(document).metadata()).isEqualTo(known);
    }

    private static Metadata read(String text) {
        return Bylines.read(Document.of("x", text)).metadata();
    }
}
