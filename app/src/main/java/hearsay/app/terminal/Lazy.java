package hearsay.app.terminal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An engine that is opened when the first article needs it: what reads nothing loads no model. */
public final class Lazy implements AutoCloseable {

    private final Supplier<Engine> opener;
    private @Nullable Engine engine;

    public Lazy(Supplier<Engine> opener) {
        this.opener = opener;
    }

    public synchronized Engine get() {
        if (engine == null) {
            engine = opener.get();
        }
        return engine;
    }

    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
