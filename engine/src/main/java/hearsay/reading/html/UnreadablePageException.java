package hearsay.reading.html;

/** Bytes that are no web page, or one too big to be an article's. */
public final class UnreadablePageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String message;
    private final String remedy;

    UnreadablePageException(String message, String remedy) {
        super(message);
        this.message = message;
        this.remedy = remedy;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** What to do about it, a sentence for a person. */
    public String remedy() {
        return remedy;
    }
}
