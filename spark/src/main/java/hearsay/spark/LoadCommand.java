package hearsay.spark;

import static java.util.Objects.requireNonNull;

import hearsay.ledger.Ledger;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.intake.Fate;
import hearsay.ledger.store.intake.Intake;
import hearsay.writing.By;
import hearsay.writing.JsonLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code load}: from tables into a ledger. */
@Command(
        name = "load",
        description = {
            "Puts the articles of tables into a ledger, as \"hearsay ingest\" would have; no model is needed.",
            "It may be stopped at any moment; the same command again puts in what is missing."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class LoadCommand implements Callable<Integer> {

    /** Articles in one transaction. */
    private static final int BATCH = 100;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The folder that \"read\" wrote into.")
    private String folder = "";

    @Option(
            names = "--ledger",
            paramLabel = "FILE|URL",
            description = "The ledger: an SQLite file on the driver's machine, or postgresql://USER@HOST/DATABASE."
                    + " Default: ${DEFAULT-VALUE}.")
    private String ledger = "hearsay.db";

    @Override
    public Integer call() {
        SparkSession spark = SparkSession.builder().appName("hearsay load").getOrCreate();
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        OutputFolder output = OutputFolder.existing(folder, configuration);
        Iterator<String> lines =
                DocumentLines.of(spark.read().parquet(output.glob("documents"))).toLocalIterator();
        try (Loading loading = new Loading(address(ledger))) {
            while (lines.hasNext()) {
                loading.add(JsonLine.parse(lines.next()));
            }
            loading.finish();
            requireNonNull(spec).commandLine().getOut().println(loading.counts + " Ledger: " + ledger);
        }
        return Main.ALL_READ;
    }

    /**
     * @throws JobException where it is none
     */
    static LedgerAddress address(String ledger) {
        try {
            return LedgerAddress.parse(ledger);
        } catch (IllegalArgumentException e) {
            throw new JobException(String.valueOf(e.getMessage()), "Name a file, or postgresql://USER@HOST/DATABASE.");
        }
    }

    /** A run into one ledger. What different programs read comes in runs of its own, since a run says what read its articles. */
    private static final class Loading implements AutoCloseable {

        private final LedgerAddress ledger;
        private final List<Intake.Entry> entries = new ArrayList<>();
        private Counts counts = Counts.NONE;
        private @Nullable By by;
        private @Nullable Intake intake;

        Loading(LedgerAddress ledger) {
            this.ledger = ledger;
        }

        void add(JsonLine line) {
            if (!line.by().equals(by)) {
                finish();
                by = line.by();
                intake = Ledger.intake(ledger, line.by());
            }
            entries.add(new Intake.Entry(line.document(), null));
            if (entries.size() == BATCH) {
                store();
            }
        }

        private void store() {
            List<Fate> fates = requireNonNull(intake).store(new Intake.Batch(entries, List.of(), 0, 0));
            for (Fate fate : fates) {
                counts = counts.plus(
                        switch (fate) {
                            case STORED -> new Counts(1, 0, 0, 0);
                            case KNOWN -> new Counts(0, 1, 0, 0);
                            case FORGOTTEN -> new Counts(0, 0, 1, 0);
                        });
            }
            entries.clear();
        }

        void finish() {
            if (intake != null) {
                store();
                intake.finish();
                close();
            }
        }

        @Override
        public void close() {
            if (intake != null) {
                intake.close();
                intake = null;
            }
        }
    }
}
