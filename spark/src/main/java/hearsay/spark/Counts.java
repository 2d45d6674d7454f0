package hearsay.spark;

/**
 * How many articles there were, and what became of each.
 *
 * @param stored read now, and written with their statements
 * @param known in files that an earlier run had read
 * @param skipped left out for a reason that is nobody's mistake
 * @param quarantined could not be read
 */
record Counts(long stored, long known, long skipped, long quarantined) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                stored + other.stored, known + other.known, skipped + other.skipped, quarantined + other.quarantined);
    }

    /** All of these as known, since an earlier run had them. */
    Counts asKnown() {
        return new Counts(0, all(), 0, 0);
    }

    long all() {
        return stored + known + skipped + quarantined;
    }

    @Override
    public String toString() {
        return "Read: " + all() + " = " + stored + " stored + " + known + " known + " + skipped + " skipped + "
                + quarantined + " quarantined.";
    }
}
