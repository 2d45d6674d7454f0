package hearsay.ledger.finding;

import hearsay.ledger.stems.Stems;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person typed, as conditions on stems. Any text is a query; what is no operator is words.
 *
 * <ul>
 *   <li>words: all of them, in any form and order
 *   <li>{@code "two words"}: next to each other, in any form; a quotation mark that is not closed goes to the end
 *   <li>{@code govern*}: words that begin so, in any form
 *   <li>{@code tax OR levy}: either; in capitals
 *   <li>{@code tax NEAR/5 rich}: with at most five words between; in capitals
 *   <li>{@code -tax}: not this word, where something else is asked for too
 * </ul>
 *
 * @param any at least one of these lists of conditions has to be met in whole; empty where there is nothing to look for
 * @param none none of these may be met
 * @param shortened whether only the first {@value #MOST_WORDS} words are looked for
 */
public record TextQuery(List<List<Condition>> any, List<Condition> none, boolean shortened) {

    static final int MOST_WORDS = 100;
    private static final int MOST_BETWEEN = 50;

    /** A condition on one stretch of text. */
    public sealed interface Condition {}

    /** These stems next to each other. */
    public record Phrase(List<String> stems) implements Condition {

        public Phrase {
            stems = List.copyOf(stems);
        }
    }

    /** A stem that begins so, or one of these stems of shorter words. */
    public record Prefix(String prefix, List<String> shorter) implements Condition {

        public Prefix {
            shorter = List.copyOf(shorter);
        }
    }

    /** Two stems with at most so many words between. */
    public record Near(String one, String other, int between) implements Condition {}

    public TextQuery {
        any = any.stream().map(List::copyOf).toList();
        none = List.copyOf(none);
    }

    /** Whether there is no word to look for. */
    public boolean isEmpty() {
        return any.isEmpty();
    }

    public static TextQuery parse(String text) {
        return new Parser(text).parse();
    }

    /** One parse under way: one pass over the text. */
    private static final class Parser {

        private final String text;
        private final List<List<Condition>> any = new ArrayList<>();
        private List<Condition> all = new ArrayList<>();
        private final List<Condition> none = new ArrayList<>();
        private int words;
        private boolean shortened;
        /** Words that may lie between the last word and the next; -1 for no NEAR. */
        private int near = -1;

        Parser(String text) {
            this.text = text;
        }

        TextQuery parse() {
            int at = 0;
            while (at < text.length() && !shortened) {
                char c = text.charAt(at);
                if (Character.isWhitespace(c)) {
                    at++;
                } else if (c == '"' || c == '“' || c == '”') {
                    int end = endOfPhrase(at + 1);
                    phrase(text.substring(at + 1, end), false);
                    at = end + 1;
                } else {
                    int end = endOfToken(at);
                    token(text.substring(at, end));
                    at = end;
                }
            }
            closeAlternative();
            if (any.isEmpty() && !none.isEmpty()) { // "-5" alone is somebody's word, not a wish for all that lacks it
                any.add(List.copyOf(none));
                none.clear();
            }
            return new TextQuery(any, none, shortened);
        }

        private int endOfPhrase(int from) {
            int end = from;
            while (end < text.length() && "\"“”".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return end;
        }

        private int endOfToken(int from) {
            int end = from;
            while (end < text.length()
                    && !Character.isWhitespace(text.charAt(end))
                    && "\"“”".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return end;
        }

        private void token(String token) {
            if (token.equals("OR") && !all.isEmpty()) {
                closeAlternative();
            } else if (isNear(token) && endsInWord()) {
                near = between(token);
            } else if (token.length() > 1
                    && token.endsWith("*")
                    && Stems.words(token).size() == 1) {
                prefix(Stems.words(token).get(0));
            } else if (token.length() > 1 && token.charAt(0) == '-' && Character.isLetter(token.charAt(1))) {
                phrase(token.substring(1), true);
            } else {
                phrase(token, false);
            }
        }

        private static boolean isNear(String token) {
            return token.equals("NEAR") || token.startsWith("NEAR/") && between(token) >= 0;
        }

        /** The number after "NEAR/"; ten without; -1 where there is none. */
        private static int between(String token) {
            if (token.equals("NEAR")) {
                return 10;
            }
            try {
                return Math.min(MOST_BETWEEN, Integer.parseUnsignedInt(token.substring("NEAR/".length())));
            } catch (NumberFormatException e) {
                return -1;
            }
        }

        private boolean endsInWord() {
            return !all.isEmpty()
                    && all.get(all.size() - 1) instanceof Phrase last
                    && last.stems().size() == 1;
        }

        /** A token with marks inside, such as "e-mail", is a phrase too. */
        private void phrase(String words, boolean unwanted) {
            List<String> stems = limited(Stems.of(words));
            if (stems.isEmpty()) {
                return;
            }
            if (near >= 0 && !unwanted && stems.size() == 1) {
                Phrase before = (Phrase) all.remove(all.size() - 1);
                all.add(new Near(before.stems().get(0), stems.get(0), near));
            } else if (unwanted) {
                none.add(new Phrase(stems));
            } else {
                all.add(new Phrase(stems));
            }
            near = -1;
        }

        private void prefix(String prefix) {
            if (limited(List.of(prefix)).isEmpty()) {
                return;
            }
            List<String> shorter = new ArrayList<>();
            for (int length = Math.max(3, prefix.length() - 4); length < prefix.length(); length++) {
                shorter.add(prefix.substring(0, length)); // "governme*" is to find "government", whose stem is "govern"
            }
            all.add(new Prefix(prefix, shorter));
            near = -1;
        }

        private List<String> limited(List<String> stems) {
            int room = MOST_WORDS - words;
            shortened |= stems.size() > room;
            List<String> fitting = stems.subList(0, Math.min(room, stems.size()));
            words += fitting.size();
            return fitting;
        }

        private void closeAlternative() {
            if (!all.isEmpty()) {
                any.add(all);
            }
            all = new ArrayList<>();
            near = -1;
        }
    }
}
