package hearsay.ledger.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups of things that are one, kept in memory: whatever is one with any member of a group belongs to it, so the groups are the same
 * in whatever order the members came.
 */
public final class Groups {

    private final List<Integer> parents = new ArrayList<>();

    /** Adds one thing that is by itself, and returns its number, from 0. */
    public int add() {
        parents.add(parents.size());
        return parents.size() - 1;
    }

    /** Says that two are one. */
    public void join(int a, int b) {
        int first = find(a);
        int second = find(b);
        parents.set(Math.max(first, second), Math.min(first, second));
    }

    /** The least number in the group of {@code member}. */
    public int find(int member) {
        int root = member;
        while (parents.get(root) != root) {
            root = parents.get(root);
        }
        int at = member;
        while (parents.get(at) != root) {
            at = parents.set(at, root);
        }
        return root;
    }

    /** Groups the statements of one collection. */
    public static Groups ofStatements(List<Wording> wordings, List<String> voices) {
        Groups groups = new Groups();
        Map<Long, List<Integer>> index = new HashMap<>();
        Map<Long, List<Integer>> probes = new HashMap<>();
        for (int i = 0; i < wordings.size(); i++) {
            int number = groups.add();
            Shingles shingles = Shingles.of(wordings.get(i));
            Set<Integer> candidates = new LinkedHashSet<>();
            collect(index, shingles.probes(), candidates);
            collect(probes, shingles.index(), candidates);
            for (int other : candidates) {
                if (groups.find(other) != groups.find(number)
                        && Likeness.areSame(
                                wordings.get(other), voices.get(other), wordings.get(number), voices.get(number))) {
                    groups.join(other, number);
                }
            }
            file(index, shingles.index(), number);
            file(probes, shingles.probes(), number);
        }
        return groups;
    }

    /** Groups the copies among the texts of one collection. */
    public static Groups ofTexts(List<Sketch> sketches) {
        Groups groups = new Groups();
        Map<Long, List<Integer>> bands = new HashMap<>();
        for (int i = 0; i < sketches.size(); i++) {
            int number = groups.add();
            List<Long> keys = new ArrayList<>();
            for (long band : sketches.get(i).bands()) {
                keys.add(band);
            }
            Set<Integer> candidates = new LinkedHashSet<>();
            collect(bands, keys, candidates);
            for (int other : candidates) {
                if (groups.find(other) != groups.find(number)
                        && sketches.get(other).isCopy(sketches.get(number))) {
                    groups.join(other, number);
                }
            }
            file(bands, keys, number);
        }
        return groups;
    }

    private static void collect(Map<Long, List<Integer>> from, Collection<Long> keys, Set<Integer> to) {
        for (long key : keys) {
            to.addAll(from.getOrDefault(key, List.of()));
        }
    }

    private static void file(Map<Long, List<Integer>> into, Collection<Long> keys, int number) {
        for (long key : keys) {
            into.computeIfAbsent(key, unused -> new ArrayList<>()).add(number);
        }
    }
}
