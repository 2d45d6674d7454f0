package hearsay.ledger.likeness;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a statement as they are compared: capitals, accents, punctuation, contractions and accepted spellings levelled out,
 * omissions and editor's brackets marked.
 *
 * @param text what the words were cut from
 * @param words in reading order
 */
public record Wording(String text, List<Word> words) {

    /** Between the parts of one statement: the reporter's words that stand there are no omission. */
    private static final String BETWEEN_PARTS = "\n";

    public Wording {
        words = List.copyOf(words);
    }

    /** The wording of a text that stands in one piece. */
    public static Wording of(String text) {
        return new Wording(text, new WordCutter(text).words());
    }

    /** The wording of a statement whose words the reporter interrupts: {@code "Spain," the minister said, "will stay"}. */
    public static Wording of(List<String> parts) {
        return of(String.join(BETWEEN_PARTS, parts));
    }

    /** All stems, joined by spaces: equal for wordings that differ only in what does not count. */
    public String stems() {
        return words.stream().map(Word::stem).collect(Collectors.joining(" "));
    }

    /** All forms, joined by spaces. */
    public String forms() {
        return words.stream().map(Word::form).collect(Collectors.joining(" "));
    }

    /** How much is said: the sum of the words' weights. */
    public double weight() {
        return words.stream().mapToDouble(Word::weight).sum();
    }
}
