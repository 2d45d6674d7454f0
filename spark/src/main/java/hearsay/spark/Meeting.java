package hearsay.spark;

import hearsay.ledger.likeness.Groups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Some that meet under one key, of which it is known in part who hangs together: finds who else does.
 *
 * <p>Where many meet, as under words that half a country's papers print, not all pairs are compared but those that share one of the marks
 * that make up more than half of the lighter one, its rarest first: two that are the same share half of these marks' weight, and so at
 * least one of them (the prefix filter of Chaudhuri, Ganti and Kaushik, A Primitive Operator for Similarity Joins in Data Cleaning, 2006).
 * Members of the largest family are only found, they do not look.
 */
final class Meeting<T> {

    /** So many are compared each with each. */
    static final int FEW = 40;

    /** Members that are kept ready to be compared. */
    private static final int READY = 2_000;

    /** What rounding may take from a sum of weights. */
    private static final double ROUNDING = 1e-6;

    private final Kinsfolk<T> kind;
    private final List<Member> members = new ArrayList<>();
    private final Groups groups = new Groups();
    private final Map<Long, Integer> firstOf = new HashMap<>();
    private final List<long[]> pairs = new ArrayList<>();
    private final Map<Integer, T> ready = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
            return size() > READY;
        }
    };

    Meeting(Kinsfolk<T> kind) {
        this.kind = kind;
    }

    /**
     * One that meets others.
     *
     * @param looks whether it looks for others by this key: two of whom neither does are not compared
     */
    private record Member(long id, boolean looks, Row what) {}

    /**
     * Adds one.
     *
     * @param family the same for those that are known to hang together
     */
    void add(long id, boolean looks, long family, Row what) {
        int number = groups.add();
        members.add(new Member(id, looks, what));
        Integer first = firstOf.putIfAbsent(family, number);
        if (first != null) {
            groups.join(first, number);
        }
    }

    /** Pairs that hang together: enough to tell, with what is known, who does. */
    List<long[]> pairs() {
        if (firstOf.size() > 1) {
            if (members.size() <= FEW || !kind.hasMarks()) {
                compareAll();
            } else {
                compareByMarks();
            }
        }
        return pairs;
    }

    private void compareAll() {
        for (int i = 0; i < members.size(); i++) {
            for (int j = 0; j < i; j++) {
                compare(i, j);
            }
        }
    }

    private void compare(int i, int j) {
        if ((members.get(i).looks || members.get(j).looks)
                && groups.find(i) != groups.find(j)
                && kind.areSame(ready(i), ready(j))) {
            groups.join(i, j);
            pairs.add(new long[] {members.get(i).id, members.get(j).id});
        }
    }

    private T ready(int member) {
        T one = ready.get(member);
        if (one == null) {
            one = kind.of(members.get(member).what);
            ready.put(member, one);
        }
        return one;
    }

    /** Once one has become part of the largest family, those that are not yet in it still find it. */
    private void compareByMarks() {
        int[][] marks = new int[members.size()][];
        int[] heads = new int[members.size()];
        mark(marks, heads);
        Map<Integer, List<Integer>> byMark = index(marks, null);
        Map<Integer, List<Integer>> byHead = index(marks, heads);
        int largest = oneOfTheLargestFamily();
        int[] seenBy = new int[members.size()];
        Arrays.fill(seenBy, -1);
        for (int i = 0; i < members.size(); i++) {
            if (groups.find(i) != groups.find(largest)) {
                for (int at = 0; at < marks[i].length; at++) {
                    if (at < heads[i]) {
                        compare(i, byMark.getOrDefault(marks[i][at], List.of()), seenBy);
                    }
                    compare(i, byHead.getOrDefault(marks[i][at], List.of()), seenBy);
                }
            }
        }
    }

    private void compare(int i, List<Integer> others, int[] seenBy) {
        for (int other : others) {
            if (seenBy[other] != i && other != i) {
                seenBy[other] = i;
                compare(i, other);
            }
        }
    }

    /** Orders everybody's marks, the rarest first, and tells how many of them make up more than half of their weight. */
    private void mark(int[][] marks, int[] heads) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Member member : members) {
            kind.marks(kind.of(member.what)).keySet().forEach(mark -> counts.merge(mark, 1, Integer::sum));
        }
        Comparator<Map.Entry<Integer, Double>> rarestFirst = Comparator.comparing(
                        (Map.Entry<Integer, Double> mark) -> counts.getOrDefault(mark.getKey(), 0))
                .thenComparing(Map.Entry::getKey);
        for (int i = 0; i < marks.length; i++) {
            List<Map.Entry<Integer, Double>> sorted =
                    new ArrayList<>(kind.marks(kind.of(members.get(i).what)).entrySet());
            sorted.sort(rarestFirst);
            double rest = sorted.stream().mapToDouble(Map.Entry::getValue).sum();
            double half = rest / 2 - ROUNDING;
            while (heads[i] < sorted.size() && rest >= half) {
                rest -= sorted.get(heads[i]++).getValue();
            }
            marks[i] = sorted.stream().mapToInt(Map.Entry::getKey).toArray();
        }
    }

    /**
     * Who has each mark.
     *
     * @param heads how many of each one's marks count; null for all
     */
    private static Map<Integer, List<Integer>> index(int[][] marks, int @Nullable [] heads) {
        Map<Integer, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < marks.length; i++) {
            for (int at = 0; at < (heads == null ? marks[i].length : heads[i]); at++) {
                index.computeIfAbsent(marks[i][at], unused -> new ArrayList<>()).add(i);
            }
        }
        return index;
    }

    private int oneOfTheLargestFamily() {
        Map<Integer, Integer> sizes = new HashMap<>();
        int largest = 0;
        for (int i = 0; i < members.size(); i++) {
            int size = sizes.merge(groups.find(i), 1, Integer::sum);
            if (size > sizes.getOrDefault(largest, 0)) {
                largest = groups.find(i);
            }
        }
        return largest;
    }
}
