package hearsay.app.terminal;

import hearsay.document.Provenance;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Counts articles on standard error, for a person who waits while results go elsewhere. */
public final class Progress implements AutoCloseable {

    private final @Nullable ProgressBar bar;
    /** Bytes of the files before the present one; counted only where the bar counts bytes. */
    private long before;

    private @Nullable String file;
    private long articles;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * Shows how much of the inputs is read, how many articles that is a second, and how long the rest will take; nothing unless
     * standard error is a terminal.
     *
     * @param bytes how much there is, {@link Amount#UNKNOWN} to count articles alone
     */
    public static Progress ofBytes(Terminal terminal, PrintStream err, long bytes) {
        if (!terminal.err()) {
            return new Progress(null);
        }
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName("Reading")
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(err, terminal.columns()));
        return new Progress(
                bytes == Amount.UNKNOWN
                        ? builder.setUnit(" articles", 1)
                                .setInitialMax(-1)
                                .showSpeed()
                                .build()
                        : builder.setUnit(" MB", 1_000_000).setInitialMax(bytes).build());
    }

    /** Shows how many of so many statements are done; nothing unless standard error is a terminal. */
    public static Progress ofStatements(Terminal terminal, PrintStream err, long statements) {
        if (!terminal.err()) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName("Vectors")
                .setUnit(" statements", 1)
                .setInitialMax(statements)
                .setUpdateIntervalMillis(200)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(err, terminal.columns()))
                .build());
    }

    /** Shows nothing unless standard error is a terminal and standard output is not: on one screen they would mix. */
    public static Progress of(Terminal terminal, PrintStream err) {
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

    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /** So many are done. */
    public void stepTo(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** One article more, from where its bytes are. */
    public void step(Provenance provenance) {
        if (bar == null) {
            return;
        }
        articles++;
        if (bar.getMax() <= 0) {
            bar.step();
            return;
        }
        String name = provenance.file();
        if (name != null && !name.equals(file)) {
            before += file == null ? 0 : Amount.size(Path.of(file));
            file = name;
        }
        Long offset = provenance.offset();
        bar.stepTo(Math.min(bar.getMax(), before + (offset == null ? 0 : offset)));
        double seconds = Math.max(0.1, bar.getElapsedAfterStart().toMillis() / 1000.0);
        bar.setExtraMessage(String.format(Locale.ROOT, " %d articles, %.1f/s", articles, articles / seconds));
    }

    /** One file that is not read after all. */
    public void pass(long bytes) {
        if (bar != null && bar.getMax() > 0) {
            before += bytes;
            bar.stepTo(Math.min(bar.getMax(), before));
        }
    }

    /** Runs {@code message} with the bar out of its way. */
    public void around(PrintStream err, Runnable message) {
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
