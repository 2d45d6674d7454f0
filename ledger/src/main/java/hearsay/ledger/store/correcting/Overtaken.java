package hearsay.ledger.store.correcting;

import hearsay.ledger.correcting.Correction;
import hearsay.ledger.store.LedgerException;
import java.util.Locale;

/** Somebody corrected a statement, or undid it, since whoever does so now looked at it. */
public final class Overtaken extends LedgerException {

    private static final long serialVersionUID = 1;

    Overtaken(String message, String remedy) {
        super(message, remedy);
    }

    public Overtaken(Correction by) {
        super(
                by.who() + " was here first: " + by.action().name().toLowerCase(Locale.ROOT) + ", " + by.made() + ".",
                "Look at what they found, then correct it anew if need be. Nothing of yours was kept.");
    }
}
