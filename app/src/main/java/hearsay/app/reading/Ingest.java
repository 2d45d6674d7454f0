package hearsay.app.reading;

import static hearsay.app.terminal.Messages.tell;

import hearsay.app.terminal.Amount;
import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Lazy;
import hearsay.app.terminal.Messages;
import hearsay.app.terminal.Progress;
import hearsay.app.terminal.Surroundings;
import hearsay.document.Document;
import hearsay.gazetteer.GazetteerException;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.LedgerException;
import hearsay.ledger.store.intake.Fate;
import hearsay.ledger.store.intake.Intake;
import hearsay.ledger.store.intake.Quarantined;
import hearsay.ledger.store.intake.Watched;
import hearsay.onnx.ModelException;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads inputs into a ledger, once or again and again. */
final class Ingest {

    /** What is stored together: enough for speed, and little enough that a kill costs seconds. */
    private static final int BATCH_ARTICLES = 100;

    private static final int BATCH_UNITS = 2_000_000;
    private static final long BATCH_NANOS = Duration.ofSeconds(3).toNanos();

    private final Surroundings surroundings;
    private final PrintStream err;
    private final LedgerAddress ledger;
    private final ReadingFlags flags;
    private final boolean keepRaw;

    Ingest(Surroundings surroundings, LedgerAddress ledger, ReadingFlags flags, boolean keepRaw) {
        this.surroundings = surroundings;
        this.err = surroundings.err();
        this.ledger = ledger;
        this.flags = flags;
        this.keepRaw = keepRaw;
    }

