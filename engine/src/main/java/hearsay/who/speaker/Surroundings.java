package hearsay.who.speaker;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.who.cast.Cast;
import hearsay.who.grammar.Words;
import java.util.ArrayList;
import java.util.List;

/** The words of the sentences around an attribution's cue and source that are not its content. */
public final class Surroundings {

    private static final int MOST_WORDS = 120;

    private Surroundings() {}

    /** Numbers of the words, ascending; empty for an attribution without cue and source. */
    public static List<Integer> of(Cast cast, int a) {
        Attribution attribution = cast.attributions.get(a);
        Words words = cast.words;
        List<Span> anchors = new ArrayList<>(attribution.cue());
        anchors.addAll(attribution.source());
        if (anchors.isEmpty()) {
            return List.of();
        }
        Span over = Span.over(anchors);
        int first = words.firstFrom(over.start());
        int last = Math.min(words.count() - 1, words.firstFrom(over.end()) - 1);
        if (first > last || last - first > MOST_WORDS) {
            return List.of();
        }
        int from = first;
        while (from > 0 && words.sentence(from - 1) == words.sentence(first) && first - from < MOST_WORDS) {
            from--;
        }
        int to = last + 1;
        while (to < words.count() && words.sentence(to) == words.sentence(last) && to - last < MOST_WORDS) {
            to++;
        }
        List<Integer> outside = new ArrayList<>();
        List<Span> around = attribution.within() < 0
                ? List.of()
                : cast.attributions.get(attribution.within()).content();
        for (int i = from; i < to; i++) {
            int at = words.start(i);
            if (!around.isEmpty() && around.stream().noneMatch(span -> span.contains(at))) {
                continue;
            }
            if (attribution.content().stream().noneMatch(span -> span.contains(at))) {
                outside.add(i);
            }
        }
        return outside;
    }
}
