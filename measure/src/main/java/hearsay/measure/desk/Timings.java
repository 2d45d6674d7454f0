package hearsay.measure.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How long answers took, by the sort of page; any number of threads may add to them. */
final class Timings {

    private static final String SEARCH = "search";

    private final Map<String, List<Double>> millis = new TreeMap<>();
    private final Map<String, Integer> errors = new TreeMap<>();

    synchronized void add(String kind, double took) {
        millis.computeIfAbsent(kind, each -> new ArrayList<>()).add(took);
    }

    synchronized void fail(String what) {
        errors.merge(what, 1, Integer::sum);
    }

    /** What went wrong and how often, one a line; empty where nothing did. */
    synchronized String failures() {
        StringBuilder lines = new StringBuilder();
        errors.forEach((what, times) ->
                lines.append(times).append(" times: ").append(what).append('\n'));
        return lines.toString();
    }

    /** A Markdown table, search and all other pages first. */
    synchronized String table(double searchWanted, double pagesWanted) {
        Map<String, List<Double>> rows = new LinkedHashMap<>();
        rows.put("search", all(SEARCH::equals));
        rows.put("all other pages", all(kind -> !kind.equals(SEARCH)));
        Set<String> kinds = millis.keySet();
        kinds.stream().filter(kind -> !kind.equals(SEARCH)).forEach(kind -> rows.put("… " + kind, all(kind::equals)));
        StringBuilder table = new StringBuilder(
                "| | requests | median, ms | 95 of 100 within | 99 of 100 within | longest | wanted, 99 of 100 |\n|---|---:|---:|---:|---:|---:|---:|\n");
        rows.forEach((name, times) -> {
            double[] sorted =
                    times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            String wanted = name.startsWith("…")
                    ? ""
                    : String.format(Locale.ROOT, "%.0f", name.equals("search") ? searchWanted : pagesWanted);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.0f | %.0f | %.0f | %.0f | %s |%n",
                    name,
                    sorted.length,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    at(sorted, 1),
                    wanted));
        });
        int failed = errors.values().stream().mapToInt(Integer::intValue).sum();
        return table.append("| *errors* | ")
                .append(failed)
                .append(" | | | | | 0 |\n")
                .toString();
    }

    private List<Double> all(Predicate<String> kind) {
        return millis.entrySet().stream()
                .filter(entry -> kind.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** The least value that a share of them does not exceed. */
    static double at(double[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : Arrays.stream(sorted)
                        .skip(Math.max(0, (long) Math.ceil(share * sorted.length) - 1))
                        .findFirst()
                        .orElse(0);
    }
}
