package hearsay.ledger.correcting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person found about one statement; part of a history that is only ever added to.
 *
 * @param id greater than that of every correction before it
 * @param who the person's name
 * @param why the reason, for those who come later
 * @param place the statement as the models read it when this was made
 * @param before JSON: the fields that an edit changes, as they were; else the whole statement as it was
 * @param after JSON: the fields that an edit changes, as they are now; null where it is no edit
 * @param undoes id of the correction that counts no longer; null unless this undoes one
 */
public record Correction(
        long id,
        Instant made,
        String who,
        @Nullable String why,
        Action action,
        Place place,
        String before,
        @Nullable String after,
        @Nullable Long undoes) {

    /** What was done. */
    public enum Action {
        ACCEPT,
        REJECT,
        EDIT,
        UNDO
    }
}
