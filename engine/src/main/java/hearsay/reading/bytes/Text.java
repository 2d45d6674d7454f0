package hearsay.reading.bytes;

/** Small helps with strings. */
public final class Text {

    private Text() {}

    /** Fit for a message: one line, 60 characters at most. */
    public static String shortened(String text) {
        String line = text.strip().replaceAll("\\s", " ");
        if (line.length() <= 60) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(58)) ? 58 : 59;
        return line.substring(0, end) + "…";
    }
}
