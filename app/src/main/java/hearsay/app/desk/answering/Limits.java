package hearsay.app.desk.answering;

import org.jspecify.annotations.Nullable;

/** How much one request may bring, and what is said to more. */
public final class Limits {

    /** The most bytes of one request: a web page may be large, an article is not. */
    public static final int MOST_BYTES = 20_000_000;

    /** The longest address, in characters as they stand in it: the longest quotation fits, in any script. */
    public static final int LONGEST_ADDRESS = 20_000;

    private Limits() {}

    public static Problem addressTooLong() {
        return new Problem(
                414,
                "The address has more than " + LONGEST_ADDRESS / 1_000 + " thousand characters.",
                "Ask for fewer words: the beginning of a quotation finds it as well.");
    }

    public static Problem tooLarge() {
        return new Problem(
                413,
                "This is more than " + MOST_BYTES / 1_000_000 + " million bytes.",
                "Send less at a time; \"hearsay ingest\" reads files of any size.");
    }

    /** Whether the server, somewhere below, gave up because there was too much. */
    public static boolean isTooLarge(@Nullable Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("max length")
                    || message.contains("max file size")
                    || message.contains("too large")
                    || message.contains("Form is larger")
                    || message.contains("exceed")) {
                return true;
            }
        }
        return false;
    }
}
