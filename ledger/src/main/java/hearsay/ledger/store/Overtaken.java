package hearsay.ledger.store;

import hearsay.ledger.correcting.Correction;
import java.util.Locale;

/** Somebody else corrected a statement since whoever corrects it now looked at it. */
public final class Overtaken extends LedgerException {

    private static final long serialVersionUID = 1;

    public Overtaken(Correction by) {
        super(
                by.who() + " was here first: " + by.action().name().toLowerCase(Locale.ROOT) + ", " + by.made() + ".",
                "Look at what they found, then correct it anew if need be. Nothing of yours was kept.");
    }
}
