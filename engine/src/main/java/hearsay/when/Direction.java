package hearsay.when;

/** Which way a sentence looks from its day of publication. */
public enum Direction {
    PAST,
    FUTURE,
    /** It does not say. */
    UNKNOWN
}
