package hearsay.spark;

import hearsay.ledger.likeness.Likeness;
import hearsay.ledger.likeness.Shingles;
import hearsay.ledger.likeness.Sketch;
import hearsay.ledger.likeness.Word;
import hearsay.ledger.likeness.Wording;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What is put into families: how it is read from a row, under which keys it meets its like, and when two are one. The ledger's functions
 * decide, so that families are the ledger's.
 *
 * @param <T> what two of are compared
 */
interface Kinsfolk<T> extends Serializable {

    /** The columns that {@link #of} reads. */
    StructType columns();

    T of(Row row);

    /** The keys by which it is found, each with whether it looks for others by it, too; two are compared only if one of them does. */
    Map<Long, Boolean> keys(T one);

    boolean areSame(T one, T other);

    /**
     * Those of its keys by which it looks for others that do not look by them; empty for most. Keys that nobody looks by need not be met under.
     */
    Set<Long> asks(T one);

    /** Whether {@link #marks} tells more than nothing. */
    boolean hasMarks();

    /**
     * What one is made of, each with its weight: two are the same only if marks of at least half the weight of the lighter one are among the
     * other's. Empty where nothing of the kind holds.
     */
    Map<Integer, Double> marks(T one);

    /** Statements: by their words and who speaks. */
    final class Statements implements Kinsfolk<Statements.Said> {

        private static final long serialVersionUID = 1;

        record Said(Wording wording, String voice) {}

        @Override
        public StructType columns() {
            return StructType.fromDDL("content STRING, voice STRING");
        }

        @Override
        public Said of(Row row) {
            return new Said(Wording.of(row.getString(0)), row.getString(1));
        }

        @Override
        public Map<Long, Boolean> keys(Said one) {
            Shingles shingles = Shingles.of(one.wording);
            Map<Long, Boolean> keys = new LinkedHashMap<>();
            shingles.index().forEach(key -> keys.put(key, shingles.probes().contains(key)));
            return keys;
        }

        @Override
        public boolean areSame(Said one, Said other) {
            return Likeness.areSame(one.wording, one.voice, other.wording, other.voice);
        }

        @Override
        public Set<Long> asks(Said one) {
            Shingles shingles = Shingles.of(one.wording);
            return shingles.probes().containsAll(shingles.index()) ? shingles.probes() : Set.of();
        }

        @Override
        public boolean hasMarks() {
            return true;
        }

        /** The stems of its words. */
        @Override
        public Map<Integer, Double> marks(Said one) {
            Map<Integer, Double> marks = new LinkedHashMap<>();
            for (Word word : one.wording.words()) {
                marks.merge(word.stem().hashCode(), word.weight(), Double::sum);
            }
            return marks;
        }
    }

    /** Articles' texts: by their shingles. */
    final class Texts implements Kinsfolk<Sketch> {

        private static final long serialVersionUID = 1;

        @Override
        public StructType columns() {
            return StructType.fromDDL("bands ARRAY<BIGINT>, sample ARRAY<BIGINT>, shingles INT");
        }

        static Row row(Sketch sketch) {
            return RowFactory.create(boxed(sketch.bands()), boxed(sketch.sample()), sketch.shingles());
        }

        @Override
        public Sketch of(Row row) {
            return new Sketch(longs(row.getList(0)), longs(row.getList(1)), row.getInt(2));
        }

        @Override
        public Map<Long, Boolean> keys(Sketch one) {
            Map<Long, Boolean> keys = new LinkedHashMap<>();
            for (long band : one.bands()) {
                keys.put(band, true);
            }
            return keys;
        }

        @Override
        public boolean areSame(Sketch one, Sketch other) {
            return one.isCopy(other);
        }

        @Override
        public Set<Long> asks(Sketch one) {
            return Set.of();
        }

        @Override
        public boolean hasMarks() {
            return false;
        }

        @Override
        public Map<Integer, Double> marks(Sketch one) {
            return Map.of();
        }

        private static Object[] boxed(long[] values) {
            List<Object> boxed = new ArrayList<>(values.length);
            for (long value : values) {
                boxed.add(value);
            }
            return boxed.toArray();
        }

        private static long[] longs(List<Long> values) {
            return values == null
                    ? new long[0]
                    : values.stream().mapToLong(Long::longValue).toArray();
        }
    }
}
