package hearsay.spark;

import static java.util.Objects.requireNonNull;

import hearsay.Hearsay;
import hearsay.gazetteer.GazetteerLists;
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

    private static final Map<Shipped, Hearsay> OPEN = new HashMap<>();
    private static final Map<ReadFile.Options, ArticleReader> READERS = new HashMap<>();

    private SharedEngine() {}

    /**
     * What came with the job, under the names by which the driver handed it to {@code SparkContext.addFile}.
     *
     * @param model a folder; null for the models on the class path
     * @param gazetteer a list of names; null for Hearsay's alone
     */
    record Shipped(@Nullable String model, @Nullable String gazetteer) implements java.io.Serializable {

        static final Shipped NOTHING = new Shipped(null, null);
    }

    /**
     * The engine with what came with the job; engines with the same model share it.
     *
     * @throws hearsay.onnx.ModelException if the model did not come whole
     * @throws hearsay.gazetteer.GazetteerException if the list did not come
     */
    static synchronized Hearsay get(Shipped shipped) {
        Hearsay open = OPEN.get(shipped);
        if (open == null) {
            open = shipped.gazetteer == null ? withModel(shipped.model) : withGazetteer(shipped);
            OPEN.put(shipped, open);
        }
        return open;
    }

    private static Hearsay withModel(@Nullable String model) {
        return model == null ? Hearsay.open() : Hearsay.open(Path.of(SparkFiles.get(model)));
    }

    private static Hearsay withGazetteer(Shipped shipped) {
        Path list = Path.of(SparkFiles.get(requireNonNull(shipped.gazetteer)));
        return get(new Shipped(shipped.model, null))
                .withGazetteer(GazetteerLists.standard()
                        .add(list, problem -> {}) // the driver has told
                        .build());
    }

    /** The one reader with these options, which tells languages apart by a model of its own. */
    static synchronized ArticleReader reader(ReadFile.Options options) {
        return READERS.computeIfAbsent(options, each -> new ArticleReader(each.reading()));
    }
}
