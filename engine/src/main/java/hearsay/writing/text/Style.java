package hearsay.writing.text;

/**
 * How a text is laid out.
 *
 * @param width columns of a line, at least 1; fewer than {@value #NARROWEST} are treated as that many
 * @param colour whether to set names and notes off with ANSI colours
 */
public record Style(int width, boolean colour) {

    static final int NARROWEST = 24;

    private static final String RESET = "\u001b[0m";

    /** Eighty columns, no colour: what goes into a file. */
    public static final Style PLAIN = new Style(80, false);

    public Style {
        if (width < 1) {
            throw new IllegalArgumentException("A line needs at least one column, got " + width);
        }
    }

    int columns() {
        return Math.max(width, NARROWEST);
    }

    String bold(String text) {
        return paint("\u001b[1m", text);
    }

    String dim(String text) {
        return paint("\u001b[2m", text);
    }

    /** For who speaks. */
    String name(String text) {
        return paint("\u001b[1;36m", text);
    }

    private String paint(String code, String text) {
        return colour && !text.isEmpty() ? code + text + RESET : text;
    }
}
