package hearsay.ledger.likeness;

import java.util.ArrayList;
import java.util.List;

/**
 * How one wording differs from another, word by word.
 *
 * @param parts in reading order; the parts' {@code before} together are the first wording, their {@code after} the second
 * @param negation whether a "not" is in one and missing from the other
 */
public record Difference(List<Part> parts, Negation negation) {

    /** Words cut this close behind a negation were turned round by cutting it. */
    private static final int REACH_OF_NEGATION = 3;
    /** In longer changes a "not" more or less is part of another sentence. */
    private static final int LONGEST_CHANGE = 6;
    /** Beginnings and ends up to this long, different in both, are one change and not a cut and an addition. */
    private static final int SHORT_END = 3;

    /**
     * A stretch of words.
     *
     * @param before as the first wording has it; empty where it does not
     * @param after as the second has it; empty where it does not
     */
    public record Part(Kind kind, String before, String after) {}

    /** What became of a stretch of words. */
    public enum Kind {
        /** The same words, though perhaps other capitals, accents, punctuation or contractions. */
        SAME,
        /** The same word in another accepted spelling. */
        RESPELT,
        /** Only the first has it, at its beginning or end. */
        CUT,
        /** Only the first has it, where the second marks an omission. */
        ELIDED,
        /** Only the first has it. */
        DROPPED,
        /** Only the second has it. */
        ADDED,
        /** The second has other words. */
        CHANGED,
        /** The second has an editor's words in brackets. */
        BRACKETED
    }

    /** What became of the words that turn a sentence round. */
    public enum Negation {
        KEPT,
        /** The first has one that the second has not. */
        DROPPED,
        /** The second has one that the first has not. */
        ADDED,
        /** Both have as many, in different places. */
        MOVED
    }

    public Difference {
        parts = List.copyOf(parts);
    }

    /** How {@code after} differs from {@code before}. */
    public static Difference between(Wording before, Wording after) {
        return new Comparison(before, after).difference();
    }

    /** Whether nothing differs but capitals, accents, punctuation, contractions and accepted spellings. */
    public boolean isExact() {
        return parts.stream().allMatch(part -> part.kind() == Kind.SAME || part.kind() == Kind.RESPELT);
    }

    /** Whether words were only cut off or left out where that is marked. */
    public boolean isOnlyShortened() {
        return parts.stream().allMatch(part -> switch (part.kind()) {
            case SAME, RESPELT, CUT, ELIDED -> true;
            default -> false;
        });
    }

    /** How many words were dropped, added or changed, beyond cuts, marked omissions and editor's brackets. */
    public int differentWords() {
        int words = 0;
        for (Part part : parts) {
            switch (part.kind()) {
                case DROPPED, CHANGED ->
                    words += Wording.of(part.before()).words().size();
                case ADDED -> words += Wording.of(part.after()).words().size();
                default -> {}
            }
        }
        return words;
    }

    /** What the difference amounts to, in a word or two for a person. */
    public String summary() {
        if (isExact()) {
            return "word for word";
        }
        boolean cut = false;
        boolean elided = false;
        boolean bracketed = false;
        int words = differentWords();
        for (Part part : parts) {
            switch (part.kind()) {
                case CUT -> cut = true;
                case ELIDED -> elided = true;
                case BRACKETED -> bracketed = true;
                default -> {}
            }
        }
        List<String> said = new ArrayList<>();
        if (cut) {
            said.add("cut");
        }
        if (elided) {
            said.add("with words left out");
        }
        if (bracketed) {
            said.add("with an editor's brackets");
        }
        if (words > 0) {
            said.add(words == 1 ? "one word differs" : words + " words differ");
        }
        return String.join(", ", said);
    }

    /** One comparison under way. */
    private static final class Comparison {

        private final Wording before;
        private final Wording after;
        private final List<Part> parts = new ArrayList<>();
        private int dropped;
        private int added;

        Comparison(Wording before, Wording after) {
            this.before = before;
            this.after = after;
        }

        Difference difference() {
            List<Word> a = before.words();
            List<Word> b = after.words();
            boolean swap = a.size() > b.size();
            Alignment alignment = swap ? Alignment.of(b, a) : Alignment.of(a, b);
            int i = 0;
            int j = 0;
            boolean first = true;
            for (int[] pair : alignment.pairs()) {
                int nextI = swap ? pair[1] : pair[0];
                int nextJ = swap ? pair[0] : pair[1];
                hunk(i, nextI, j, nextJ, first, false);
                same(nextI, nextJ);
                i = nextI + 1;
                j = nextJ + 1;
                first = false;
            }
            hunk(i, a.size(), j, b.size(), first, true);
            return new Difference(merged(), negation());
        }

