package hearsay.measure.resolution;

import hearsay.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well mentions are grouped: the mean of the F1 of MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and CEAF by entity
 * (Luo 2005), as the CoNLL shared task of 2012 defined it, over many documents.
 *
 * <p>Mentions count as the same where their spans are equal.
 */
final class Coreference {

    private double mucRecall;
    private double mucRecallOf;
    private double mucPrecision;
    private double mucPrecisionOf;
    private double bRecall;
    private double bRecallOf;
    private double bPrecision;
    private double bPrecisionOf;
    private double ceaf;
    private double goldEntities;
    private double systemEntities;

    /** Adds one document; each set is an entity. */
    void add(List<Set<Span>> gold, List<Set<Span>> system) {
        Map<Span, Integer> goldOf = owners(gold);
        Map<Span, Integer> systemOf = owners(system);
        for (Set<Span> entity : gold) {
            mucRecall += entity.size() - parts(entity, systemOf);
            mucRecallOf += entity.size() - 1;
        }
        for (Set<Span> entity : system) {
            mucPrecision += entity.size() - parts(entity, goldOf);
            mucPrecisionOf += entity.size() - 1;
        }
        for (Set<Span> entity : gold) {
            for (int shared : shares(entity, systemOf).values()) {
                bRecall += (double) shared * shared / entity.size();
            }
            bRecallOf += entity.size();
        }
        for (Set<Span> entity : system) {
            for (int shared : shares(entity, goldOf).values()) {
                bPrecision += (double) shared * shared / entity.size();
            }
            bPrecisionOf += entity.size();
        }
        ceaf += bestAlignment(gold, system, systemOf);
        goldEntities += gold.size();
        systemEntities += system.size();
    }

    double muc() {
        return f1(mucRecall, mucRecallOf, mucPrecision, mucPrecisionOf);
    }

    double bCubed() {
        return f1(bRecall, bRecallOf, bPrecision, bPrecisionOf);
    }

    double ceaf() {
        return f1(ceaf, goldEntities, ceaf, systemEntities);
    }

    /** The mean of the three, from 0 to 100. */
    double conll() {
        return (muc() + bCubed() + ceaf()) / 3;
    }

    private static double f1(double recall, double recallOf, double precision, double precisionOf) {
        double r = recallOf == 0 ? 0 : recall / recallOf;
        double p = precisionOf == 0 ? 0 : precision / precisionOf;
        return r + p == 0 ? 0 : 200 * r * p / (r + p);
    }

    private static Map<Span, Integer> owners(List<Set<Span>> entities) {
        Map<Span, Integer> owners = new HashMap<>();
        for (int e = 0; e < entities.size(); e++) {
            for (Span span : entities.get(e)) {
                owners.put(span, e);
            }
        }
        return owners;
    }

    /** Into how many parts the other grouping cuts an entity; a mention it lacks is a part of its own. */
    private static int parts(Set<Span> entity, Map<Span, Integer> otherOf) {
        Set<Integer> parts = new HashSet<>();
        int alone = 0;
        for (Span span : entity) {
            Integer other = otherOf.get(span);
            if (other == null) {
                alone++;
            } else {
                parts.add(other);
            }
        }
        return parts.size() + alone;
    }

    private static Map<Integer, Integer> shares(Set<Span> entity, Map<Span, Integer> otherOf) {
        Map<Integer, Integer> shares = new HashMap<>();
        for (Span span : entity) {
            Integer other = otherOf.get(span);
            if (other != null) {
                shares.merge(other, 1, Integer::sum);
            }
        }
        return shares;
    }

    /** The greatest sum of 2|g∩s| / (|g|+|s|) over one-to-one alignments. */
    private static double bestAlignment(List<Set<Span>> gold, List<Set<Span>> system, Map<Span, Integer> systemOf) {
        int size = Math.max(gold.size(), system.size());
        double[][] cost = new double[size + 1][size + 1];
        for (int g = 0; g < gold.size(); g++) {
            for (Map.Entry<Integer, Integer> shared :
                    shares(gold.get(g), systemOf).entrySet()) {
                int s = shared.getKey();
                cost[g + 1][s + 1] = -2.0
                        * shared.getValue()
                        / (gold.get(g).size() + system.get(s).size());
            }
        }
        return -hungarian(cost, size);
    }

    /** The least cost of a perfect matching (Kuhn 1955, Munkres 1957), rows and columns from 1. */
    private static double hungarian(double[][] cost, int size) {
        double[] u = new double[size + 1];
        double[] v = new double[size + 1];
        int[] match = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            int[] way = new int[size + 1];
            double[] least = new double[size + 1];
            java.util.Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[size + 1];
            match[0] = row;
            int column = 0;
            do {
                used[column] = true;
                int current = match[column];
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= size; j++) {
                    if (used[j]) {
                        continue;
                    }
                    double reduced = cost[current][j] - u[current] - v[j];
                    if (reduced < least[j]) {
                        least[j] = reduced;
                        way[j] = column;
                    }
                    if (least[j] < delta) {
                        delta = least[j];
                        next = j;
                    }
                }
                for (int j = 0; j <= size; j++) {
                    if (used[j]) {
                        u[match[j]] += delta;
                        v[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = next;
            } while (match[column] != 0);
            do {
                int before = way[column];
                match[column] = match[before];
                column = before;
            } while (column != 0);
        }
        double total = 0;
        for (int j = 1; j <= size; j++) {
            total += cost[match[j]][j];
        }
        return total;
    }

    /** Entities with more than one mention. */
    static List<Set<Span>> withoutSingletons(List<Set<Span>> entities) {
        List<Set<Span>> kept = new ArrayList<>();
        for (Set<Span> entity : entities) {
            if (entity.size() > 1) {
                kept.add(entity);
            }
        }
        return kept;
    }
}
