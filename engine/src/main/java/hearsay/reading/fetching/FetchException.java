package hearsay.reading.fetching;

import java.io.IOException;

/** An address could not be fetched; says why, and what to do. */
public class FetchException extends IOException {

    private static final long serialVersionUID = 1;

    private final String remedy;
    private final boolean worthAnotherTry;

    FetchException(String message, String remedy) {
        this(message, remedy, false);
    }

    FetchException(String message, String remedy, boolean worthAnotherTry) {
        super(message);
        this.remedy = remedy;
        this.worthAnotherTry = worthAnotherTry;
    }

    /** What to do about it, a sentence for a person. */
    public String remedy() {
        return remedy;
    }

    boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }
}
