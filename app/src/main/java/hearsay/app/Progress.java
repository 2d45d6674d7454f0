package hearsay.app;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Counts articles on standard error, for a person who waits while results go elsewhere. */
final class Progress implements AutoCloseable {

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** Shows nothing unless standard error is a terminal and standard output is not: on one screen they would mix. */
    static Progress of(Terminal terminal, PrintStream err) {
        if (!terminal.err() || terminal.out()) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName("Reading")
                .setUnit(" articles", 1)
                .setInitialMax(-1)
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(err, terminal.columns()))
                .build());
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /** Runs {@code message} with the bar out of its way. */
    void around(PrintStream err, Runnable message) {
        if (bar == null) {
            message.run();
            return;
        }
        bar.pause();
        err.print("\r\u001b[K");
        message.run();
        bar.resume();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