    /**
     * Reads the inputs and returns the exit status.
     *
     * @param every the time from the end of one round to the next; null for one round
     * @param rounds how many rounds at most
     */
    int run(List<String> inputs, @Nullable Duration every, long rounds) {
        try (Lazy engine = flags.engine(surroundings)) {
            By by = By.of(By.thisVersion(), engine.get().models());
            boolean watching = every != null;
            int status = round(inputs, engine, by, watching);
            for (long round = 1; every != null && round < rounds; round++) {
                Thread.sleep(every.toMillis());
                status = Math.max(status, laterRound(inputs, engine, by));
            }
            return status;
        } catch (ModelException e) {
            tell(err, String.valueOf(e.getMessage()), e.remedy());
        } catch (GazetteerException e) {
            tell(err, String.valueOf(e.getMessage()), e.remedy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitStatus.SOME_NOT_READ;
    }

    /** What a server does while nobody looks, such as starting anew, ends no watch. */
    private int laterRound(List<String> inputs, Lazy engine, By by) {
        try {
            return round(inputs, engine, by, true);
        } catch (LedgerException e) {
            tell(err, String.valueOf(e.getMessage()), "The next round tries again. " + e.remedy());
            return ExitStatus.SOME_NOT_READ;
        }
    }

    private int round(List<String> inputs, Lazy engine, By by, boolean watching) {
        try (Intake intake = Ledger.intake(ledger, by);
                Progress progress = Progress.ofBytes(surroundings.terminal(), err, Amount.of(inputs))) {
            Round round = new Round(intake, progress);
            flags.inOrder()
                    .<Item, Done>run(
                            receiver -> find(inputs, watching ? flags.readAs(by) : null, intake, receiver),
                            item -> item instanceof Came came ? ReadingFlags.weight(came.outcome) : 1,
                            item -> item instanceof Came came
                                    ? attribute(came, engine, intake)
                                    : new Done.OfFile(((OfFile) item).event),
                            round::take);
            round.store();
            intake.finish();
            progress.close();
            round.sum();
            return round.status();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * In a thread of its own: finds what there is to read.
     *
     * @param watchedAs what files are read by, if those that are as they were are passed over; null to read all
     */
    private void find(List<String> inputs, @Nullable String watchedAs, Intake intake, Consumer<Item> receiver) {
        if (watchedAs == null) {
            flags.read(inputs, true, surroundings, outcome -> receiver.accept(new Came(outcome, null)));
        } else {
            Watch watch = new Watch(intake, watchedAs, event -> receiver.accept(new OfFile(event)));
            flags.read(
                    inputs, true, surroundings, watch, outcome -> receiver.accept(new Came(outcome, watch.before())));
        }
    }

    /** In a worker's thread: finds the statements, unless the ledger has them. */
    private Done.OfArticle attribute(Came came, Lazy engine, Intake intake) {
        ReadOutcome outcome = came.outcome;
        if (!(outcome instanceof ReadOutcome.Read read)) {
            return new Done.OfArticle(came, Fate.STORED, null, null, null);
        }
        Fate fate = intake.fate(read.document());
        if (fate != Fate.STORED) {
            return new Done.OfArticle(came, fate, null, null, null);
        }
        try {
            AttributedDocument attributed = engine.get().read(read.document());
            byte[] raw = keepRaw ? RawBytes.of(read.document().provenance()) : null;
            return new Done.OfArticle(came, fate, attributed, raw, null);
        } catch (LedgerException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Done.OfArticle(came, fate, null, null, e);
        }
    }

    /** One round: gathers results until there are enough to store. */
    private final class Round {

        private final Intake intake;
        private final Progress progress;
        private final List<Intake.Entry> entries = new ArrayList<>();
        private final List<Quarantined> failures = new ArrayList<>();
        private final List<Watched> files = new ArrayList<>();
        private final Lone lone = new Lone();
        private long units;
        private long known;
        private long skipped;
        private long since = System.nanoTime();

        private final Tally tally = new Tally();
        private long allStored;
        private long allKnown;
        private long allSkipped;
        private long allQuarantined;
        private long withoutRaw;
        private long passed;

        Round(Intake intake, Progress progress) {
            this.intake = intake;
            this.progress = progress;
        }

        void take(Done done) {
            if (done instanceof Done.OfFile file) {
                take(file.event());
            } else if (done instanceof Done.OfArticle article) {
                ReadOutcome outcome = article.came().outcome;
                if (outcome instanceof ReadOutcome.Read read) {
                    take(read, article);
                } else {
                    progress.around(err, () -> tell(outcome));
                }
            }
            if (entries.size() >= BATCH_ARTICLES || units >= BATCH_UNITS || System.nanoTime() - since >= BATCH_NANOS) {
                store();
            }
        }

        private void take(Watch.Event event) {
            if (event instanceof Watch.Passed file) {
                passed++;
                progress.pass(file.size());
            } else if (event instanceof Watch.Ended end) {
                files.add(end.file().withSha256(lone.take()));
            }
        }

        private void take(ReadOutcome.Read read, Done.OfArticle result) {
            progress.step(read.document().provenance());
            lone.came(read.document());
            intake.came(read.document().provenance().file());
            if (result.fate() == Fate.KNOWN) {
                known++;
            } else if (result.fate() == Fate.FORGOTTEN) {
                skipped++;
            } else if (result.attributed() != null) {
                entries.add(new Intake.Entry(result.attributed(), result.raw(), result.came().before));
                units += read.document().text().length();
                withoutRaw += keepRaw && result.raw() == null ? 1 : 0;
            } else if (result.failure() != null) {
                ReadingFlags.Failed failed = flags.failed(read.document().id(), result.failure(), err);
                progress.around(err, () -> Messages.tell(err, failed.message(), failed.remedy()));
                quarantine(Quarantined.of(read.document(), failed.message(), failed.remedy()));
            }
        }

        private void tell(ReadOutcome outcome) {
            if (outcome instanceof ReadOutcome.Failure failure) {
                Messages.tell(err, failure.sentence(), failure.remedy());
                quarantine(Quarantined.of(failure));
            } else if (outcome instanceof ReadOutcome.Skipped left) {
                Messages.tell(err, left.sentence());
                intake.came(left.input());
                tally.skipped(left.reason());
                skipped++;
            } else if (outcome instanceof ReadOutcome.Warning warning) {
                Messages.tell(err, warning.sentence());
            }
        }

        private void quarantine(Quarantined failure) {
            failures.add(failure);
            tally.failed();
        }

        /** Stores what was gathered; when this returns, it is safe. */
        void store() {
            Intake.Batch batch = new Intake.Batch(entries, failures, known, skipped, files);
            Intake.Counts counts = batch.counts(intake.store(batch));
            allStored += counts.stored();
            allKnown += counts.known();
            allSkipped += counts.skipped();
            allQuarantined += counts.quarantined();
            entries.clear();
            failures.clear();
            files.clear();
            units = 0;
            known = 0;
            skipped = 0;
            since = System.nanoTime();
        }

        void sum() {
            long all = allStored + allKnown + allSkipped + allQuarantined;
            Messages.tell(
                    err,
                    "Read: " + all + " = " + allStored + " stored + " + allKnown + " known + " + allSkipped
                            + " skipped + " + allQuarantined + " quarantined."
                            + (passed == 0 ? "" : " Files as they were, and not opened: " + passed + ".")
                            + " Ledger: " + ledger);
            if (withoutRaw > 0) {
                Messages.tell(
                        err,
                        "The bytes of " + withoutRaw + " articles were not kept.",
                        "--keep-raw keeps those of files with one article, and of JSON lines that are not gzipped.");
            }
            if (allQuarantined > 0) {
                Messages.tell(err, "See \"hearsay quarantine list\"; \"hearsay quarantine retry\" tries again.");
            }
        }

        int status() {
            return tally.status();
        }
    }

    /** The checksum of a file's only article, which may go by nothing else. */
    private static final class Lone {

        private @Nullable String sha256;
        private int articles;

        void came(Document document) {
            articles++;
            sha256 = articles == 1 ? Watched.sha256(document) : null;
        }

        @Nullable
        String take() {
            String taken = sha256;
            sha256 = null;
            articles = 0;
            return taken;
        }
    }

    /** What is found. */
    private sealed interface Item {}

    /**
     * An outcome of reading.
     *
     * @param before what its file was before; null where that is not known
     */
    private record Came(ReadOutcome outcome, @Nullable Watched before) implements Item {}

    private record OfFile(Watch.Event event) implements Item {}

    /** What became of an item. */
    private sealed interface Done {

        /**
         * Of an outcome.
         *
         * @param attributed null unless the article was read anew
         * @param raw the bytes it was read from; null to keep none
         * @param failure why it could not be read
         */
        record OfArticle(
                Came came,
                Fate fate,
                @Nullable AttributedDocument attributed,
                byte @Nullable [] raw,
                @Nullable Throwable failure)
                implements Done {}

        /** Of a file: nothing was to be done. */
        record OfFile(Watch.Event event) implements Done {}
    }
}
