package hearsay.ledger.store.correcting;

import hearsay.ledger.store.LedgerException;

/** What was asked for can be of no statement: a field has a value that there is none of, or offsets that are not in the text. */
public final class Unfit extends LedgerException {

    private static final long serialVersionUID = 1;

    Unfit(String message, String remedy) {
        super(message, remedy);
    }
}
