package hearsay.gazetteer;

/** The grammatical gender by which pronouns may agree. */
public enum Gender {
    MALE,
    FEMALE,
    /** Not known, or either. */
    UNKNOWN;

    static Gender of(String letter) {
        return switch (letter) {
            case "m" -> MALE;
            case "f" -> FEMALE;
            default -> UNKNOWN;
        };
    }

    /** Whether one person may have both. */
    public boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }

    /** The one that is known of two that agree. */
    public Gender or(Gender other) {
        return this == UNKNOWN ? other : this;
    }
}
