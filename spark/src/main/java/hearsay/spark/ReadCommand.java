package hearsay.spark;

import static java.util.Objects.requireNonNull;

import hearsay.document.Sha256;
import hearsay.gazetteer.GazetteerLists;
import hearsay.onnx.ModelFolder;
import hearsay.reading.outcome.ReadingOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code read}: from files to tables. */
@Command(
        name = "read",
        description = {
            "Reads articles into Parquet tables of documents, statements, and what could not be read.",
            "The same command again reads only files that no run before it has finished."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class ReadCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "A file, a folder or a glob on any file system that the cluster knows: WARC, JSON lines, Parquet"
                            + " with a column \"text\" or \"html\", text, and whatever else \"hearsay read\" takes.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            required = true,
            description = "Where the tables go: a new folder, or one that this command wrote before.")
    private String output = "";

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day the articles were published, as 2023-05-09, whatever the input says.")
    private @Nullable LocalDate published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "The articles' outlet, whatever the input says.")
    private @Nullable String outlet;

    @Option(
            names = "--max-article",
            paramLabel = "BYTES",
            description = "Refuse articles with more text than this. Default: ${DEFAULT-VALUE}.")
    private long maxArticle = ReadingOptions.DEFAULT_MAX_ARTICLE;

    @Option(
            names = "--model",
            paramLabel = "FOLDER",
            description = "Another attribution model of the same shape, in a folder on the driver's machine.")
    private @Nullable Path model;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description = "Your own list of states, bodies, outlets and office holders, besides Hearsay's, on the"
                    + " driver's machine.")
    private @Nullable Path gazetteer;

    @Option(
            names = "--files-at-once",
            paramLabel = "N",
            description = "How many files make a batch, which is there whole or not at all; small files count by"
                    + " their bytes. Default: one a core.")
    private @Nullable Integer filesAtOnce;

    @Override
    public Integer call() {
        check();
        String models = models() + names();
        SparkSession spark = SparkSession.builder().appName("hearsay read").getOrCreate();
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        Inputs listed = Inputs.list(inputs, configuration);
        OutputFolder folder = OutputFolder.prepare(output, configuration, models);
        SharedEngine.Shipped shipped = new SharedEngine.Shipped(shipped(spark, model), shipped(spark, gazetteer));
        int atOnce = filesAtOnce == null ? spark.sparkContext().defaultParallelism() : filesAtOnce;
        ReadFile.Options options =
                new ReadFile.Options(published == null ? null : published.toString(), outlet, maxArticle);
        ReadJob.Result result = new ReadJob(spark, folder, options, shipped, atOnce).run(listed.files());
        return report(listed, result);
    }

    /** Hands a file or folder on the driver's machine to all executors; the name by which they find it. */
    private static @Nullable String shipped(SparkSession spark, @Nullable Path path) {
        if (path == null) {
            return null;
        }
        spark.sparkContext().addFile(path.toUri().toString(), true);
        return path.toAbsolutePath().normalize().getFileName().toString();
    }

    private int report(Inputs listed, ReadJob.Result result) {
        PrintWriter err = requireNonNull(spec).commandLine().getErr();
        List<Problem> problems = new ArrayList<>(listed.problems());
        problems.addAll(result.problems());
        problems.forEach(problem -> err.println(problem.message() + "\n  " + problem.remedy()));
        if (result.counts().quarantined() > 0) {
            err.println("What could not be read is in the table quarantine, with what to do about it.");
        }
        spec.commandLine().getOut().println(result.counts() + " Tables: " + output);
        boolean whole = problems.isEmpty() && result.counts().quarantined() == 0;
        return whole ? Main.ALL_READ : Main.SOME_NOT_READ;
    }

    private void check() {
        if (model != null && !Files.isDirectory(model)) {
            throw wrong("--model takes a folder, and there is none at " + model + ".");
        }
        if (gazetteer != null && !Files.isRegularFile(gazetteer)) {
            throw wrong("--gazetteer takes a file, and there is none at " + gazetteer + ".");
        }
        if (filesAtOnce != null && filesAtOnce < 1) {
            throw wrong("--files-at-once takes a number from 1, not " + filesAtOnce + ".");
        }
        try {
            ReadingOptions.defaults().withMaxArticle(maxArticle);
        } catch (IllegalArgumentException e) {
            throw wrong("--max-article: " + e.getMessage() + ".");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }

    /** What tells one list of names from another; empty for none. Tells of lines in it that are wrong, as the executors will not. */
    private String names() {
        if (gazetteer == null) {
            return "";
        }
        PrintWriter err = requireNonNull(spec).commandLine().getErr();
        GazetteerLists.standard().add(gazetteer, err::println).build();
        try {
            return " with names " + Sha256.of(Files.readString(gazetteer)).substring(0, 16);
        } catch (IOException e) {
            throw new JobException(
                    gazetteer + " cannot be read: " + e.getMessage(),
                    "Check that it is there, and that you may read it.");
        }
    }

    /** The models' name, from what describes them: loading them is for executors. */
    private String models() {
        ModelFolder folder = model == null ? ModelFolder.shipped("attribution") : ModelFolder.at(model);
        byte[] settings = folder.read("model.json");
        try {
            return JsonMapper.shared().readTree(settings).path("name").asString();
        } catch (JacksonException e) {
            throw new JobException(
                    folder.name() + "/model.json is damaged: " + e.getOriginalMessage(),
                    "Fetch the model again, or train it anew as training/attribution/README.md says.");
        }
    }
}
