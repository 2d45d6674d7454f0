package hearsay.measure.ledger;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Precision, recall and F1 over pairs, set by set. */
final class LikenessFigures {

    private record Count(long both, long found, long gold, long pairs) {}

    private final Map<String, Count> sets = new LinkedHashMap<>();

    void count(String set, boolean gold, boolean found) {
        add(set, gold && found ? 1 : 0, found ? 1 : 0, gold ? 1 : 0, 1);
    }

    void add(String set, long both, long found, long gold, long pairs) {
        sets.merge(
                set,
                new Count(both, found, gold, pairs),
                (a, b) -> new Count(a.both + b.both, a.found + b.found, a.gold + b.gold, a.pairs + b.pairs));
    }

    String table() {
        StringBuilder table = new StringBuilder(
                "| set | pairs | of them the same | precision | recall | F1 |\n" + "|---|---:|---:|---:|---:|---:|\n");
        sets.forEach((name, count) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s | %s | %s |%n",
                name,
                count.pairs,
                count.gold,
                percent(count.both, count.found),
                percent(count.both, count.gold),
                percent(2 * count.both, count.found + count.gold))));
        return table.toString();
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }
}
