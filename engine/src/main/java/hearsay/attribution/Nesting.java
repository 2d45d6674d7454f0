package hearsay.attribution;

import hearsay.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sees which attributions are part of another's content. */
final class Nesting {

    /** Confidence below which a statement inside another one is left alone: few of those are right. */
    private static final double LEAST = 0.25;

    /** Words of which a cue inside another content cannot be made alone: what stands between them is mostly a noun and its object. */
    private static final Set<String> LIGHT =
            Set.of("on", "of", "as", "at", "for", "in", "to", "by", "about", "with", "from", "over");

    /** "The paper reported, citing two diplomats": whom the source had it from, not another statement. */
    private static final Set<String> CITING = Set.of("citing", "quoting", "referring");

    private Nesting() {}

    /**
     * For each draft, the index of the one with the smallest content that holds it; -1 for none.
     *
     * @param drafts in reading order
     */
    static int[] within(List<Attributor.Draft> drafts) {
        int[] within = new int[drafts.size()];
        Deque<Integer> open = new ArrayDeque<>(); // drafts whose reach has not ended yet; few at any place
        int[] reach = drafts.stream().mapToInt(Nesting::reach).toArray();
        // A holder may begin after what it holds ("'He knew,' she said"), so each draft also looks a little ahead.
        for (int i = 0; i < drafts.size(); i++) {
            Attributor.Draft draft = drafts.get(i);
            int at = draft.start();
            open.removeIf(other -> reach[other] <= at);
            int best = -1;
            for (int other : open) {
                best = smaller(drafts, i, other, best);
            }
            for (int other = i + 1; other < drafts.size() && drafts.get(other).start() <= reach[i]; other++) {
                best = smaller(drafts, i, other, best);
            }
            open.addFirst(i);
            within[i] = best;
        }
        return within;
    }

    private static int smaller(List<Attributor.Draft> drafts, int draft, int holder, int best) {
        boolean holds =
                size(drafts.get(holder)) > size(drafts.get(draft)) && holds(drafts.get(holder), drafts.get(draft));
        return holds && (best < 0 || size(drafts.get(holder)) < size(drafts.get(best))) ? holder : best;
    }

    /** Whether cue and content stand inside a larger content; the source may be outside ("Ruiz, who she said knew …"). */
    static boolean holds(Attributor.Draft holder, Attributor.Draft draft) {
        return size(holder) > size(draft) && isInside(draft.cue(), holder) && isInside(draft.content(), holder);
    }

    private static boolean isInside(List<Span> spans, Attributor.Draft holder) {
        for (Span span : spans) {
            boolean held = false;
            for (Span content : holder.content()) {
                held |= content.contains(span);
            }
            if (!held) {
                return false;
            }
        }
        return true;
    }

    static int size(Attributor.Draft draft) {
        int size = 0;
        for (Span span : draft.content()) {
            size += span.length();
        }
        return size;
    }

    static int reach(Attributor.Draft draft) {
        return draft.content().get(draft.content().size() - 1).end();
    }

    /**
     * Without those inside another that are too unsure, or seldom a statement. What stood within one that goes stands within its holder.
     *
     * @param text which the attributions are of
     */
    static List<Attribution> withoutWeak(List<Attribution> attributions, String text) {
        int[] places = new int[attributions.size()];
        int kept = 0;
        for (int i = 0; i < places.length; i++) {
            Attribution inner = attributions.get(i);
            boolean weak = inner.within() >= 0 && isWeak(inner, attributions.get(inner.within()), text);
            places[i] = weak ? -1 : kept++;
        }
        List<Attribution> strong = new ArrayList<>(kept);
        for (int i = 0; i < places.length; i++) {
            Attribution a = attributions.get(i);
            int holder = a.within();
            for (int steps = 0; holder >= 0 && places[holder] < 0 && steps < places.length; steps++) {
                holder = attributions.get(holder).within();
            }
            if (places[i] >= 0) {
                strong.add(new Attribution(
                        a.source(), a.cue(), a.content(), holder < 0 ? -1 : places[holder], a.confidence()));
            }
        }
        return strong;
    }

    private static boolean isWeak(Attribution inner, Attribution holder, String text) {
        boolean sourceOutside = !inner.source().isEmpty()
                && holder.content().stream()
                        .noneMatch(content -> content.contains(inner.source().get(0)));
        return inner.confidence() < LEAST || sourceOutside || isNoCue(inner.cue(), text);
    }

    private static boolean isNoCue(List<Span> cue, String text) {
        List<String> words = new ArrayList<>();
        for (Span span : cue) {
            words.addAll(List.of(span.cut(text).toLowerCase(Locale.ROOT).split("\\s+")));
        }
        return !words.isEmpty() && (CITING.contains(words.get(0)) || LIGHT.containsAll(words));
    }
}
