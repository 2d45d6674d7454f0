package hearsay.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.statement.AttributedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLineTest {

    private static final String FULL = JsonLinesWriter.line(Examples.full(), Examples.BY);

    @Test
    void givesBackWhatWasWritten() {
        AttributedDocument written = Examples.full();
        JsonLine read = JsonLine.parse(FULL);

        assertThat(read.by()).isEqualTo(Examples.BY);
        assertThat(read.document().document().text()).isEqualTo(Examples.TEXT);
        assertThat(read.document().statements().get(0).content())
                .isEqualTo(written.statements().get(0).content());
        assertThat(read.document().annotations()).isEqualTo(written.annotations());
        assertThat(JsonLinesWriter.line(read.document(), read.by())).isEqualTo(FULL);
    }

    @Test
    void givesBackABareLine() {
        String bare = JsonLinesWriter.line(Examples.bare("Nothing known 📰."), Examples.BY);
        JsonLine read = JsonLine.parse(bare);

        assertThat(read.document().annotations()).isNull();
        assertThat(JsonLinesWriter.line(read.document(), read.by())).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    On May 3 Ana           | On May 4 Ana        | sha256
                    "type":"mixed"         | "type":"quoted"     | quoted
                    "end":94}]             | "end":9400}]        | ends after
                    "confidence":0.94      | "confidence":7      | from 0 to 1
                    "published":"2023-05-09" | "published":"May"  | date
                    "statements":[         | "sayings":[         | statements
                    {"id":"boats"          | {"id":"boats        | Not a line
                    """)
    void saysWhatIsWrongWithADamagedLine(String right, String wrong, String message) {
        assertThat(FULL).contains(right);

        assertThatThrownBy(() -> JsonLine.parse(FULL.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
