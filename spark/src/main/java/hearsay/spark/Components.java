package hearsay.spark;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds what hangs together in a graph too large for one machine, by turns of large-star and small-star (Kiveris, Lattanzi, Mirrokni,
 * Rastogi and Vassilvitskii, Connected Components in MapReduce and Beyond, 2014).
 *
 * <p>Each turn ties neighbours to the least of them that is in sight, so that stars are left, one a component; the number of turns grows
 * about as the logarithm of the longest way. Turns are written down, since a plan that holds them all would grow with each.
 */
final class Components {

    private Components() {}

    /**
     * The component of every node that has an edge.
     *
     * @param edges columns {@code a} and {@code b}, longs, in any direction, not necessarily once
     * @param folder for turns under way; not there yet
     * @return columns {@code node} and {@code component}, the least node in it
     */
    static Dataset<Row> of(Dataset<Row> edges, Path folder) {
        Dataset<Row> now = written(
                edges.where(col("a").notEqual(col("b")))
                        .select(greatest("a", "b").as("a"), least("a", "b").as("b"))
                        .distinct(),
                folder,
                0);
        Row mark = mark(now);
        for (int turn = 1; ; turn++) {
            Dataset<Row> next = written(smallStar(largeStar(now)), folder, turn);
            Row nextMark = mark(next);
            if (nextMark.equals(mark)) {
                break;
            }
            now = next;
            mark = nextMark;
        }
        return now.select(col("a").as("node"), col("b").as("component"))
                .union(now.select(col("b"), col("b")).distinct());
    }

    /** Ties each node's larger neighbours to the least of it and all of them. */
    private static Dataset<Row> largeStar(Dataset<Row> edges) {
        Dataset<Row> both = edges.union(edges.select("b", "a"));
        Dataset<Row> leasts = both.groupBy("a").agg(min("b").as("m"));
        return both.join(leasts, "a")
                .where(col("b").gt(col("a")))
                .select(col("b").as("a"), least("a", "m").as("b"))
                .distinct();
    }

    /** Ties each node, and its smaller neighbours, to the least of these; edges run from the larger to the smaller. */
    private static Dataset<Row> smallStar(Dataset<Row> edges) {
        Dataset<Row> leasts = edges.groupBy("a").agg(min("b").as("m"));
        return edges.join(leasts, "a")
                .select(col("b").as("a"), col("m").as("b"))
                .where(col("a").notEqual(col("b")))
                .union(leasts.select("a", "m"))
                .distinct();
    }

    /** Differs, but for chance in the order of 1 in 2^64, for different sets of edges. */
    private static Row mark(Dataset<Row> edges) {
        return edges.agg(count(lit(1)), bit_xor(xxhash64(col("a"), col("b")))).first();
    }

    private static Dataset<Row> written(Dataset<Row> edges, Path folder, int turn) {
        String path = new Path(folder, "turn-" + turn).toString();
        edges.write().parquet(path);
        return edges.sparkSession().read().schema("a BIGINT, b BIGINT").parquet(path);
    }
}
