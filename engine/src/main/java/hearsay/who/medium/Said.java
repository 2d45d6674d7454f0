package hearsay.who.medium;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.statement.DatedSpan;
import hearsay.who.cast.Cast;
import hearsay.who.speaker.Speakers;
import hearsay.who.speaker.Surroundings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds when something was said, of the dates that stand around its cue. */
public final class Said {

    /** A date further from the cue, in characters, belongs to something else. */
    private static final int FARTHEST = 90;

    private Said() {}

    /**
     * For each attribution when it was said; null where the text does not say. Follow-on statements of a speaker inherit it.
     *
     * @param dates in reading order
     */
    public static @Nullable DatedSpan[] of(Cast cast, Speakers.@Nullable Named[] speakers, List<DatedSpan> dates) {
        int count = cast.attributions.size();
        @Nullable DatedSpan[] said = new DatedSpan[count];
        List<Integer> order = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            order.add(a);
        }
        order.sort((a, b) ->
                Integer.compare(Speakers.start(cast.attributions.get(a)), Speakers.start(cast.attributions.get(b))));
        DatedSpan current = null;
        String speaking = "";
        for (int a : order) {
            said[a] = find(cast, a, dates);
            if (cast.attributions.get(a).within() >= 0) {
                continue;
            }
            Speakers.Named speaker = speakers[a];
            String name = speaker == null ? "" : speaker.speaker().name();
            if (!name.equals(speaking)) {
                current = null;
                speaking = name;
            }
            if (said[a] != null) {
                current = said[a];
            } else if (!name.isEmpty()) {
                said[a] = current;
            }
        }
        return said;
    }

    private static @Nullable DatedSpan find(Cast cast, int a, List<DatedSpan> dates) {
        Attribution attribution = cast.attributions.get(a);
        List<Integer> near = Surroundings.of(cast, a);
        if (near.isEmpty() || attribution.cue().isEmpty()) {
            return null;
        }
        int from = cast.words.start(near.get(0));
        int to = cast.words.end(near.get(near.size() - 1));
        DatedSpan best = null;
        int bestDistance = FARTHEST;
        for (int i = firstFrom(dates, from);
                i < dates.size() && dates.get(i).span().end() <= to;
                i++) {
            Span span = dates.get(i).span();
            int distance = distance(span, Span.over(attribution.cue()));
            if (distance < bestDistance && !isPartOf(attribution, span) && isNear(cast, near, span)) {
                best = dates.get(i);
                bestDistance = distance;
            }
        }
        return best;
    }

    private static boolean isPartOf(Attribution attribution, Span span) {
        return attribution.content().stream().anyMatch(span::overlaps)
                || attribution.source().stream().anyMatch(span::overlaps);
    }

    private static boolean isNear(Cast cast, List<Integer> near, Span span) {
        return near.contains(cast.words.firstFrom(span.start()));
    }

    private static int distance(Span one, Span two) {
        return Math.max(0, Math.max(one.start() - two.end(), two.start() - one.end()));
    }

    private static int firstFrom(List<DatedSpan> dates, int start) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).span().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
