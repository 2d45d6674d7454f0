package hearsay.measure.resolution;

import java.util.Locale;

/** Counts of right, found and gold, for shares in percent. */
final class Share {

    private int right;
    private int found;
    private int gold;

    void gold(boolean isRight) {
        gold++;
        right += isRight ? 1 : 0;
    }

    void found() {
        found++;
    }

    int gold() {
        return gold;
    }

    /** "96 of 100 (96.0)". */
    String accuracy() {
        return String.format(Locale.ROOT, "%d of %d (%.1f)", right, gold, gold == 0 ? 0 : 100.0 * right / gold);
    }

    /** F1 with precision and recall, in percent. */
    String f1() {
        return String.format(
                Locale.ROOT,
                "%.1f (P %.1f, R %.1f)",
                gold + found == 0 ? 0 : 200.0 * right / (gold + found),
                found == 0 ? 0 : 100.0 * right / found,
                gold == 0 ? 0 : 100.0 * right / gold);
    }

    /** "right | found | gold", as cells of a table. */
    String cells() {
        return right + " | " + found + " | " + gold;
    }
}
