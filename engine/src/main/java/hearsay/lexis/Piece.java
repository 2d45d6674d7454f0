package hearsay.lexis;

/**
 * The smallest part of a text that a table can speak of: a run of letters, a run of digits, or one mark.
 *
 * <p>"Sept. 1st" has five: {@code Sept}, {@code .}, {@code 1}, {@code st}; an apostrophe with the letters after it is one piece, as
 * in {@code year} {@code 's} and {@code won} {@code 't}.
 *
 * @param start UTF-16 index of its first unit
 * @param end UTF-16 index after its last unit
 * @param form lower-case (locale-free); every apostrophe is {@code '}, every dash {@code -}
 * @param capital whether it begins with an upper-case letter
 * @param glued whether nothing stands between it and the piece before it
 * @param lineStart whether it is the first of its line
 */
public record Piece(int start, int end, Kind kind, String form, boolean capital, boolean glued, boolean lineStart) {

    /** What a piece is made of. */
    public enum Kind {
        WORD,
        DIGITS,
        MARK
    }

    public boolean is(String other) {
        return form.equals(other);
    }

    public boolean isDigits() {
        return kind == Kind.DIGITS;
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }
}
