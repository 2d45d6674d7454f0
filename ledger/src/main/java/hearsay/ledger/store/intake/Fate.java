package hearsay.ledger.store.intake;

/** What becomes of an article that was read. */
public enum Fate {
    /** The ledger has nothing of it yet, or what it has was made by other models. */
    STORED,
    /** The ledger has it. */
    KNOWN,
    /** It was taken out for good, and is not taken in again. */
    FORGOTTEN
}
