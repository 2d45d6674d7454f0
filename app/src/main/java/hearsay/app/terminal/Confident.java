package hearsay.app.terminal;

import hearsay.ledger.correcting.Without;
import hearsay.statement.AttributedDocument;

/** Leaves out statements that are less sure than asked for. */
public final class Confident {

    private Confident() {}

    /**
     * Keeps statements whose confidence is at least {@code least}. What was inside one that is left out is then inside the
     * next one around it that is kept, or inside none.
     */
    public static AttributedDocument only(AttributedDocument attributed, double least) {
        return Without.statements(attributed, statement -> statement.confidence() < least);
    }
}
