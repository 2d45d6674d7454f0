package hearsay.writing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void breaksBetweenWords() {
        assertThat(Columns.wrap("the strike goes on", 11)).containsExactly("the strike", "goes on");
    }

    @Test
    void fillsALineToItsLastColumn() {
        assertThat(Columns.wrap("the strike goes on", 10)).containsExactly("the strike", "goes on");
    }

    @Test
    void breaksAWordLongerThanTheLine() {
        assertThat(Columns.wrap("a harbourmaster", 6)).containsExactly("a", "harbou", "rmaste", "r");
    }

    @Test
    void countsTwoColumnsForAWideCharacter() {
        assertThat(Columns.width("東京")).isEqualTo(4);
        assertThat(Columns.wrap("東京都庁", 5)).containsExactly("東京", "都庁");
    }

    @Test
    void countsNoColumnForACombiningMark() {
        assertThat(Columns.width("e\u0301te\u0301")).isEqualTo(3);
    }

    @Test
    void countsAJoinedEmojiOnce() {
        assertThat(Columns.width("👩‍👩‍👧")).isEqualTo(2);
        assertThat(Columns.width("🇳🇴")).isEqualTo(2);
        assertThat(Columns.width("❤️")).isEqualTo(2);
    }

    @Test
    void keepsALetterAndItsMarksOnOneLine() {
        assertThat(Columns.wrap("e\u0301".repeat(5), 2)).containsExactly("e\u0301e\u0301", "e\u0301e\u0301", "e\u0301");
    }

    @Property(tries = 300)
    void noLineIsWiderThanAskedAndNoWordIsLost(@ForAll String text, @ForAll @IntRange(min = 2, max = 40) int width) {
        String line = Printable.line(text);

        List<String> lines = Columns.wrap(line, width);

        assertThat(lines).allSatisfy(each -> assertThat(Columns.width(each)).isLessThanOrEqualTo(width));
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(line.replace(" ", ""));
    }

    @Test
    void takesTimeLinearInTheLength() {
        Columns.wrap("warm ".repeat(20_000), 80);
        long one = millis("x".repeat(200_000));
        long ten = millis("x".repeat(2_000_000));

        assertThat(ten).isLessThan(40 * Math.max(one, 20));
    }

    private static long millis(String text) {
        long start = System.nanoTime();
        Columns.wrap(text, 80);
        return (System.nanoTime() - start) / 1_000_000;
    }
}
