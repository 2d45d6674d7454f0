package hearsay.trees;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into the words that the learned judgements know. */
public final class Words {

    /** A stretch's first words tell what it is; the rest would only cost time. */
    private static final int MOST_TELLING = 40;

    private Words() {}

    /** Runs of letters and digits in lower case, in order. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c < 128 ? isAsciiWord(c) : Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word.append(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c < 128 ? c : Character.toLowerCase(c));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean isAsciiWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** The words that tell what a stretch of text is: the first few, with digits as 0, the first one and two also marked as first. */
    public static List<String> telling(List<String> words) {
        int count = Math.min(words.size(), MOST_TELLING);
        List<String> telling = new ArrayList<>(count + 3);
        for (int i = 0; i < count; i++) {
            telling.add(withoutDigits(words.get(i)));
        }
        if (count > 0) {
            telling.add("^" + telling.get(0));
            telling.add(count > 1 ? "^" + telling.get(0) + "_" + telling.get(1) : "^" + telling.get(0) + "$");
            telling.add(telling.get(count - 1) + "$");
        }
        return telling;
    }

    private static String withoutDigits(String word) {
        return Character.isDigit(word.charAt(0)) ? "0".repeat(Math.min(4, word.length())) : word;
    }
}
