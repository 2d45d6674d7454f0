package hearsay.app.desk.asking;

import hearsay.app.desk.answering.Problem;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.LedgerException;
import hearsay.ledger.store.correcting.Overtaken;
import hearsay.ledger.store.correcting.Unfit;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/** The ledger, for any number of threads: each gets an opened one to itself. */
public final class Ledgers implements AutoCloseable {

    private static final int KEPT_OPEN = 8;

    private final LedgerAddress address;
    private final BlockingQueue<Ledger> idle = new ArrayBlockingQueue<>(KEPT_OPEN);
    private volatile boolean closed;

    public Ledgers(LedgerAddress address) {
        this.address = address;
    }

    public boolean isThere() {
        return address.mayBeThere();
    }

    /** @throws Problem where there is no ledger, or it has not what is asked for */
    public <T> T ask(Function<Ledger, T> question) {
        Ledger ledger = idle.poll();
        try {
            if (ledger == null) {
                ledger = open();
            }
            T answer = question.apply(ledger);
            if (closed || !idle.offer(ledger)) {
                ledger.close();
            }
            return answer;
        } catch (RuntimeException e) {
            if (ledger != null) {
                ledger.close();
            }
            throw e instanceof LedgerException told
                    ? new Problem(status(told), String.valueOf(told.getMessage()), told.remedy())
                    : e;
        }
    }

    private static int status(LedgerException told) {
        if (told instanceof Overtaken) {
            return 409;
        }
        if (told instanceof Unfit) {
            return 422;
        }
        return told.getCause() == null ? 404 : 503; // what has a cause is the database's
    }

    private Ledger open() {
        if (!isThere()) {
            throw new Problem(
                    404,
                    "There is no ledger yet at " + address + ".",
                    "Read articles into it with \"hearsay ingest --ledger " + address
                            + " FOLDER\"; the desk need not be" + " started again.");
        }
        return Ledger.open(address);
    }

    @Override
    public void close() {
        closed = true;
        for (Ledger each = idle.poll(); each != null; each = idle.poll()) {
            each.close();
        }
    }
}
