package hearsay.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherStoriesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more: Ferry crews vote to strike",
                "RELATED: The harbour in pictures",
                "Don’t miss: our guide to the islands",
                "[ Also read: what the islanders want ]",
                "The council met again on Monday. Continue reading",
                "Crews vote to strike Read more »"
            })
    void aLineThatBeginsOrEndsInSuchWordsLeadsAway(String line) {
        assertThat(OtherStories.isLead(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more than one paper, she said.",
                "Also reading from the letter was Ana Ruiz.",
                "She told pupils to read more.",
                "“More: that is all they want,” he said.",
                ""
            })
    void whatReadsOnDoesNot(String line) {
        assertThat(OtherStories.isLead(line)).isFalse();
    }

    @Test
    void everyPhraseIsThereOnceInLowerCase() throws IOException {
        try (InputStream file = OtherStories.class.getResourceAsStream("other-stories.txt")) {
            List<String> phrases = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();

            assertThat(phrases)
                    .doesNotHaveDuplicates()
                    .allMatch(phrase -> phrase.equals(phrase.toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
