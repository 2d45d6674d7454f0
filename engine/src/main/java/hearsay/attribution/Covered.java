package hearsay.attribution;

import hearsay.document.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The stretches of a text that some spans cover, joined where they touch; questions take logarithmic time. */
final class Covered {

    private final List<Span> joined = new ArrayList<>();

    Covered(Collection<Span> spans) {
        for (Span span : spans.stream().sorted().toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && span.start() <= joined.get(last).end()) {
                joined.set(
                        last,
                        new Span(
                                joined.get(last).start(),
                                Math.max(joined.get(last).end(), span.end())));
            } else {
                joined.add(span);
            }
        }
    }

    boolean overlaps(Span span) {
        int at = firstEndingAfter(span.start());
        return at < joined.size() && joined.get(at).overlaps(span);
    }

    boolean contains(Span span) {
        int at = firstEndingAfter(span.start());
        return at < joined.size() && joined.get(at).contains(span);
    }

    private int firstEndingAfter(int unit) {
        int low = 0;
        int high = joined.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (joined.get(middle).end() <= unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
