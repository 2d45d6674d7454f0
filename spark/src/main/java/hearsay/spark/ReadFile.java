package hearsay.spark;

import hearsay.document.Document;
import hearsay.document.Provenance;
import hearsay.reading.ArticleReader;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/** In a task: reads the articles of one file as the command line does, as a stream. */
final class ReadFile implements FlatMapFunction<InputFile, Row> {

    private static final long serialVersionUID = 1;

    private final SerializableConfiguration configuration;
    private final Options options;

    ReadFile(Configuration configuration, Options options) {
        this.configuration = new SerializableConfiguration(configuration);
        this.options = options;
    }

    /**
     * What inputs leave open, or what overrides them.
     *
     * @param published an ISO date; null to believe the input
     * @param outlet null to believe the input
     * @param maxArticle the most bytes of an article's text
     */
    record Options(@Nullable String published, @Nullable String outlet, long maxArticle)
            implements java.io.Serializable {

        ReadingOptions reading() {
            return ReadingOptions.defaults()
                    .withPublished(published == null ? null : LocalDate.parse(published))
                    .withOutlet(outlet)
                    .withMaxArticle(maxArticle)
                    .withAgain(true);
        }
    }

    @Override
    public Iterator<Row> call(InputFile file) {
        Pulled<Row> rows = new Pulled<>(receiver -> read(file, receiver));
        TaskContext task = TaskContext.get();
        if (task != null) {
            task.addTaskCompletionListener((TaskCompletionListener) ended -> rows.close());
        }
        return rows;
    }

    private void read(InputFile file, Consumer<Row> receiver) {
        Path path = new Path(file.path());
        ArticleReader reader = SharedEngine.reader(options);
        try (InputStream bytes = new BufferedInputStream(
                path.getFileSystem(configuration.value()).open(path), 1 << 16)) {
            if (ParquetLines.isParquet(bytes)) {
                try (ParquetLines lines = new ParquetLines(path, configuration.value())) {
                    if (lines.hasMore()) {
                        reader.read(
                                file.name(),
                                lines,
                                outcome -> receiver.accept(Records.asRead(withoutOffset(outcome), file)));
                    }
                }
            } else {
                reader.read(file.name(), bytes, outcome -> receiver.accept(Records.asRead(outcome, file)));
            }
        } catch (IOException e) {
            receiver.accept(Records.failed(
                    file,
                    "It could not be read: " + e.getMessage(),
                    "Check that it is there and whole, and that the cluster may read it; then run again."));
        }
    }

    /** A table's row stands at no byte of its file. */
    private static ReadOutcome withoutOffset(ReadOutcome outcome) {
        if (!(outcome instanceof ReadOutcome.Read read)) {
            return outcome;
        }
        Document document = read.document();
        Provenance provenance = document.provenance();
        return new ReadOutcome.Read(
                document.withProvenance(new Provenance(provenance.file(), provenance.record(), null)));
    }
}
