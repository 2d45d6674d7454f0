package hearsay.spark;

import hearsay.gazetteer.GazetteerException;
import hearsay.ledger.store.LedgerException;
import hearsay.onnx.ModelException;
import java.util.Locale;
import org.apache.spark.SparkException;
import org.jspecify.annotations.Nullable;

/** Finds in what a job threw what a person can do something about. */
final class Failures {

    private Failures() {}

    /** What to say of a failure; null where it is nobody's but the program's. */
    static @Nullable Problem told(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof JobException job) {
                return new Problem(String.valueOf(job.getMessage()), job.remedy());
            }
            if (at instanceof LedgerException ledger) {
                return new Problem(String.valueOf(ledger.getMessage()), ledger.remedy());
            }
            if (at instanceof ModelException model) {
                return new Problem("On an executor: " + model.getMessage(), model.remedy());
            }
            if (at instanceof GazetteerException gazetteer) {
                return new Problem(String.valueOf(gazetteer.getMessage()), gazetteer.remedy());
            }
            String message = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left on device")) {
                return new Problem(
                        "A disk is full: " + at.getMessage(),
                        "Make room where the output and Spark's temporary files lie; the same command then goes on.");
            }
        }
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SparkException) {
                return new Problem(
                        "The job failed: " + at.getMessage(),
                        "Batches that were done are kept: mend the cause, and the same command goes on after them.");
            }
        }
        return null;
    }
}
