package hearsay.app.desk.view;

import java.util.List;

/**
 * A run of text with one look.
 *
 * @param text never empty
 * @param look names of styles, parted by spaces: source, cue, content, deeper; empty for plain text
 * @param statements the ids of the statements it is part of, parted by spaces
 * @param labels which statements begin or go on here
 */
public record Piece(String text, String look, String statements, List<Label> labels) {

    public Piece {
        labels = List.copyOf(labels);
    }

    public boolean isPlain() {
        return look.isEmpty();
    }

    /** Whether it is part of the statement with an id. */
    public boolean isOf(String id) {
        return !id.isEmpty() && (" " + statements + " ").contains(" " + id + " ");
    }

    /**
     * A statement's number in the text.
     *
     * @param id "s3"
     * @param number "3", or "T1" in the title
     * @param begins false where it goes on after an interruption
     */
    public record Label(String id, String number, boolean begins) {}
}
