package hearsay.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A state, body, outlet or place that is known by name.
 *
 * @param name the name that output uses
 * @param sort what it is, more finely: "agency", "newspaper", "city"; the list's own word
 * @param of the state it belongs to; null where it belongs to none
 * @param standsFor the state or body that speaks through it, for a capital or a building; null for all else
 * @param stateRun for an outlet that its government runs
 */
public record Known(
        String name, Kind kind, String sort, @Nullable String of, @Nullable String standsFor, boolean stateRun) {

    /** What sort of thing a known name names. */
    public enum Kind {
        STATE,
        CAPITAL,
        BUILDING,
        ORGANIZATION,
        OUTLET,
        PLACE,
        PERSON
    }
}
