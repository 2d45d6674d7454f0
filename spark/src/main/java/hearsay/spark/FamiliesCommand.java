package hearsay.spark;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code families}: what is the same words, and which articles are copies. */
@Command(
        name = "families",
        description = {
            "Tells which statements are the same words and which articles are copies of one another, over all that \"read\" wrote.",
            "It writes the tables families/statements and families/texts beside it, anew each time."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class FamiliesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The folder that \"read\" wrote into.")
    private String folder = "";

    @Override
    public Integer call() {
        SparkSession spark = SparkSession.builder().appName("hearsay families").getOrCreate();
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        OutputFolder output = OutputFolder.existing(folder, configuration);
        Path stage = output.stage();
        Families families = new Families(new Path(stage, "working"));
        Path tables = new Path(stage, "families");
        Dataset<Row> statements = spark.read().parquet(output.glob("statements"));
        Dataset<Row> documents = spark.read().parquet(output.glob("documents"));
        families.ofStatements(statements).write().parquet(new Path(tables, "statements").toString());
        families.ofTexts(documents).write().parquet(new Path(tables, "texts").toString());
        output.replace("families", tables);
        output.remove(stage);
        requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(counted(spark, output, "statements") + ", " + counted(spark, output, "texts") + ". Tables: "
                        + folder + "/families");
        return Main.ALL_READ;
    }

    private static String counted(SparkSession spark, OutputFolder output, String table) {
        Dataset<Row> families = spark.read().parquet(new Path(output.root(), "families/" + table).toString());
        return families.count() + " " + table + " in "
                + families.select("family").distinct().count() + " families";
    }
}
