package hearsay.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import hearsay.ledger.likeness.Sketch;
import hearsay.ledger.likeness.Voice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Puts statements that are the same words, and texts that are copies, into families: whatever hangs together by the ledger's functions.
 *
 * <p>What is alike to the letter is one node, so that a quotation in any number of copies is compared once. Nodes that share a key are
 * compared under it, each only until it is in the others' family; {@link Components} makes families of the pairs.
 */
final class Families {

    private static final StructType EDGE = StructType.fromDDL("a BIGINT, b BIGINT");

    private final Path folder;

    /**
     * @param folder for what is under way
     */
    Families(Path folder) {
        this.folder = folder;
    }

    /**
     * @param statements the table of statements
     * @return columns {@code article}, {@code sha256}, {@code inTitle}, {@code id} and {@code family}, a number
     */
    Dataset<Row> ofStatements(Dataset<Row> statements) {
        Column content = concat_ws(" … ", transform(col("content"), part -> part.getField("exact")));
        Column voice = udf((UDF2<String, String, String>) Voice::key, DataTypes.StringType)
                .apply(col("speaker.name"), col("speaker.kind"));
        Dataset<Row> members = statements.select(
                col("article"),
                col("sha256"),
                col("inTitle"),
                col("id"),
                struct(content.as("content"), voice.as("voice")).as("what"));
        Dataset<Row> named = members.select(
                col("article"),
                col("sha256"),
                col("inTitle"),
                col("id"),
                xxhash64(col("what")).as("node"),
                col("what"));
        return families(
                named.drop("what"),
                named.select("node", "what"),
                new Kinsfolk.Statements(),
                "statements",
                "article",
                "sha256",
                "inTitle",
                "id");
    }

    /**
     * @param documents the table of documents
     * @return columns {@code id}, {@code sha256} and {@code family}, a number
     */
    Dataset<Row> ofTexts(Dataset<Row> documents) {
        Kinsfolk.Texts texts = new Kinsfolk.Texts();
        StructType sketched =
                new StructType().add("sha256", DataTypes.StringType).add("what", texts.columns());
        Dataset<Row> what = documents
                .select("sha256", "text")
                .dropDuplicates("sha256")
                .map(
                        (MapFunction<Row, Row>) row ->
                                RowFactory.create(row.getString(0), Kinsfolk.Texts.row(Sketch.of(row.getString(1)))),
                        Encoders.row(sketched));
        return families(
                documents.select(
                        col("id"), col("sha256"), xxhash64(col("sha256")).as("node")),
                what.select(xxhash64(col("sha256")).as("node"), col("what")),
                texts,
                "texts",
                "id",
                "sha256");
    }

    /**
     * @param members columns {@code names} and {@code node}
     * @param what columns {@code node} and {@code what}, for each node at least once
     * @param names what tells members apart
     */
    private <T> Dataset<Row> families(
            Dataset<Row> members, Dataset<Row> what, Kinsfolk<T> kind, String table, String... names) {
        Path working = new Path(folder, table);
        StructType stored = new StructType()
                .add("node", DataTypes.LongType)
                .add("what", kind.columns())
                .add("copies", DataTypes.LongType);
        String path = new Path(working, "nodes").toString();
        what.groupBy("node")
                .agg(
                        org.apache.spark.sql.functions.first("what").as("what"),
                        count(lit(1)).as("copies"))
                .write()
                .parquet(path);
        Dataset<Row> nodes = what.sparkSession().read().schema(stored).parquet(path);
        Dataset<Row> components =
                Components.of(edges(nodes, kind), new Path(working, "turns")).withColumnRenamed("node", "inOne");
        StructType selfType = StructType.fromDDL("node BIGINT, alike BOOLEAN");
        Dataset<Row> alike = nodes.map(
                (MapFunction<Row, Row>) row -> {
                    T one = kind.of(row.getStruct(1));
                    return RowFactory.create(row.getLong(0), kind.areSame(one, one));
                },
                Encoders.row(selfType));
        List<Column> alone =
                new ArrayList<>(Arrays.stream(names).map(name -> col(name)).toList());
        List<Column> columns = new ArrayList<>(alone);
        columns.add(coalesce(
                        col("component"),
                        when(col("alike"), col("node")),
                        // words so few that their copies are not one: "Yes."
                        xxhash64(alone.toArray(Column[]::new)))
                .as("family"));
        return members.join(alike, "node")
                .join(components, col("node").equalTo(col("inOne")), "left")
                .select(columns.toArray(Column[]::new));
    }

    private static <T> Dataset<Row> edges(Dataset<Row> nodes, Kinsfolk<T> kind) {
        StructType keyType = StructType.fromDDL("key BIGINT, id BIGINT, looks BOOLEAN");
        Dataset<Row> keys = nodes.flatMap(
                (FlatMapFunction<Row, Row>) row -> kind.keys(kind.of(row.getStruct(1))).entrySet().stream()
                        .map(key -> RowFactory.create(key.getKey(), row.getLong(0), key.getValue()))
                        .iterator(),
                Encoders.row(keyType));
        Dataset<Row> shared = keys.groupBy("key")
                .agg(count(lit(1)).as("n"), max("looks").as("any"))
                .where(col("n").gt(1).and(col("any")))
                .select("key");
        return keys.join(shared, "key")
                .join(nodes, col("id").equalTo(col("node")))
                .select("key", "id", "looks", "what")
                .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) (key, rows) -> {
                            List<Kinsfolk.Member<T>> members = new ArrayList<>();
                            rows.forEachRemaining(row -> members.add(new Kinsfolk.Member<>(
                                    row.getLong(1), row.getBoolean(2), kind.of(row.getStruct(3)))));
                            return kind.pairs(members).stream()
                                    .map(pair -> RowFactory.create(pair[0], pair[1]))
                                    .iterator();
                        },
                        Encoders.row(EDGE));
    }
}
