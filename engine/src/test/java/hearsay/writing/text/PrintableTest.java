package hearsay.writing.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void takesTheForceOutOfAnEscapeSequence() {
        assertThat(Printable.line("red \u001b[31malert\u0007")).isEqualTo("red \uFFFD[31malert\uFFFD");
        assertThat(Printable.line("\u009b31m")).isEqualTo("\uFFFD31m");
    }

    @Test
    void leavesOutMarksThatTurnTheReadingOrder() {
        assertThat(Printable.line("pay \u202E001\u202C now")).isEqualTo("pay 001 now");
    }

    @Test
    void joinsLinesWithASpace() {
        assertThat(Printable.line("  one\r\n\ttwo\u00a0three ")).isEqualTo("one two three");
    }

    @Test
    void replacesHalfACharacter() {
        assertThat(Printable.line("a\uD83Db")).isEqualTo("a\uFFFDb");
    }

    @Test
    void keepsEmojiAndEveryScript() {
        String text = "👩‍👩‍👧 שלום नमस्ते";
        assertThat(Printable.line(text)).isEqualTo(text);
    }

    @Property(tries = 500)
    void letsNoControlCharacterThrough(@ForAll String text) {
        assertThat(Printable.line(text).codePoints()).noneMatch(c -> Character.isISOControl(c) || c == 0x202E);
    }
}
