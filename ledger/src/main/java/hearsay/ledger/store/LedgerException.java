package hearsay.ledger.store;

import org.jspecify.annotations.Nullable;

/** The ledger could not do what it was asked; nothing stored before is lost. */
public class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    /**
     * @param message what happened and where, a sentence for a person
     * @param remedy what to do about it, a sentence for a person
     */
    public LedgerException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** As the other one, with what the database said. */
    public LedgerException(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
