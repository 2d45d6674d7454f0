package hearsay.app.desk.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement, in words.
 *
 * @param id "s3"
 * @param number "3", or "T1" in the title
 * @param who the speaker; "Nobody named" without one
 * @param kind what sort of speaker; empty where that is unknown
 * @param content the words said, parts joined by " … "
 * @param how in short: how literally, through whom and what, when
 * @param percent how sure the reader is, from 0 to 100
 * @param within the id of the statement it is part of
 * @param withinNumber its number
 * @param facts everything that is known, each with its name
 * @param why why the reader thinks so, sentences
 */
public record Card(
        String id,
        String number,
        String who,
        String kind,
        String content,
        List<String> how,
        int percent,
        @Nullable String within,
        @Nullable String withinNumber,
        List<Fact> facts,
        List<String> why) {

    public Card {
        how = List.copyOf(how);
        facts = List.copyOf(facts);
        why = List.copyOf(why);
    }

    /** Something that is known. */
    public record Fact(String name, String value) {}
}
