package hearsay.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import hearsay.ledger.likeness.Sketch;
import hearsay.ledger.likeness.Voice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
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
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.sketch.BloomFilter;
import org.jspecify.annotations.Nullable;

/**
 * Puts statements that are the same words, and texts that are copies, into families: whatever hangs together by the ledger's functions.
 *
 * <p>What is alike to the letter is one node, so that a quotation in any number of copies is compared once. Under each key, all are first
 * compared with one of them; {@link Components} makes families of the pairs. Keys under which more than one family meets are then gone
 * through by {@link Meeting}, so that no pair that hangs together is missed.
 */
final class Families {

    private static final StructType EDGE = StructType.fromDDL("a BIGINT, b BIGINT");

    /** A filter for as many keys takes 60 MB. */
    private static final long MOST_ASKED = 50_000_000;

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
                named.select(col("node"), col("what"), lit(1L).as("copies")),
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
        StructType sketched = new StructType()
                .add("sha256", DataTypes.StringType)
                .add("what", texts.columns())
                .add("copies", DataTypes.LongType);
        Dataset<Row> what = documents
                .groupBy("sha256")
                .agg(first("text"), count(lit(1)))
                .map(
                        (MapFunction<Row, Row>) row -> RowFactory.create(
                                row.getString(0), Kinsfolk.Texts.row(Sketch.of(row.getString(1))), row.getLong(2)),
                        Encoders.row(sketched));
        return families(
                documents.select(
                        col("id"), col("sha256"), xxhash64(col("sha256")).as("node")),
                what.select(xxhash64(col("sha256")).as("node"), col("what"), col("copies")),
                texts,
                "texts",
                "id",
                "sha256");
    }

    /**
     * @param members columns {@code names} and {@code node}
     * @param what columns {@code node}, {@code what} and {@code copies}, for each node at least once; copies add up to its members
     * @param names what tells members apart
     */
    private <T> Dataset<Row> families(
            Dataset<Row> members, Dataset<Row> what, Kinsfolk<T> kind, String table, String... names) {
        Path working = new Path(folder, table);
        StructType stored = new StructType()
                .add("node", DataTypes.LongType)
                .add("what", kind.columns())
                .add("copies", DataTypes.LongType);
        Dataset<Row> nodes = written(
                what.groupBy("node").agg(first("what").as("what"), sum("copies").as("copies")),
                new Path(working, "nodes"),
                stored);
        Dataset<Row> components = components(nodes, kind, working).withColumnRenamed("node", "inOne");
        // Words so few that their copies are not one: "Yes."
        StructType apartType = StructType.fromDDL("apart BIGINT");
        Dataset<Row> apart = nodes.where(col("copies").gt(1))
                .flatMap(
                        (FlatMapFunction<Row, Row>) row -> {
                            T one = kind.of(row.getStruct(1));
                            return kind.areSame(one, one)
                                    ? List.<Row>of().iterator()
                                    : List.of(RowFactory.create(row.getLong(0))).iterator();
                        },
                        Encoders.row(apartType));
        List<Column> alone =
                new ArrayList<>(Arrays.stream(names).map(name -> col(name)).toList());
        List<Column> columns = new ArrayList<>(alone);
        columns.add(coalesce(
                        col("component"),
                        when(col("apart").isNull(), col("node")),
                        xxhash64(alone.toArray(Column[]::new)))
                .as("family"));
        return members.join(components, col("node").equalTo(col("inOne")), "left")
                .join(apart, col("node").equalTo(col("apart")), "left")
                .select(columns.toArray(Column[]::new));
    }

    /** The component of every node that hangs together with another. */
    private static <T> Dataset<Row> components(Dataset<Row> nodes, Kinsfolk<T> kind, Path working) {
        Dataset<Row> keys = keys(nodes, kind, working);
        Dataset<Row> near = Components.of(nearEdges(keys, nodes, kind), new Path(working, "turns"));
        near = written(near, new Path(working, "near"), near.schema());
        Dataset<Row> rest = written(restEdges(keys, near, nodes, kind), new Path(working, "rest"), EDGE);
        if (rest.isEmpty()) {
            return near;
        }
        return Components.of(
                near.select(col("node").as("a"), col("component").as("b")).union(rest),
                new Path(working, "more-turns"));
    }

    /**
     * Keys under which two or more meet.
     *
     * @return columns {@code key}, {@code id}, {@code looks}, and {@code first}, one of those that look by this key, for all the same
     */
    private static <T> Dataset<Row> keys(Dataset<Row> nodes, Kinsfolk<T> kind, Path working) {
        StructType askType = StructType.fromDDL("ask BIGINT");
        Dataset<Row> asks = written(
                nodes.flatMap(
                                (FlatMapFunction<Row, Row>) row -> kind.asks(kind.of(row.getStruct(1))).stream()
                                        .map(key -> RowFactory.create(key))
                                        .iterator(),
                                Encoders.row(askType))
                        .distinct(),
                new Path(working, "asks"),
                askType);
        long asking = asks.count();
        BloomFilter asked = asking == 0
                ? BloomFilter.create(1)
                : asks.stat().bloomFilter("ask", Math.min(asking, MOST_ASKED), 0.01);
        StructType keyType = StructType.fromDDL("key BIGINT, id BIGINT, looks BOOLEAN");
        Dataset<Row> keys = nodes.flatMap(
                (FlatMapFunction<Row, Row>) row -> kind.keys(kind.of(row.getStruct(1))).entrySet().stream()
                        .filter(key -> key.getValue() || asked.mightContainLong(key.getKey()))
                        .map(key -> RowFactory.create(key.getKey(), row.getLong(0), key.getValue()))
                        .iterator(),
                Encoders.row(keyType));
        WindowSpec together = Window.partitionBy("key");
        return written(
                keys.withColumn("n", count(lit(1)).over(together))
                        .withColumn("first", min(when(col("looks"), col("id"))).over(together))
                        .where(col("n").gt(1).and(col("first").isNotNull()))
                        .drop("n"),
                new Path(working, "keys"),
                keyType.add("first", DataTypes.LongType));
    }

    /** Pairs of one with the first under its keys: most of what hangs together hangs on it, and costs one comparison. */
    private static <T> Dataset<Row> nearEdges(Dataset<Row> keys, Dataset<Row> nodes, Kinsfolk<T> kind) {
        return keys.where(col("id").notEqual(col("first")))
                .select("id", "first")
                .distinct()
                .join(nodes.select(col("node").as("id"), col("what").as("one")), "id")
                .join(nodes.select(col("node").as("first"), col("what").as("other")), "first")
                .select("id", "first", "one", "other")
                .flatMap(new Near<>(kind), Encoders.row(EDGE));
    }

    /** Whether two hang together; remembers the one that was compared last, since the next pair often has it, too. */
    private static final class Near<T> implements FlatMapFunction<Row, Row> {

        private static final long serialVersionUID = 1;

        private final Kinsfolk<T> kind;
        private long lastId;
        private transient @Nullable T last;

        Near(Kinsfolk<T> kind) {
            this.kind = kind;
        }

        @Override
        public Iterator<Row> call(Row pair) {
            long id = pair.getLong(1);
            T other = last;
            if (other == null || id != lastId) {
                other = kind.of(pair.getStruct(3));
                last = other;
                lastId = id;
            }
            return kind.areSame(kind.of(pair.getStruct(2)), other)
                    ? List.of(RowFactory.create(pair.getLong(0), id)).iterator()
                    : List.<Row>of().iterator();
        }
    }

    /** Pairs that hang together though they met nobody near who does: keys whose members are all of one family by now need no second look. */
    private static <T> Dataset<Row> restEdges(
            Dataset<Row> keys, Dataset<Row> near, Dataset<Row> nodes, Kinsfolk<T> kind) {
        WindowSpec together = Window.partitionBy("key");
        return keys.join(near.select(col("node").as("id"), col("component")), "id", "left")
                .select(
                        col("key"),
                        col("id"),
                        col("looks"),
                        coalesce(col("component"), col("id")).as("family"))
                .withColumn("least", min("family").over(together))
                .withColumn("most", max("family").over(together))
                .where(col("least").notEqual(col("most")))
                .join(nodes.select(col("node").as("id"), col("what")), "id")
                .select("key", "id", "looks", "family", "what")
                .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) (key, rows) -> {
                            Meeting<T> meeting = new Meeting<>(kind);
                            rows.forEachRemaining(row ->
                                    meeting.add(row.getLong(1), row.getBoolean(2), row.getLong(3), row.getStruct(4)));
                            return meeting.pairs().stream()
                                    .map(pair -> RowFactory.create(pair[0], pair[1]))
                                    .iterator();
                        },
                        Encoders.row(EDGE));
    }

    /** What was written down: a plan that holds all that came before would do it again with each use. */
    private static Dataset<Row> written(Dataset<Row> rows, Path path, StructType columns) {
        rows.write().parquet(path.toString());
        return rows.sparkSession().read().schema(columns).parquet(path.toString());
    }
}
