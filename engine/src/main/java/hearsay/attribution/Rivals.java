package hearsay.attribution;

import hearsay.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Settles that the same words are one statement: of drafts that claim them, the surest stays. */
final class Rivals {

    /** Drafts are rivals when they share at least this part of the smaller content, and neither stands within the other. */
    private static final double SHARE = 0.5;

    private Rivals() {}

    /**
     * Leaves out what a surer draft rules out.
     *
     * @param drafts in reading order
     * @param confidence of each
     */
    static List<Attributor.Draft> settle(List<Attributor.Draft> drafts, double[] confidence) {
        List<List<Integer>> rivals = new ArrayList<>();
        drafts.forEach(d -> rivals.add(new ArrayList<>()));
        for (int i = 0; i < drafts.size(); i++) {
            int reach = Nesting.reach(drafts.get(i));
            for (int j = i + 1; j < drafts.size() && drafts.get(j).start() < reach; j++) {
                if (areRivals(drafts.get(i), drafts.get(j))) {
                    rivals.get(i).add(j);
                    rivals.get(j).add(i);
                }
            }
        }
        boolean[] out = new boolean[drafts.size()];
        IntStream.range(0, drafts.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -confidence[i]))
                .forEach(i -> {
                    if (!out[i]) {
                        rivals.get(i).forEach(j -> out[j] = true);
                    }
                });
        return IntStream.range(0, drafts.size())
                .filter(i -> !out[i])
                .mapToObj(drafts::get)
                .toList();
    }

    private static boolean areRivals(Attributor.Draft a, Attributor.Draft b) {
        int shared = 0;
        for (Span own : a.content()) {
            for (Span other : b.content()) {
                shared += Math.max(0, Math.min(own.end(), other.end()) - Math.max(own.start(), other.start()));
            }
        }
        return shared >= SHARE * Math.min(Nesting.size(a), Nesting.size(b))
                && !Nesting.holds(a, b)
                && !Nesting.holds(b, a);
    }
}
