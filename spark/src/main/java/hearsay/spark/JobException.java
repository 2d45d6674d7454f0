package hearsay.spark;

/** Ends a command, with a message and what to do about it. */
final class JobException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    JobException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
