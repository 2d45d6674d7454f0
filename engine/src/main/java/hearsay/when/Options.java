package hearsay.when;

/**
 * How to read dates.
 *
 * @param hemisphere whose seasons count
 * @param dayFirst whether "3/4/2023" is April 3 rather than March 4
 * @param times what "from May to July" and "since May" give
 */
public record Options(Hemisphere hemisphere, boolean dayFirst, Times times) {

    /** What words that bound a stretch of time give. */
    public enum Times {
        /** Each bound by itself: "from May to July" gives two months. */
        POINTS,
        /** One interval for two bounds. */
        INTERVALS,
        /** One interval, also for one bound: "since May" is {@code 2023-05/..}, its words included. */
        OPEN_INTERVALS
    }

    /** Northern seasons, the American order of figures, open intervals. */
    public static final Options USUAL = new Options(Hemisphere.NORTHERN, false, Times.OPEN_INTERVALS);

    public Options withHemisphere(Hemisphere value) {
        return new Options(value, dayFirst, times);
    }

    public Options withDayFirst(boolean value) {
        return new Options(hemisphere, value, times);
    }

    public Options withTimes(Times value) {
        return new Options(hemisphere, dayFirst, value);
    }
}
