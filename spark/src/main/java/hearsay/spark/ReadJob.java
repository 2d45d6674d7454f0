package hearsay.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import hearsay.writing.By;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads files into tables of documents, statements and what could not be read.
 *
 * <p>A task reads one file; its articles are then dealt out to all tasks, since finding statements takes hundreds of times longer than
 * reading, and packed archives cannot be split. Files are taken some at a time: each batch is there whole before the next begins.
 */
final class ReadJob {

    private static final long BATCH_BYTES = 256L << 20;
    private static final int BATCH_FILES = 10_000;
    /** About half a minute's work: archives hold some thirty articles in as many packed bytes. */
    private static final long TASK_BYTES = 1L << 20;

    private static final int MOST_TASKS = 20_000;
    /** Input bytes for one file of each table. */
    private static final long PART_BYTES = 128L << 20;

    private final SparkSession spark;
    private final OutputFolder output;
    private final ReadFile.Options options;
    private final SharedEngine.Shipped shipped;
    private final Configuration configuration;
    private final int atOnce;

    /**
     * @param shipped what comes with the job
     * @param atOnce how many files make a batch at least, if there are as many
     */
    ReadJob(
            SparkSession spark,
            OutputFolder output,
            ReadFile.Options options,
            SharedEngine.Shipped shipped,
            int atOnce) {
        this.spark = spark;
        this.output = output;
        this.options = options;
        this.shipped = shipped;
        this.configuration = spark.sparkContext().hadoopConfiguration();
        this.atOnce = atOnce;
    }

    /**
     * What a run came to.
     *
     * @param problems of whole files, beyond what is in quarantine
     */
    record Result(Counts counts, List<Problem> problems) {}

    Result run(List<InputFile> files) {
        OutputFolder.Done done = output.done();
        Counts counts = Counts.NONE;
        List<Problem> problems = new ArrayList<>();
        List<InputFile> toRead = new ArrayList<>();
        for (InputFile file : files) {
            Counts before = done.of(file);
            String changed = done.batchOfChanged(file);
            if (before != null) {
                counts = counts.plus(before.asKnown());
            } else if (changed != null) {
                problems.add(new Problem(
                        file.name() + ": The file has changed since it was read, and was left out.",
                        "Remove " + changed + " to have the files of that batch read anew."));
            } else {
                toRead.add(file);
            }
        }
        for (List<InputFile> batch : batches(toRead, atOnce)) {
            counts = counts.plus(read(batch));
        }
        return new Result(counts, problems);
    }

    static List<List<InputFile>> batches(List<InputFile> files, int atOnce) {
        List<List<InputFile>> batches = new ArrayList<>();
        List<InputFile> batch = new ArrayList<>();
        long bytes = 0;
        for (InputFile file : files) {
            batch.add(file);
            bytes += file.length();
            if (batch.size() >= atOnce && bytes >= BATCH_BYTES || batch.size() >= BATCH_FILES) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private Counts read(List<InputFile> files) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int cores = context.defaultParallelism();
        long bytes = files.stream().mapToLong(InputFile::length).sum();
        int readers = Math.min(files.size(), 4 * cores);
        int tasks = (int) Math.max(cores, Math.min(bytes / TASK_BYTES, MOST_TASKS));
        Path stage = output.stage();
        String outcomes = new Path(stage, "outcomes").toString();
        spark.createDataFrame(
                        context.parallelize(files, readers).flatMap(new ReadFile(configuration, options)),
                        Records.AS_READ)
                .repartition(tasks)
                .map(new Attribute(By.thisVersion(), shipped), Encoders.row(Records.ATTRIBUTED))
                .write()
                .parquet(outcomes);
        Dataset<Row> records = spark.read().schema(Records.ATTRIBUTED).parquet(outcomes);
        Path batch = new Path(stage, "batch");
        write(batch, records, (int) (bytes / PART_BYTES) + 1);
        Map<InputFile, Counts> counts = count(files, records);
        output.commit(batch, counts);
        output.remove(stage);
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    private static void write(Path batch, Dataset<Row> records, int parts) {
        Dataset<Row> documents =
                records.where(col("outcome").equalTo(Records.READ)).select("document.*");
        documents.coalesce(parts).write().parquet(new Path(batch, "documents").toString());
        statements(documents, "statements", false)
                .union(statements(documents, "titleStatements", true))
                .coalesce(parts)
                .write()
                .parquet(new Path(batch, "statements").toString());
        records.where(col("outcome").notEqual(Records.READ))
                .drop("document")
                .coalesce(1)
                .write()
                .parquet(new Path(batch, "quarantine").toString());
    }

    /** A statement a row, with what tells its article. */
    private static Dataset<Row> statements(Dataset<Row> documents, String column, boolean inTitle) {
        List<Column> columns = new ArrayList<>(List.of(
                col("id").as("article"),
                col("uri"),
                col("sha256"),
                col("title"),
                col("outlet"),
                col("published"),
                lit(inTitle).as("inTitle"),
                explode(col(column)).as("statement")));
        return documents
                .select(columns.toArray(Column[]::new))
                .select("article", "uri", "sha256", "title", "outlet", "published", "inTitle", "statement.*");
    }

    /** By outcome, so that every article is in one of the counts. */
    private static Map<InputFile, Counts> count(List<InputFile> files, Dataset<Row> records) {
        Map<String, Counts> byName = new HashMap<>();
        for (Row row : records.groupBy("file", "outcome").count().collectAsList()) {
            long count = row.getLong(2);
            Counts counts =
                    switch (row.getString(1)) {
                        case Records.READ -> new Counts(count, 0, 0, 0);
                        case Records.SKIPPED -> new Counts(0, 0, count, 0);
                        case Records.FAILED -> new Counts(0, 0, 0, count);
                        default -> Counts.NONE; // a warning is about an article that is counted
                    };
            byName.merge(row.getString(0), counts, Counts::plus);
        }
        Map<InputFile, Counts> counts = new LinkedHashMap<>();
        files.forEach(file -> counts.put(file, byName.getOrDefault(file.name(), Counts.NONE)));
        return counts;
    }
}
