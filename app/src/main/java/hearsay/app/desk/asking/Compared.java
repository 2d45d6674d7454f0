package hearsay.app.desk.asking;

import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Query;
import hearsay.ledger.store.asking.Comparing;
import java.util.List;

/** Pairs that may contradict each other. */
public final class Compared {

    /** The newest so many statements on a matter are compared: somebody waits. */
    public static final int MOST_CLAIMS = 5_000;

    public static final int MOST_PAIRS = 30;

    private Compared() {}

    public static List<Comparing.Judged> in(Ledger ledger, Query query) {
        return ledger.comparing().oppositions(ledger.comparing().claims(query, MOST_CLAIMS), MOST_PAIRS);
    }
}
