package hearsay.ledger.finding;

/**
 * A share with its bounds, all from 0 to 1.
 *
 * @param share of what was found
 */
public record Interval(double share, double least, double most) {

    /** For 95 % of samples. */
    private static final double Z = 1.959964;

    /**
     * The share of {@code part} in {@code whole}, with bounds that hold both chance (Wilson, JASA 22, 1927) and what was not found: of all
     * that there is, only {@code recall} was found, and the rest may be anything (bounds after Manski, AER 80, 1990).
     */
    public static Interval of(long part, long whole, double recall) {
        if (whole == 0) {
            return new Interval(0, 0, 1);
        }
        double p = (double) part / whole;
        double z2 = Z * Z / whole;
        double middle = (p + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(p * (1 - p) / whole + z2 / (4 * whole));
        double least = Math.max(0, middle - half) * recall;
        double most = Math.min(1, middle + half) * recall + (1 - recall);
        return new Interval(p, least, most);
    }
}
