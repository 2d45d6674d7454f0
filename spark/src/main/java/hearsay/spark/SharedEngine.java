package hearsay.spark;

import hearsay.Hearsay;
import hearsay.reading.ArticleReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;

/**
 * The one engine of an executor: its tasks share it, since models take hundreds of megabytes and serve any number of threads.
 *
 * <p>It is opened by the first task that asks, and lives as long as the executor.
 */
final class SharedEngine {

    private static final Map<String, Hearsay> OPEN = new HashMap<>();
    private static final Map<ReadFile.Options, ArticleReader> READERS = new HashMap<>();

    private SharedEngine() {}

    /**
     * The engine with a model.
     *
     * @param model the name of a folder that the driver handed to {@code SparkContext.addFile}; null for the models on the class path
     * @throws hearsay.onnx.ModelException if it did not come with the job whole
     */
    static synchronized Hearsay get(@Nullable String model) {
        String folder = model == null ? "" : SparkFiles.get(model);
        Hearsay open = OPEN.get(folder);
        if (open == null) {
            open = model == null ? Hearsay.open() : Hearsay.open(Path.of(folder));
            OPEN.put(folder, open);
        }
        return open;
    }

    /** The one reader with these options, which tells languages apart by a model of its own. */
    static synchronized ArticleReader reader(ReadFile.Options options) {
        return READERS.computeIfAbsent(options, each -> new ArticleReader(each.reading()));
    }
}
