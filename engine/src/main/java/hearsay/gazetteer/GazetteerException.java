package hearsay.gazetteer;

/** A gazetteer file of the user's that could not be read at all. */
public final class GazetteerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    GazetteerException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What the person can do about it. */
    public String remedy() {
        return remedy;
    }
}
