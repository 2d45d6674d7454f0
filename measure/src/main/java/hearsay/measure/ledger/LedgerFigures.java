package hearsay.measure.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What was measured of a ledger when it had one size; times are milliseconds of processor time.
 *
 * @param statements how many it had
 * @param all seconds that all of it took so far
 * @param each what a statement took, of the last tenth
 * @param engine what a statement took the engine, measured beside it
 * @param size the file's bytes beside the characters of all articles and statements
 */
record LedgerFigures(
        long statements,
        double all,
        double each,
        double engine,
        Spread more,
        Spread find,
        Spread check,
        Spread facets,
        double size) {

    /** The share of the engine's own speed that is left when what it finds is stored by the same processor. */
    double share() {
        return engine / (engine + each);
    }

    static String table(List<LedgerFigures> rows) {
        StringBuilder table = new StringBuilder(
                "| statements | taken in, ms each | engine, ms each | share of its speed | one more: median, p99 | find: median, p99 |"
                        + " check: median, p99 | facets: median, p99 | file: times the text |\n"
                        + "|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        for (LedgerFigures row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %,d | %.2f | %.1f | %.0f %% | %s | %s | %s | %s | %.1f |%n",
                    row.statements,
                    row.each,
                    row.engine,
                    100 * row.share(),
                    row.more,
                    row.find,
                    row.check,
                    row.facets,
                    row.size));
        }
        return table.toString();
    }

    /** The middle and the 99th of a hundred. */
    record Spread(double median, double p99) {

        static Spread of(double[] times) {
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            return new Spread(sorted[sorted.length / 2], sorted[(int) Math.ceil(sorted.length * 0.99) - 1]);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f, %.1f", median, p99);
        }
    }
}
