package hearsay.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns what pushes its results one after the other into what hands them out when asked, with a thread of its own and few results at a
 * time in memory.
 */
final class Pulled<T> implements Iterator<T>, AutoCloseable {

    /** Results that may wait: articles are small, and their reader soon fills it again. */
    private static final int WAITING = 16;

    private static final Object END = new Object();

    private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private @Nullable Object next;

    /**
     * @param source pushes into what it is given, and returns when it has no more; what it throws comes out of {@link #hasNext}
     */
    Pulled(Consumer<Consumer<T>> source) {
        thread = new Thread(() -> run(source), "hearsay-reading");
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Consumer<Consumer<T>> source) {
        try {
            try {
                source.accept(this::put);
                queue.put(END);
            } catch (StoppedException e) {
                // nobody waits
            } catch (RuntimeException | Error e) {
                queue.put(new Thrown(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(T result) {
        try {
            queue.put(result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            try {
                next = queue.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                close();
                throw new IllegalStateException("The task was stopped", e);
            }
        }
        if (next instanceof Thrown thrown) {
            throw new IllegalStateException(thrown.cause);
        }
        return next != END;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        @SuppressWarnings("unchecked") // only put and END, Thrown apart, fill the queue
        T result = (T) java.util.Objects.requireNonNull(next);
        next = null;
        return result;
    }

    /** Stops the source where it has not come to its end. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private record Thrown(Throwable cause) {}

    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
