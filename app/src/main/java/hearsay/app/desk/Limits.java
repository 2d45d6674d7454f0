package hearsay.app.desk;

import org.jspecify.annotations.Nullable;

/** How much one request may bring, and what is said to more. */
final class Limits {

    private Limits() {}

    static Problem tooLarge() {
        return new Problem(
                413,
                "This is more than " + Bodies.MOST_BYTES / 1_000_000 + " million bytes.",
                "Send less at a time; \"hearsay ingest\" reads files of any size.");
    }

    /** Whether the server, somewhere below, gave up because there was too much. */
    static boolean isTooLarge(@Nullable Throwable e) {
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
