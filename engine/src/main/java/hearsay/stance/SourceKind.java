package hearsay.stance;

/** What sort of source speaks, as far as it decides between stating and reporting. */
public enum SourceKind {
    /** Somebody who says it themselves: a person or a group. */
    SPEAKER,
    /** A body or state, whose plans are its own to announce. */
    BODY,
    /** An outlet, a document, a poll or data, which pass facts on. */
    OUTLET_OR_DOCUMENT,
    /** To be told from the words of the source alone. */
    UNKNOWN
}
