package hearsay.measure.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void replacesOnlyWhatStandsBetweenTheMarks() {
        String page = "Before\n<!-- measured:speed -->\nold\n<!-- /measured:speed -->\nAfter\n";

        String replaced = MarkedText.replaced(page, "README.md", "speed", "| new |\n");

        assertThat(replaced)
                .isEqualTo("Before\n<!-- measured:speed -->\n\n| new |\n\n<!-- /measured:speed -->\nAfter\n");
        assertThat(MarkedText.replaced(replaced, "README.md", "speed", "| new |\n"))
                .isEqualTo(replaced);
    }

    @Test
    void saysWhereAMarkIsMissing() {
        assertThatThrownBy(() -> MarkedText.replaced("Nothing here", "README.md", "speed", "x"))
                .hasMessageContaining("README.md")
                .hasMessageContaining("<!-- measured:speed -->");
    }
}
