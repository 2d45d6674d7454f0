package hearsay.app.reading;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Works on several items at a time and hands the results on in the order of the items, each as soon as it can.
 *
 * @param threads how many items are worked on at a time
 * @param budget the most weight held at a time, from an item's arrival until its result is handed on; a heavier item is
 *     held alone
 */
record InOrder(int threads, int budget) {

    /** Items held for each thread, so that a long one does not leave the others idle. */
    private static final int HELD = 8;

    InOrder {
        if (threads < 1 || budget < 1) {
            throw new IllegalArgumentException("Needs at least one thread and some budget");
        }
    }

    /**
     * Runs {@code source} to its end in a thread of its own, and hands results on in the calling thread.
     *
     * <p>Stops at the first exception that source, work or taker throw, and throws it.
     *
     * @param source gives each item to the consumer, which may block
     */
    <T, R> void run(Consumer<Consumer<T>> source, ToLongFunction<T> weight, Function<T, R> work, Taker<R> taker)
            throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "hearsay-worker"));
        Semaphore room = new Semaphore(budget, true);
        Semaphore places = new Semaphore(threads * HELD, true);
        BlockingQueue<Event<R>> events = new LinkedBlockingQueue<>();
        Thread feeder = daemon(
                () -> {
                    try {
                        source.accept(item -> {
                            int heavy = (int) Math.max(1, Math.min(budget, weight.applyAsLong(item)));
                            acquire(places, 1);
                            acquire(room, heavy);
                            FutureTask<R> task = new FutureTask<>(() -> work.apply(item));
                            events.add(new Held<>(task, heavy));
                            workers.execute(task);
                        });
                        events.add(new End<>(null));
                    } catch (Throwable failure) { // thrown again in the calling thread
                        events.add(new End<>(failure));
                    }
                },
                "hearsay-source");
        feeder.start();
        try {
            Event<R> event = events.take();
            while (event instanceof Held<R> held) {
                taker.take(result(held.task));
                room.release(held.weight);
                places.release();
                event = events.take();
            }
            if (event instanceof End<R> end && end.failure != null) {
                throw thrown(end.failure);
            }
        } finally {
            feeder.interrupt();
            workers.shutdownNow();
        }
    }

    private static <R> R result(FutureTask<R> task) throws Exception {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw thrown(e.getCause() == null ? e : e.getCause());
        }
    }

    private static Exception thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }

    private static void acquire(Semaphore semaphore, int permits) {
        try {
            semaphore.acquire(permits);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody takes the results any more", e);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true); // one that waits for standard input must not keep the program alive
        return thread;
    }

    /** Takes results one after the other. */
    interface Taker<R> {
        void take(R result) throws Exception;
    }

    private sealed interface Event<R> {}

    private record Held<R>(FutureTask<R> task, int weight) implements Event<R> {}

    private record End<R>(@Nullable Throwable failure) implements Event<R> {}
}
