package hearsay.when;

/** Which half of the earth an outlet's seasons follow. */
public enum Hemisphere {
    NORTHERN,
    SOUTHERN
}
