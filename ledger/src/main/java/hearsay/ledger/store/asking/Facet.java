package hearsay.ledger.store.asking;

import org.jspecify.annotations.Nullable;

/** What statements are counted by. */
public enum Facet {
    OUTLET("s.outlet_id", "outlet"),
    SPEAKER("s.speaker_id", "speaker"),
    YEAR("substr(s.published, 1, 4)", null),
    TYPE("s.type", null),
    ACT("s.act", null),
    STANCE("s.stance", null),
    CERTAINTY("s.certainty", null),
    ROOT("s.root", null);

    final String column;
    /** Which has a name for a value that is a number; null where it is the value. */
    final @Nullable String table;

    Facet(String column, @Nullable String table) {
        this.column = column;
        this.table = table;
    }
}
