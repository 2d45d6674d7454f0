package hearsay.reading.archive;

import hearsay.document.Metadata;
import hearsay.document.Provenance;
import hearsay.reading.outcome.Damage;
import hearsay.reading.outcome.FormatReader;
import hearsay.reading.outcome.Limits;
import hearsay.reading.outcome.Origin;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Pages;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.Source;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of WARC archives (ISO 28500), packed or not, in one pass.
 *
 * <p>The archive is taken apart in a thread of its own, so that no damage can hang the reader for ever: when nothing moves though
 * bytes are there, it gives the archive up.
 */
public final class WarcArchiveReader implements FormatReader {

    private static final int PATIENCE_SECONDS = 60;

    private final Pages pages;

    public WarcArchiveReader(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void read(Source source, Outcomes outcomes) throws IOException {
        Tape tape = new Tape(source.bytes());
        int most = Limits.pageBytes(outcomes.options());
        BlockingQueue<Object> found = new ArrayBlockingQueue<>(2);
        Thread scanning = new Thread(() -> scan(tape, most, found), "hearsay-warc");
        scanning.setDaemon(true);
        scanning.start();
        try {
            receive(source, outcomes, tape, found);
        } finally {
            tape.stop();
            scanning.interrupt();
        }
    }

    private static void scan(Tape tape, int most, BlockingQueue<Object> found) {
        try {
            try {
                new WarcScan(tape, most, each -> put(found, each)).run();
            } catch (IOException | RuntimeException | StackOverflowError e) {
                found.put(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean put(BlockingQueue<Object> queue, Object item) {
        try {
            queue.put(item);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void receive(Source source, Outcomes outcomes, Tape tape, BlockingQueue<Object> queue) throws IOException {
        while (true) {
            Object found = next(tape, queue);
            if (found == null) {
                outcomes.failure(
                        "after byte " + tape.position(),
                        "The archive is damaged in a way that nothing gets past.",
                        Damage.REMEDY_FOR_A_REST);
                return;
            } else if (found instanceof IOException e) {
                throw e;
            } else if (found instanceof Throwable e) {
                throw new IOException(e.toString(), e);
            } else if (found instanceof WarcScan.Found.End end) {
                end(end, outcomes);
                return;
            }
            take((WarcScan.Found) found, source, outcomes);
        }
    }

    /** The next thing found; null when nothing has moved for {@value #PATIENCE_SECONDS} seconds, the source apart. */
    private static @Nullable Object next(Tape tape, BlockingQueue<Object> queue) throws IOException {
        long progress = -1;
        int still = 0;
        try {
            while (still < PATIENCE_SECONDS) {
                Object found = queue.poll(1, TimeUnit.SECONDS);
                if (found != null) {
                    return found;
                }
                boolean moved = tape.isWaiting() || tape.progress() != progress;
                still = moved ? 0 : still + 1;
                progress = tape.progress();
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void take(WarcScan.Found found, Source source, Outcomes outcomes) {
        if (found instanceof WarcScan.Found.Page page) {
            String where = "record " + page.record();
            Metadata known = Metadata.none().withRetrieved(page.date());
            Provenance provenance = new Provenance(source.name(), page.record(), page.offset());
            Origin origin = new Origin(page.record(), known, provenance, where, page.address());
            pages.read(page.html(), page.contentType(), origin, outcomes);
        } else if (found instanceof WarcScan.Found.TooLong tooLong) {
            outcomes.tooLong("record at byte " + tooLong.offset());
        } else if (found instanceof WarcScan.Found.Packed packed) {
            outcomes.failure(
                    packed.place(),
                    "It is packed by zstd or Brotli, which are not read here.",
                    "Unpack it, or pack it by gzip, record by record.");
        } else if (found instanceof WarcScan.Found.Damaged damaged) {
            outcomes.failure(
                    damaged.place(),
                    damaged.message(),
                    damaged.last()
                            ? Damage.REMEDY_FOR_A_REST
                            : "The records around it were read. Download the archive again for this one.");
        }
    }

    private static void end(WarcScan.Found.End end, Outcomes outcomes) {
        if (end.others() > 0) {
            outcomes.skipped(
                    null,
                    ReadOutcome.Skipped.Reason.NO_ARTICLE,
                    end.others() == 1 ? "1 record holds no page." : end.others() + " records hold no page.");
        }
    }
}
