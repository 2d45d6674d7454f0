package hearsay.statement;

import java.util.List;

/**
 * Who a statement's source stands for.
 *
 * @param name the fullest name the article has, or the state a capital stands for; an unnamed source gives its own words;
 *     several are joined by " and "
 * @param members the names of several speakers; empty for one
 * @param basis where the name comes from
 * @param confidence probability from 0 to 1 that the name is right
 * @param candidates other names it may be, likeliest first, where confidence is low
 */
public record Speaker(
        String name, Kind kind, List<String> members, Basis basis, double confidence, List<String> candidates) {

    /** What sort of speaker it is. */
    public enum Kind {
        PERSON,
        ORGANIZATION,
        STATE,
        GROUP,
        DOCUMENT,
        UNKNOWN
    }

    /** Where a name comes from. */
    public enum Basis {
        /** The article itself. */
        TEXT,
        /** A list of world knowledge. */
        GAZETTEER
    }

    public Speaker {
        members = List.copyOf(members);
        candidates = List.copyOf(candidates);
        if (!(confidence >= 0 && confidence <= 1)) { // NaN fails too
            throw new IllegalArgumentException("Confidence must be from 0 to 1, got " + confidence);
        }
    }
}
