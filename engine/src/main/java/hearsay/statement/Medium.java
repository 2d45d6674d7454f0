package hearsay.statement;

import hearsay.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * The occasion of a statement and the outlet it went through.
 *
 * @param outlet the outlet it was told to, appeared in, or was passed on by
 * @param span the words that say so
 */
public record Medium(Kind kind, Role role, @Nullable String outlet, Span span) {

    /** The form in which something was said. */
    public enum Kind {
        INTERVIEW,
        STATEMENT,
        SPEECH,
        PRESS_CONFERENCE,
        POST,
        LETTER,
        ARTICLE,
        REPORT,
        BROADCAST,
        COURT_DOCUMENT,
        CALL,
        MEETING,
        OTHER
    }

    /** How the medium took part. */
    public enum Role {
        /** "in an interview with the Corriere". */
        IN,
        /** "told Reuters". */
        TO,
        /** "state media quoted him as saying". */
        RELAY
    }
}
