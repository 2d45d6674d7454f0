package hearsay.stance;

/** What sort of source speaks, as far as it decides between stating and reporting. */
public enum SourceKind {
    /** Somebody who says it themselves: a person, a group, a body. */
    SPEAKER,
    /** An outlet, a document, a poll or data, which pass facts on. */
    OUTLET_OR_DOCUMENT,
    /** To be told from the words of the source alone. */
    UNKNOWN
}
