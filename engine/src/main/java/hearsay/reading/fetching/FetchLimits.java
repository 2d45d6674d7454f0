package hearsay.reading.fetching;

import java.time.Duration;

/**
 * How far a fetch may go.
 *
 * @param allowPrivate whether this machine and private networks may be asked
 * @param mostBytes of a body, unpacked
 * @param patience for a connection, and for each silence of a server
 * @param whole for all of one fetch, redirects included
 * @param tries how often a server in trouble is asked
 * @param pause before the second try; each later pause is twice as long
 */
public record FetchLimits(
        boolean allowPrivate, int mostBytes, Duration patience, Duration whole, int tries, Duration pause) {

    /** Twenty megabytes, a minute, three tries. */
    public static FetchLimits defaults() {
        return new FetchLimits(
                false, 20_000_000, Duration.ofSeconds(15), Duration.ofSeconds(60), 3, Duration.ofSeconds(1));
    }

    public FetchLimits withAllowPrivate(boolean value) {
        return new FetchLimits(value, mostBytes, patience, whole, tries, pause);
    }

    public FetchLimits withMostBytes(int value) {
        return new FetchLimits(allowPrivate, value, patience, whole, tries, pause);
    }

    FetchLimits withTimes(Duration silence, Duration all, Duration between) {
        return new FetchLimits(allowPrivate, mostBytes, silence, all, tries, between);
    }
}
