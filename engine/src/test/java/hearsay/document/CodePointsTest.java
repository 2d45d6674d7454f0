package hearsay.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void countsAnEmojiAsOne() {
        CodePoints points = new CodePoints("a😀b");

        assertThat(points.fromUnit(3)).isEqualTo(2);
        assertThat(points.toUnit(2)).isEqualTo(3);
    }

    @Test
    void countsALoneSurrogateAsOne() {
        CodePoints points = new CodePoints("\uDE00\uD83Dx");

        assertThat(points.fromUnit(2)).isEqualTo(2);
        assertThat(points.toUnit(2)).isEqualTo(2);
    }

    @Property(tries = 300)
    void agreesWithTheJvmOnEveryText(@ForAll String text) {
        CodePoints points = new CodePoints(text);

        int count = text.codePointCount(0, text.length());
        for (int point = 0; point <= count; point++) {
            int unit = text.offsetByCodePoints(0, point);
            assertThat(points.toUnit(point)).isEqualTo(unit);
            assertThat(points.fromUnit(unit)).isEqualTo(point);
        }
    }
}