        private Negation negation() {
            if (dropped == 0 && added == 0) {
                return Negation.KEPT;
            }
            return dropped == added ? Negation.MOVED : dropped > added ? Negation.DROPPED : Negation.ADDED;
        }

        private void same(int i, int j) {
            Word a = before.words().get(i);
            Word b = after.words().get(j);
            if (!a.sameForm(b)) {
                add(Kind.CHANGED, i, i + 1, j, j + 1);
            } else {
                add(isRespelt(a, b) ? Kind.RESPELT : Kind.SAME, i, i + 1, j, j + 1);
            }
        }

        /** The forms are the same: is it by way of the table of spellings? */
        private boolean isRespelt(Word a, Word b) {
            String one = before.text().substring(a.start(), a.end());
            String other = after.text().substring(b.start(), b.end());
            return !one.equalsIgnoreCase(other)
                    && !a.negates()
                    && Character.isLetterOrDigit(one.charAt(0))
                    && Character.isLetterOrDigit(other.charAt(0));
        }

        private void hunk(int i, int nextI, int j, int nextJ, boolean leading, boolean trailing) {
            if (i == nextI && j == nextJ) {
                return;
            }
            boolean end = leading || trailing;
            List<Word> old = before.words().subList(i, nextI);
            List<Word> young = after.words().subList(j, nextJ);
            if (end && (young.isEmpty() || old.isEmpty() || Math.max(old.size(), young.size()) > SHORT_END)) {
                if (!old.isEmpty()) {
                    add(Kind.CUT, i, nextI, j, j);
                    dropped += leading && !trailing ? nearNegations(before, old, nextI) : 0;
                }
                if (!young.isEmpty()) {
                    add(Kind.ADDED, nextI, nextI, j, nextJ);
                    added += leading && !trailing ? nearNegations(after, young, nextJ) : 0;
                }
                return;
            }
            long oldNegations = old.stream().filter(Word::negates).count();
            long youngNegations = young.stream().filter(Word::negates).count();
            boolean marked =
                    nextJ < after.words().size() && after.words().get(nextJ).afterGap();
            boolean elided = young.isEmpty() && marked;
            boolean brief = Math.max(old.size(), young.size()) <= LONGEST_CHANGE;
            if (brief && (!elided || old.size() <= REACH_OF_NEGATION)) {
                dropped += (int) Math.max(0, oldNegations - youngNegations);
                added += (int) Math.max(0, youngNegations - oldNegations);
            }
            boolean bracketed = !young.isEmpty() && young.stream().allMatch(Word::bracketed);
            Kind kind = elided
                    ? Kind.ELIDED
                    : bracketed
                            ? Kind.BRACKETED
                            : old.isEmpty() ? Kind.ADDED : young.isEmpty() ? Kind.DROPPED : Kind.CHANGED;
            add(kind, i, nextI, j, nextJ);
        }

        /** Negations among the last words of a beginning that is missing, in the sentence that goes on. */
        private static int nearNegations(Wording wording, List<Word> missing, int next) {
            if (next >= wording.words().size()) {
                return 0;
            }
            int found = 0;
            int end = wording.words().get(next).start();
            for (int k = missing.size() - 1; k >= 0 && k >= missing.size() - REACH_OF_NEGATION; k--) {
                Word word = missing.get(k);
                if (endsSentence(wording.text(), word.end(), end)) {
                    break;
                }
                found += word.negates() ? 1 : 0;
                end = word.start();
            }
            return found;
        }

        private static boolean endsSentence(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c == '.' || c == '!' || c == '?' || c == ';' || c == '\n') {
                    return true;
                }
            }
            return false;
        }

        private void add(Kind kind, int i, int nextI, int j, int nextJ) {
            parts.add(new Part(kind, cut(before, i, nextI), cut(after, j, nextJ)));
            starts.add(new int[] {i, nextI, j, nextJ});
        }

        private final List<int[]> starts = new ArrayList<>();

        private static String cut(Wording wording, int from, int to) {
            return from == to
                    ? ""
                    : wording.text()
                            .substring(
                                    wording.words().get(from).start(),
                                    wording.words().get(to - 1).end());
        }

        /** Joins neighbours of one kind, so that punctuation between them is kept. */
        private List<Part> merged() {
            List<Part> merged = new ArrayList<>();
            int k = 0;
            while (k < parts.size()) {
                Kind kind = parts.get(k).kind();
                int last = k;
                while (last + 1 < parts.size() && parts.get(last + 1).kind() == kind) {
                    last++;
                }
                int[] from = starts.get(k);
                int[] to = starts.get(last);
                merged.add(new Part(kind, cut(before, from[0], to[1]), cut(after, from[2], to[3])));
                k = last + 1;
            }
            return merged;
        }
    }
}
