package hearsay.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void believesTheStartScriptAboutEachStream() {
        Terminal terminal = Terminal.detect(properties("true", "false", "72"), Map.of("TERM", "xterm"), false);

        assertThat(terminal).isEqualTo(new Terminal(true, false, 72, true));
    }

    @Test
    void hasNoColourWhereItIsNotWantedOrNotShown() {
        assertThat(colour("true", Map.of("TERM", "xterm"))).isTrue();
        assertThat(colour("true", Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
        assertThat(colour("true", Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue(); // no-color.org: "not empty"
        assertThat(colour("true", Map.of("TERM", "dumb"))).isFalse();
        assertThat(colour("false", Map.of("TERM", "xterm"))).isFalse();
    }

    @Test
    void takesTheWidthFromTheEnvironmentFirst() {
        assertThat(Terminal.detect(properties("true", "true", "72"), Map.of("COLUMNS", "50"), true)
                        .columns())
                .isEqualTo(50);
        assertThat(Terminal.detect(properties("true", "true", "wide"), Map.of("COLUMNS", "-1"), true)
                        .columns())
                .isEqualTo(80);
        assertThat(Terminal.detect(properties("true", "true", "300"), Map.of(), true)
                        .columns())
                .isEqualTo(100);
    }

    @Test
    void asksTheJvmForWantOfAStartScript() {
        assertThat(Terminal.detect(new Properties(), Map.of(), true).out()).isTrue();
        assertThat(Terminal.detect(new Properties(), Map.of(), false).err()).isFalse();
    }

    private static boolean colour(String out, Map<String, String> environment) {
        return Terminal.detect(properties(out, "true", "80"), environment, false)
                .colour();
    }

    private static Properties properties(String out, String err, String columns) {
        Properties properties = new Properties();
        properties.setProperty("hearsay.terminal.out", out);
        properties.setProperty("hearsay.terminal.err", err);
        properties.setProperty("hearsay.terminal.columns", columns);
        return properties;
    }
}
