package hearsay.spark;

import static java.util.Objects.requireNonNull;

import hearsay.ledger.Ledger;
import hearsay.writing.JsonLinesWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unload}: from a ledger into a table. */
@Command(
        name = "unload",
        description = {
            "Writes a ledger's articles as a table of documents, with the columns that \"read\" writes.",
            "People's corrections are in it; what was forgotten is not."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class UnloadCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--ledger",
            paramLabel = "FILE|URL",
            description = "The ledger: an SQLite file on the driver's machine, or postgresql://USER@HOST/DATABASE."
                    + " Default: ${DEFAULT-VALUE}.")
    private String ledger = "hearsay.db";

    @Parameters(paramLabel = "FOLDER", description = "Where the table goes; nothing may be there yet.")
    private String folder = "";

    @Override
    public Integer call() {
        SparkSession spark = SparkSession.builder().appName("hearsay unload").getOrCreate();
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        org.apache.hadoop.fs.Path table = new org.apache.hadoop.fs.Path(folder);
        org.apache.hadoop.fs.Path lines = new org.apache.hadoop.fs.Path(folder + ".lines");
        try (Ledger open = Ledger.open(LoadCommand.address(ledger))) {
            var system = table.getFileSystem(configuration);
            if (system.exists(table)) {
                throw new JobException(folder + " exists.", "Name a folder that does not, or remove it.");
            }
            try (BufferedWriter out =
                    new BufferedWriter(new OutputStreamWriter(system.create(lines, true), StandardCharsets.UTF_8))) {
                open.shelf().articles(false, article -> write(out, article));
            }
            spark.read()
                    .textFile(lines.toString())
                    .map(
                            (MapFunction<String, Row>) line -> JsonRows.row(line, DocumentSchema.DOCUMENT),
                            Encoders.row(DocumentSchema.DOCUMENT))
                    .write()
                    .parquet(folder);
            system.delete(lines, false);
        } catch (IOException e) {
            throw new JobException(
                    folder + " cannot be written: " + e.getMessage(),
                    "Check how it is spelled, and that the cluster may write there.");
        }
        long count = spark.read().parquet(folder).count();
        requireNonNull(spec).commandLine().getOut().println(count + " articles. Table: " + folder);
        return Main.ALL_READ;
    }

    private static void write(BufferedWriter out, hearsay.ledger.store.asking.Shelf.Article article) {
        try {
            out.write(JsonLinesWriter.line(article.corrected().document(), article.by()));
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
