package hearsay.ledger.likeness;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much two wordings have in common.
 *
 * @param kept weight of the words they share in order, close together: about the number of telling words
 * @param cover the share of the shorter one's weight that is kept, from 0 to 1
 * @param whole the share of the longer one's weight that is kept, from 0 to 1
 * @param run the most words in a row that both have
 * @param spoken the share of what is kept that stands in quotation marks in at least one of the two
 * @param whollySpoken whether most of what is kept of the shorter one is quoted there
 * @param contained whether all words of the shorter one stand in the longer, in a row
 * @param equal whether they are the same word for word
 */
public record Likeness(
        double kept,
        double cover,
        double whole,
        int run,
        double spoken,
        boolean whollySpoken,
        boolean contained,
        boolean equal) {

    private static final Likeness NOTHING = new Likeness(0, 0, 0, 0, 0, false, false, false);

    public static Likeness of(Wording a, Wording b) {
        if (a.words().isEmpty() || b.words().isEmpty()) {
            return NOTHING;
        }
        boolean swap = comesAfter(a, b);
        Wording shorter = swap ? b : a;
        Wording longer = swap ? a : b;
        Alignment alignment = Alignment.of(shorter.words(), longer.words());
        double shortWeight = weight(shorter);
        double longWeight = weight(longer);
        return new Likeness(
                alignment.kept(),
                share(alignment.kept(), shortWeight),
                share(alignment.kept(), longWeight),
                longestRun(alignment, shorter.words(), longer.words()),
                spoken(alignment, shorter.words(), longer.words()),
                spokenBy(alignment, shorter.words()),
                longestRun(alignment, shorter.words(), longer.words())
                        == shorter.words().size(),
                shorter.words().size() == longer.words().size()
                        && shorter.forms().equals(longer.forms()));
    }

    /**
     * Whether two statements are one quotation, each with the {@link Voice#key key} of its speaker; does not hang on their order.
     *
     * <p>What cannot be one is told apart by its words alone, without aligning them.
     */
    public static boolean areSame(Wording a, String voiceOfA, Wording b, String voiceOfB) {
        return mayBeSame(a, b) && of(a, b).isSame(Voice.of(voiceOfA, voiceOfB));
    }

    /** The least cover that {@link #isSame} accepts, whoever speaks. */
    static final double LEAST_COVER = 0.5;

    private static boolean mayBeSame(Wording a, Wording b) {
        boolean swap = comesAfter(a, b);
        Wording shorter = swap ? b : a;
        Wording longer = swap ? a : b;
        Set<String> stems = longer.words().stream().map(Word::stem).collect(Collectors.toSet());
        double shared = shorter.words().stream()
                .filter(word -> stems.contains(word.stem()))
                .mapToDouble(Word::weight)
                .sum();
        return shared >= LEAST_COVER * shorter.weight();
    }

    /**
     * Whether the two are one quotation: cut, mended, respelt or retold.
     *
     * <p>The less they say, the more of it has to agree, and where nothing of it is quoted in either, they are one only as copies of one
     * passage or as one speaker's words retold.
     */
    public boolean isSame(Voice voice) {
        boolean quotation = spoken >= 0.5;
        return switch (voice) {
            case SAME ->
                equal && kept >= 0.5
                        || quotation && kept >= 1.9 && cover >= needed(0.75, 0.5)
                        || kept >= 2.5 && cover >= 0.75 && whole >= 0.65
                        || kept >= 4 && cover >= 0.7 && (cover >= 0.85 || whole >= 0.55 || kept >= 5);
            case OPEN ->
                quotation && (whollySpoken ? kept >= 2.2 : kept >= 5) && cover >= needed(0.9, 0.6)
                        || kept >= 4.2 && cover >= 0.8 && whole >= 0.75
                        || kept >= 6 && cover >= 0.9 && run >= 9
                        || kept >= 8 && cover >= 0.75;
            case OTHER ->
                quotation && kept >= 3.5 && cover >= 0.8 && run >= 5 && whollySpoken
                        || kept >= 5 && whole >= 0.85 && run >= 6;
        };
    }

    /** Falls from {@code strict} for what says little to {@code mild} for what says much. */
    private double needed(double strict, double mild) {
        double much = Math.min(1, Math.max(0, (kept - 2) / 3));
        return strict + (mild - strict) * much;
    }

    /** Whether the shorter one stands word for word in the longer. */
    public boolean isContained() {
        return equal || cover > 0.995 && contained;
    }

    /** Whether this one is the greater likeness: of two that cover as much, the one that leaves less out. */
    public boolean isCloserThan(Likeness other) {
        return equal != other.equal ? equal : cover + 0.5 * whole > other.cover + 0.5 * other.whole;
    }

    /** An order of wordings that does not hang on which came first. */
    private static boolean comesAfter(Wording a, Wording b) {
        int byWeight = Double.compare(a.weight(), b.weight());
        if (byWeight != 0) {
            return byWeight > 0;
        }
        int bySize = Integer.compare(a.words().size(), b.words().size());
        return bySize != 0 ? bySize > 0 : a.forms().compareTo(b.forms()) > 0;
    }

    private static double weight(Wording wording) {
        List<Word> words = wording.words();
        return words.subList(0, Math.min(words.size(), Alignment.MOST_WORDS)).stream()
                .mapToDouble(Word::weight)
                .sum();
    }

    private static double share(double kept, double weight) {
        return weight <= 0 ? 0 : Math.min(1, kept / weight);
    }

    private static double spoken(Alignment alignment, List<Word> shorter, List<Word> longer) {
        double all = 0;
        double quoted = 0;
        for (int[] pair : alignment.pairs()) {
            Word word = shorter.get(pair[0]);
            all += word.weight();
            quoted += word.quoted() || longer.get(pair[1]).quoted() ? word.weight() : 0;
        }
        return share(quoted, all);
    }

    private static boolean spokenBy(Alignment alignment, List<Word> shorter) {
        double all = 0;
        double quoted = 0;
        for (int[] pair : alignment.pairs()) {
            Word word = shorter.get(pair[0]);
            all += word.weight();
            quoted += word.quoted() ? word.weight() : 0;
        }
        return share(quoted, all) >= 0.5;
    }

    private static int longestRun(Alignment alignment, List<Word> shorter, List<Word> longer) {
        int longest = 0;
        int run = 0;
        int[] before = {-2, -2};
        for (int[] pair : alignment.pairs()) {
            boolean same = shorter.get(pair[0]).sameForm(longer.get(pair[1]));
            boolean next = pair[0] == before[0] + 1 && pair[1] == before[1] + 1;
            run = !same ? 0 : next ? run + 1 : 1;
            longest = Math.max(longest, run);
            before = pair;
        }
        return longest;
    }
}
