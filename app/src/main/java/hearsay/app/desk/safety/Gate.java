package hearsay.app.desk.safety;

import hearsay.app.desk.answering.Problem;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Lets some work happen at a time and some more wait; everything beyond is told to come later. */
public final class Gate {

    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final int patience;

    /**
     * @param atATime how many work
     * @param mostWaiting how many wait
     * @param patience for how many seconds
     */
    public Gate(int atATime, int mostWaiting, int patience) {
        this.places = new Semaphore(atATime, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /** @throws Problem where too many wait already, or this waited too long */
    public <T> T in(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        if (places.tryAcquire()) {
            return;
        }
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            throw Problem.later("Too many articles wait to be read.", 5);
        }
        try {
            if (!places.tryAcquire(patience, TimeUnit.SECONDS)) {
                throw Problem.later("The articles before this one take too long.", 15);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "The desk is being closed.", "Start it again.");
        } finally {
            waiting.decrementAndGet();
        }
    }
}
