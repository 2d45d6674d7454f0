package hearsay.ledger.likeness;

/**
 * One word of a {@link Wording}.
 *
 * @param form lower case, accents folded, of several spellings always the same one; "n't" is "not"
 * @param stem what its inflections share
 * @param weight how much it says: 1 for most words, less for words that every statement holds, 0 inside an editor's brackets
 * @param negates whether it turns the sentence round
 * @param quoted whether it stands inside double quotation marks
 * @param bracketed whether it stands inside an editor's square brackets
 * @param afterGap whether words were left out before it ("…")
 * @param start UTF-16 index of its first unit in the wording's text
 * @param end UTF-16 index after its last unit
 */
public record Word(
        String form,
        String stem,
        double weight,
        boolean negates,
        boolean quoted,
        boolean bracketed,
        boolean afterGap,
        int start,
        int end) {

    /** Whether the two differ at most in capitals, accents and accepted spellings. */
    boolean sameForm(Word other) {
        return form.equals(other.form);
    }

    /** Whether the two are forms of one word. */
    boolean sameStem(Word other) {
        return stem.equals(other.stem);
    }

    /** Whether it says something of its own: no function word, no negation. */
    boolean isTelling() {
        return weight >= Lexicon.COMMON && !negates;
    }
}
