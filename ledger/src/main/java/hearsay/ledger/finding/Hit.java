package hearsay.ledger.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was found, with its article. Fields are as the output spells them; null is unknown.
 *
 * @param id the ledger's own number
 * @param article the id that its input gave the article
 * @param name what the article goes by: that id, or where others have it, too, what tells it from them
 * @param number "s1", "s2" … in the text, "t1" … in the title
 * @param via whom it was had from, nearest first
 * @param start of the content, in code points of the article's text or title
 * @param family the number that statements of the same words share
 * @param copies the number that copies of the article share
 */
public record Hit(
        long id,
        String article,
        String name,
        String number,
        @Nullable String speaker,
        @Nullable String speakerKind,
        String source,
        String cue,
        String content,
        String type,
        @Nullable String outlet,
        @Nullable String published,
        @Nullable String title,
        @Nullable String uri,
        @Nullable String root,
        List<Named> via,
        @Nullable String mediumKind,
        @Nullable String mediumRole,
        @Nullable String mediumOutlet,
        @Nullable String said,
        @Nullable String stance,
        @Nullable String certainty,
        @Nullable String polarity,
        @Nullable String act,
        double confidence,
        int start,
        int end,
        long family,
        long copies) {

    public Hit {
        via = List.copyOf(via);
    }

    /** Somebody by name, and what sort of somebody. */
    public record Named(String name, String kind) {}
}
