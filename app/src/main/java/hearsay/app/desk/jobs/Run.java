package hearsay.app.desk.jobs;

import hearsay.app.desk.given.DeskReader;
import hearsay.app.desk.given.Remedies;
import hearsay.document.Document;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.LedgerException;
import hearsay.ledger.store.intake.Fate;
import hearsay.ledger.store.intake.Intake;
import hearsay.ledger.store.intake.Quarantined;
import hearsay.reading.ArticleReader;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One job being read, in one thread, so that readers of the desk have the other cores. */
final class Run {

    /** What is stored together: a stop costs seconds. */
    private static final int BATCH_ARTICLES = 50;

    private static final long BATCH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final DeskReader reader;
    private final Consumer<Job> progress;
    private final BooleanSupplier stops;
    private final long begun = System.nanoTime();
    private final List<Intake.Entry> entries = new ArrayList<>();
    private final List<Quarantined> quarantined = new ArrayList<>();
    private Job job;
    private int at;
    private long known;
    private long skipped;
    private long stored = System.nanoTime();

    Run(Job job, DeskReader reader, Consumer<Job> progress, BooleanSupplier stops) {
        this.job = job;
        this.reader = reader;
        this.progress = progress;
        this.stops = stops;
    }

    Job job() {
        return job;
    }

    /** Returns how it ended; what was read by then is stored. */
    Job.State into(LedgerAddress ledger) {
        progress.accept(job);
        try (Intake intake = Ledger.intake(ledger, reader.by());
                ArticleReader articles =
                        new ArticleReader(ReadingOptions.defaults().withAgain(true))) {
            try {
                for (at = 0; at < job.items().size(); at++) {
                    change(item -> state(item, Job.State.READING));
                    articles.read(List.of(job.items().get(at).input()), outcome -> take(outcome, intake));
                    store(intake);
                    change(item -> state(item, Job.State.DONE));
                }
            } catch (Stopped e) {
                store(intake);
                return Job.State.STOPPED;
            }
            intake.finish();
            return Job.State.DONE;
        }
    }

    /** Keeps why it came to an end. */
    void failed(Throwable e) {
        fail(
                "",
                e instanceof LedgerException || e.getMessage() != null ? String.valueOf(e.getMessage()) : e.toString(),
                e instanceof LedgerException told
                        ? told.remedy()
                        : "What was stored is safe. Try again; if it fails again, please report it.");
    }

    private void take(ReadOutcome outcome, Intake intake) {
        if (stops.getAsBoolean()) {
            throw new Stopped();
        }
        if (outcome instanceof ReadOutcome.Read read) {
            read(read.document(), intake);
        } else if (outcome instanceof ReadOutcome.Failure failure) {
            quarantined.add(Quarantined.of(failure));
            fail(failure.place(), failure.message(), Remedies.here(failure.remedy()));
        } else if (outcome instanceof ReadOutcome.Skipped left) {
            intake.came(left.input());
            skipped++;
        }
        if (entries.size() >= BATCH_ARTICLES || System.nanoTime() - stored >= BATCH_NANOS) {
            store(intake);
        }
    }

    private void read(Document document, Intake intake) {
        intake.came(document.provenance().file());
        Fate fate = intake.fate(document);
        if (fate == Fate.KNOWN) {
            known++;
        } else if (fate == Fate.FORGOTTEN) {
            skipped++;
        } else {
            try {
                entries.add(new Intake.Entry(reader.read(document), null));
            } catch (RuntimeException | StackOverflowError e) {
                String message = "Hearsay failed at this article: " + e;
                String remedy = "Please report it; the other articles are read.";
                quarantined.add(Quarantined.of(document, message, remedy));
                fail(document.id(), message, remedy);
            }
        }
    }

    private void fail(String where, String message, String remedy) {
        List<Job.Failure> all = new ArrayList<>(job.failures());
        if (all.size() < Job.MOST_FAILURES) {
            all.add(new Job.Failure(where, message, remedy));
        }
        job = new Job(job.id(), job.who(), job.asked(), job.state(), job.items(), all, seconds());
    }

    private void store(Intake intake) {
        Intake.Batch batch = new Intake.Batch(entries, quarantined, known, skipped);
        Intake.Counts counts = batch.counts(intake.store(batch));
        entries.clear();
        quarantined.clear();
        known = 0;
        skipped = 0;
        stored = System.nanoTime();
        change(item -> new Job.Item(
                item.input(),
                item.state(),
                item.stored() + counts.stored(),
                item.known() + counts.known(),
                item.skipped() + counts.skipped(),
                item.failed() + counts.quarantined()));
    }

    private static Job.Item state(Job.Item item, Job.State state) {
        return new Job.Item(item.input(), state, item.stored(), item.known(), item.skipped(), item.failed());
    }

    private void change(java.util.function.UnaryOperator<Job.Item> change) {
        List<Job.Item> items = new ArrayList<>(job.items());
        items.set(at, change.apply(items.get(at)));
        job = new Job(job.id(), job.who(), job.asked(), job.state(), items, job.failures(), seconds());
        progress.accept(job);
    }

    private double seconds() {
        return Math.round((System.nanoTime() - begun) / 1e8) / 10.0;
    }

    /** Somebody stopped it, or the desk is being closed. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super(null, null, false, false);
        }
    }
}
