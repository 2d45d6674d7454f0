package hearsay.spark;

import hearsay.ledger.likeness.Likeness;
import hearsay.ledger.likeness.Shingles;
import hearsay.ledger.likeness.Sketch;
import hearsay.ledger.likeness.Wording;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Pairs of those among some that meet under one key that hang together; enough of them to tell what does. */
    default List<long[]> pairs(List<Member<T>> members) {
        List<Member<T>> sorted = new ArrayList<>(members);
        sorted.sort((a, b) -> Long.compare(a.id(), b.id()));
        hearsay.ledger.likeness.Groups groups = new hearsay.ledger.likeness.Groups();
        List<long[]> pairs = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Member<T> one = sorted.get(i);
            groups.add();
            for (int j = 0; j < i; j++) {
                Member<T> other = sorted.get(j);
                if ((one.looks() || other.looks())
                        && groups.find(i) != groups.find(j)
                        && areSame(one.what(), other.what())) {
                    groups.join(i, j);
                    pairs.add(new long[] {one.id(), other.id()});
                }
            }
        }
        return Collections.unmodifiableList(pairs);
    }

    /**
     * One of those that meet under a key.
     *
     * @param looks whether it looks for others by this key
     */
    record Member<T>(long id, boolean looks, T what) {}
}
