package hearsay.ledger.roots;

import hearsay.ledger.stems.Stems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The independent roots of several reports: copies of one article are one, what one outlet reports again and again is one, and a report that cites another outlet is one with what it
 * cites. Reports that cite the same outlet, which itself is not among them, are one as well.
 *
 * @param roots the oldest first
 * @param circles outlets that cite each other round and round, each circle in alphabetical order
 */
public record Roots(List<Root> roots, List<List<String>> circles) {

    /**
     * One root.
     *
     * @param origin the outlet that had it first: that of the oldest report which cites nobody, or an outlet that is only cited; null
     *     where no outlet is known
     * @param reported whether the origin's own report is among them
     * @param reports the oldest first
     */
    public record Root(@Nullable String origin, boolean reported, List<Report> reports) {

        public Root {
            reports = List.copyOf(reports);
        }
    }

    private static final Comparator<Report> BY_AGE = Comparator.comparing(
                    Report::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Report::id);

    public Roots {
        roots = List.copyOf(roots);
        circles = circles.stream().map(List::copyOf).toList();
    }

    public static Roots of(List<Report> reports) {
        return new Tracing(reports.stream().sorted(BY_AGE).toList()).roots();
    }

    /** Whether two names are one outlet's: the same words but for "the" and for spaces. */
    static boolean areSame(String one, String other) {
        String key = key(one);
        return !key.isEmpty() && key.equals(key(other));
    }

    /** The same for all names of one outlet; empty for a name without words. */
    private static String key(String name) {
        return String.join("", Stems.nameWords(name));
    }

    private static final class Tracing {

        private final List<Report> reports;
        private final Unions unions = new Unions();
        /** Of each name that was met. */
        private final Map<String, String> keys = new HashMap<>();
        /** The oldest report of each outlet, by its key. */
        private final Map<String, Report> oldest = new HashMap<>();
        /** Who cites whom, by outlet's name. */
        private final Map<String, Set<String>> citing = new TreeMap<>();

        Tracing(List<Report> reports) {
            this.reports = reports;
        }

        Roots roots() {
            for (Report report : reports) {
                if (report.outlet() != null) {
                    oldest.putIfAbsent(keyOf(report.outlet()), report);
                }
            }
            for (Report report : reports) {
                unions.join("report " + report.id(), "copies " + report.copies());
                if (report.outlet() != null) { // what an outlet repeats, it has from itself
                    unions.join("report " + report.id(), "outlet " + keyOf(report.outlet()));
                }
                for (String cited : report.cites()) {
                    cite(report, cited);
                }
            }
            Map<String, List<Report>> groups = new LinkedHashMap<>();
            for (Report report : reports) {
                groups.computeIfAbsent(unions.find("report " + report.id()), unused -> new ArrayList<>())
                        .add(report);
            }
            return new Roots(groups.values().stream().map(this::root).toList(), circles());
        }

        private String keyOf(String name) {
            return keys.computeIfAbsent(name, Roots::key);
        }

        private void cite(Report report, String cited) {
            String key = keyOf(cited);
            String own = report.outlet();
            if (own != null && !key.isEmpty() && key.equals(keyOf(own))) {
                return;
            }
            Report other = key.isEmpty() ? null : oldest.get(key);
            if (other == null || other.outlet() == null) {
                unions.join("report " + report.id(), "cited " + key);
                return;
            }
            unions.join("report " + report.id(), "report " + other.id());
            if (own != null) {
                citing.computeIfAbsent(own, unused -> new LinkedHashSet<>()).add(other.outlet());
            }
        }

        private Root root(List<Report> group) {
            for (Report report : group) {
                if (report.outlet() != null && citesNobodyElse(report)) {
                    return new Root(report.outlet(), true, group);
                }
            }
            for (Report report : group) {
                if (!report.cites().isEmpty()) {
                    return new Root(report.cites().get(report.cites().size() - 1), false, group);
                }
            }
            return new Root(null, false, group);
        }

        private static boolean citesNobodyElse(Report report) {
            String own = report.outlet();
            return report.cites().stream().allMatch(cited -> own != null && areSame(own, cited));
        }

        /** Outlets that can be reached from themselves, with those that can be reached from each other. */
        private List<List<String>> circles() {
            List<List<String>> circles = new ArrayList<>();
            Set<String> placed = new LinkedHashSet<>();
            for (String outlet : citing.keySet()) {
                if (placed.contains(outlet)) {
                    continue;
                }
                Set<String> onward = reach(outlet);
                if (onward.contains(outlet)) {
                    List<String> circle = onward.stream()
                            .filter(other -> reach(other).contains(outlet))
                            .sorted()
                            .toList();
                    placed.addAll(circle);
                    circles.add(circle);
                }
            }
            return circles;
        }

        private Set<String> reach(String outlet) {
            Set<String> reached = new LinkedHashSet<>();
            List<String> open = new ArrayList<>(citing.getOrDefault(outlet, Set.of()));
            while (!open.isEmpty()) {
                String next = open.remove(open.size() - 1);
                if (reached.add(next)) {
                    open.addAll(citing.getOrDefault(next, Set.of()));
                }
            }
            return reached;
        }
    }
}
