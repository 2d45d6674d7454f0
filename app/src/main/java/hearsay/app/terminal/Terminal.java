package hearsay.app.terminal;

import java.util.Map;
import java.util.Properties;

/**
 * What the command's output goes to.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param columns width of a line
 * @param colour whether standard output takes ANSI colours and its reader wants them
 */
public record Terminal(boolean out, boolean err, int columns, boolean colour) {

    private static final int USUAL_COLUMNS = 80;
    /** Longer lines are hard to read. */
    private static final int MOST_COLUMNS = 100;

    /**
     * Asks the start script first, which can test each stream, then the environment.
     *
     * @param properties {@code hearsay.terminal.out}, {@code hearsay.terminal.err} ("true", "false"), {@code
     *     hearsay.terminal.columns}
     * @param environment {@code COLUMNS}, {@code NO_COLOR} (see no-color.org), {@code TERM}
     * @param console whether the JVM has a console, for want of a start script
     */
    public static Terminal detect(Properties properties, Map<String, String> environment, boolean console) {
        String usual = String.valueOf(console);
        boolean out = Boolean.parseBoolean(properties.getProperty("hearsay.terminal.out", usual));
        boolean err = Boolean.parseBoolean(properties.getProperty("hearsay.terminal.err", usual));
        int columns = positive(environment.get("COLUMNS"));
        if (columns == 0) {
            columns = positive(properties.getProperty("hearsay.terminal.columns"));
        }
        boolean colour = out
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(out, err, columns == 0 ? USUAL_COLUMNS : Math.min(columns, MOST_COLUMNS), colour);
    }

    private static int positive(@org.jspecify.annotations.Nullable String number) {
        if (number == null || number.isEmpty() || number.length() > 6) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(number));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
