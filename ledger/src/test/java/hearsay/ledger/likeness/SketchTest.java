package hearsay.ledger.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchTest {

    /** Invented words in random order: no shingle comes twice. */
    private static String article(long seed, int words) {
        Random random = new Random(seed);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            text.add("w" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26))
                    + (char) ('a' + random.nextInt(26)));
        }
        return String.join(" ", text);
    }

    @Test
    void knowsACopyThatIsShortenedAndHasAnotherHead() {
        String whole = article(1, 900);
        String copy = "By our own reporter in the harbour town " + whole.substring(0, whole.length() * 6 / 10);

        assertThat(Sketch.of(whole).isCopy(Sketch.of(copy))).isTrue();
        assertThat(groups(List.of(whole, copy, article(2, 900))).find(1)).isZero();
    }

    @Test
    void tellsOtherArticlesApart() {
        Sketch one = Sketch.of(article(1, 900));

        assertThat(one.isCopy(Sketch.of(article(2, 900)))).isFalse();
        assertThat(one.cover(Sketch.of(article(2, 900)))).isLessThan(0.05);
    }

    @Test
    void takesNoFewWordsForACopy() {
        Sketch brief = Sketch.of("The mayor did not answer.");

        assertThat(brief.isCopy(brief)).isFalse();
        assertThat(Sketch.of("").bands()).isEmpty();
    }

    @Test
    void guessesHowMuchTwoTextsShare() {
        String head = article(3, 600);
        Sketch one = Sketch.of(head + " " + article(4, 600));
        Sketch other = Sketch.of(head + " " + article(5, 600));

        assertThat(one.cover(other)).isBetween(0.35, 0.65);
        assertThat(one.cover(other)).isEqualTo(other.cover(one));
    }

    private static Groups groups(List<String> texts) {
        return Groups.ofTexts(texts.stream().map(Sketch::of).toList());
    }
}
