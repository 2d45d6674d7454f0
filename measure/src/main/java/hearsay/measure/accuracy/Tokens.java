package hearsay.measure.accuracy;

import hearsay.document.Span;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A text as the scorer counts it: a token is a run of letters, digits and underscores, or one other mark that is not white space.
 *
 * <p>The same tokens as the regular expression {@code \w+|[^\w\s]} of Python's {@code re} gives over code points: there a
 * combining mark is a token of its own.
 */
final class Tokens {

    private final int[] tokenAt; // by UTF-16 unit; -1 for white space
    private final int count;
    private final BitSet words = new BitSet();

    Tokens(String text) {
        tokenAt = new int[text.length()];
        Arrays.fill(tokenAt, -1);
        int next = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int width = Character.charCount(character);
            boolean word = isWord(character);
            if (word || !isSpace(character)) {
                if (!(word && inWord)) {
                    next++;
                }
                Arrays.fill(tokenAt, i, i + width, next - 1);
                words.set(next - 1, word);
            }
            inWord = word;
            i += width;
        }
        count = next;
    }

    int count() {
        return count;
    }

    /** The tokens that the spans touch. */
    BitSet under(List<Span> spans) {
        BitSet found = new BitSet(count);
        for (Span span : spans) {
            for (int i = span.start(); i < Math.min(span.end(), tokenAt.length); i++) {
                if (tokenAt[i] >= 0) {
                    found.set(tokenAt[i]);
                }
            }
        }
        return found;
    }

    /** The same tokens without punctuation marks. */
    BitSet wordsOf(BitSet tokens) {
        BitSet kept = (BitSet) tokens.clone();
        kept.and(words);
        return kept;
    }

    static boolean isWord(int character) {
        return Character.isLetter(character)
                || character == '_'
                || switch (Character.getType(character)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }
}
