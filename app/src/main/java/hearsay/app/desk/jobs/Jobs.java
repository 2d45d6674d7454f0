package hearsay.app.desk.jobs;

import hearsay.app.desk.given.DeskReader;
import hearsay.ledger.store.LedgerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is read into the ledger in the background, one job after the other.
 *
 * <p>A job is a file in a folder beside the ledger. When the desk is stopped, by whatever means, the next one that is started over the
 * same ledger goes on: it reads the job's inputs again, and what the ledger has by then is known without a model.
 */
public final class Jobs implements AutoCloseable {

    private static final int MOST_KEPT = 100;
    private static final long SECONDS_TO_STOP = 8;

    private final LedgerAddress ledger;
    private final DeskReader reader;
    private final Path folder;
    private final Consumer<Throwable> failures;
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(
                () -> {
                    Background.enter();
                    task.run();
                },
                "ingest");
        thread.setDaemon(true);
        return thread;
    });
    /** The oldest first. */
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    private @Nullable String stopping;
    private volatile boolean closed;

    public Jobs(LedgerAddress ledger, DeskReader reader, Consumer<Throwable> failures) {
        this.ledger = ledger;
        this.reader = reader;
        this.failures = failures;
        this.folder = ledger instanceof LedgerAddress.InFile file
                ? file.path().resolveSibling(file.path().getFileName() + ".desk")
                : Path.of("hearsay.desk");
    }

    /** Takes up what an earlier desk did not finish. */
    public void resume() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Job> found = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                try {
                    found.add(Job.parse(Files.readString(file)));
                } catch (RuntimeException e) { // not ours, or cut short when it was first written
                    failures.accept(e);
                }
            }
            found.sort(Comparator.comparing(Job::asked).thenComparing(Job::id));
            for (Job job : found) {
                if (job.isOver()) {
                    know(job);
                } else {
                    start(job.again());
                }
            }
        } catch (IOException e) {
            failures.accept(e);
        }
    }

    /** Its file stays as it is. */
    private synchronized void know(Job job) {
        jobs.put(job.id(), job);
    }

    /** All jobs, the last first. */
    public synchronized List<Job> list() {
        List<Job> all = new ArrayList<>(jobs.values());
        java.util.Collections.reverse(all);
        return all;
    }

    public synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** A file that was sent. */
    public record Sent(String name, byte[] bytes) {}

    /**
     * Has inputs read.
     *
     * @param inputs as {@code hearsay ingest} takes them
     * @param sent files that were sent along, kept in the jobs' folder
     */
    public Job add(List<String> inputs, List<Sent> sent, String who) {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        List<Job.Item> items = new ArrayList<>(inputs.stream().map(Job.Item::of).toList());
        try {
            Path kept = folder.resolve(id);
            for (int i = 0; i < sent.size(); i++) {
                Files.createDirectories(kept);
                Path file = kept.resolve((i + 1) + "-" + harmless(sent.get(i).name));
                Files.write(file, sent.get(i).bytes);
                items.add(Job.Item.of(file.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The files that were sent cannot be kept in " + folder, e);
        }
        Job job = new Job(
                id,
                who,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Job.State.WAITING,
                items,
                List.of(),
                0);
        start(job);
        return job;
    }

    /** Letters, digits and dots of a file's name: its ending tells what it is. */
    private static String harmless(String name) {
        String kept = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return kept.substring(Math.max(0, kept.length() - 80));
    }

    /** Reads a job that is over once more; what is in the ledger is known. */
    public synchronized void retry(String id) {
        Job job = jobs.get(id);
        if (job != null && job.isOver()) {
            start(job.again());
        }
    }

    public synchronized void stop(String id) {
        Job job = jobs.get(id);
        if (job != null && job.state() == Job.State.WAITING) {
            update(job.with(Job.State.STOPPED));
        } else if (job != null && job.state() == Job.State.READING) {
            stopping = id;
        }
    }

    private synchronized void start(Job job) {
        update(job);
        if (!job.isOver()) {
            worker.execute(() -> run(job.id()));
        }
        while (jobs.size() > MOST_KEPT) {
            Job oldest = jobs.values().iterator().next();
            if (!oldest.isOver()) {
                return;
            }
            jobs.remove(oldest.id());
            try {
                Files.deleteIfExists(folder.resolve(oldest.id() + ".json"));
            } catch (IOException e) {
                failures.accept(e);
            }
        }
    }

    private void run(String id) {
        Job job = find(id).orElse(null);
        if (job == null || job.state() != Job.State.WAITING || closed) {
            return;
        }
        Run run = new Run(job.with(Job.State.READING), reader, this::update, () -> wantsStop(id));
        Job.State end;
        try {
            end = run.into(ledger);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failures.accept(e);
            run.failed(e);
            end = Job.State.FAILED;
        }
        if (closed && end == Job.State.STOPPED) {
            return; // stays READING on the disk, and is taken up again
        }
        synchronized (this) {
            stopping = null;
            update(run.job().with(end));
        }
    }

    private synchronized boolean wantsStop(String id) {
        return closed || id.equals(stopping);
    }

    private synchronized void update(Job job) {
        jobs.put(job.id(), job);
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(job.id() + ".json");
            Path fresh = folder.resolve(job.id() + ".tmp");
            Files.writeString(fresh, job.json(), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            failures.accept(e);
        }
    }

    /** Lets the article being read finish; the rest is read by the next desk. */
    @Override
    public void close() {
        closed = true;
        worker.shutdown();
        try {
            worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
