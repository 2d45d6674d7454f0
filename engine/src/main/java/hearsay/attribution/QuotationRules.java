package hearsay.attribution;

import hearsay.document.Span;
import hearsay.tagging.Quotation;
import hearsay.tagging.TaggedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What quotation marks settle better than a window can: a content that enters a quotation has all of it. */
final class QuotationRules {

    private static final int LONGEST_GAP = 80;

    private QuotationRules() {}

    /**
     * Extends contents to the closing marks of the quotations they begin or enter, takes in opening marks, and adds the
     * paragraphs over which a quotation runs on. Words of the cue or source always end an extension.
     */
    static List<Attributor.Draft> closeContents(List<Attributor.Draft> drafts, TaggedDocument document) {
        List<Quotation> outer =
                document.quotations().stream().filter(q -> q.depth() == 0).toList();
        List<Attributor.Draft> closed = new ArrayList<>(drafts.size());
        for (Attributor.Draft draft : drafts) {
            List<Span> content = new ArrayList<>();
            for (Span span : draft.content()) {
                content.add(close(span, draft, outer, document.text()));
            }
            closed.add(draft.withContent(merged(content)));
        }
        resume(closed, outer, document.text());
        return runningOn(closed, outer);
    }

    /**
     * "A," she said. "B." in one paragraph: B, which nobody else says, belongs to her, too.
     *
     * @param drafts changed in place
     */
    private static void resume(List<Attributor.Draft> drafts, List<Quotation> outer, String text) {
        TreeMap<Integer, Integer> byEnd = new TreeMap<>(); // draft by the end of its last word
        for (int i = 0; i < drafts.size(); i++) {
            byEnd.put(endOfAll(drafts.get(i)), i);
        }
        Covered covered =
                new Covered(drafts.stream().flatMap(d -> d.content().stream()).toList());
        for (int i = 1; i < outer.size(); i++) {
            Span quotation = outer.get(i).span();
            Map.Entry<Integer, Integer> before = byEnd.floorEntry(quotation.start());
            if (before == null
                    || covered.overlaps(quotation)
                    || !isShortGap(text, before.getKey(), quotation.start())) {
                continue;
            }
            Attributor.Draft draft = drafts.get(before.getValue());
            Span last = outer.get(i - 1).span();
            boolean quotes = draft.content().stream().anyMatch(last::overlaps);
            boolean saidBetween = !draft.cue().isEmpty() && draft.cue().get(0).start() >= last.end();
            if (quotes && saidBetween) {
                List<Span> content = new ArrayList<>(draft.content());
                content.add(quotation);
                drafts.set(before.getValue(), draft.withContent(merged(content)));
                byEnd.put(quotation.end(), before.getValue());
            }
        }
    }

    /** At most a clause ("she said, laughing."), within one paragraph. */
    private static boolean isShortGap(String text, int from, int to) {
        if (to - from > LONGEST_GAP) {
            return false;
        }
        int ends = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return false;
            }
            ends += c == '.' || c == '!' || c == '?' ? 1 : 0;
        }
        return ends <= 1;
    }

    private static int endOfAll(Attributor.Draft draft) {
        int end = end(draft);
        for (Span span : draft.cue()) {
            end = Math.max(end, span.end());
        }
        for (Span span : draft.source()) {
            end = Math.max(end, span.end());
        }
        return end;
    }

    private static Span close(Span span, Attributor.Draft draft, List<Quotation> outer, String text) {
        int at = firstEndingAfter(outer, span.start());
        int start = span.start();
        int end = span.end();
        for (int i = at; i < outer.size() && outer.get(i).span().start() < end; i++) {
            Quotation quotation = outer.get(i);
            boolean opensHere =
                    quotation.span().start() >= start || quotation.inner().start() == start;
            if (!opensHere || !quotation.closed()) {
                continue;
            }
            if (quotation.inner().start() == start) {
                start = quotation.span().start();
            }
            if (end < quotation.span().end() && isFree(end, quotation.span().end(), draft)) {
                end = quotation.span().end();
            }
        }
        return start == span.start() && end == span.end() ? span : new Span(start, end);
    }

    private static boolean isFree(int from, int to, Attributor.Draft draft) {
        for (List<Span> spans : List.of(draft.cue(), draft.source(), draft.content())) {
            for (Span span : spans) {
                if (span.start() < to && from < span.end()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A quotation left open at a paragraph's end goes on in the next one: its words belong to whoever said the first. */
    private static List<Attributor.Draft> runningOn(List<Attributor.Draft> drafts, List<Quotation> outer) {
        List<Span> contents = new ArrayList<>();
        TreeMap<Integer, Integer> owner = new TreeMap<>(); // by the end of its content
        for (int i = 0; i < drafts.size(); i++) {
            contents.addAll(drafts.get(i).content());
            owner.put(end(drafts.get(i)), i);
        }
        Covered covered = new Covered(contents);
        for (int i = 1; i < outer.size(); i++) {
            Quotation next = outer.get(i);
            if (!next.continued() || covered.overlaps(next.inner())) {
                continue;
            }
            Span before = outer.get(i - 1).span();
            Map.Entry<Integer, Integer> last = owner.floorEntry(before.end());
            if (last != null && last.getKey() > before.start()) {
                Attributor.Draft draft = drafts.get(last.getValue());
                List<Span> content = new ArrayList<>(draft.content());
                content.add(next.span());
                drafts.set(last.getValue(), draft.withContent(merged(content)));
                owner.put(next.span().end(), last.getValue());
            }
        }
        return drafts;
    }

    private static int end(Attributor.Draft draft) {
        return draft.content().get(draft.content().size() - 1).end();
    }

    /** The first quotation that ends after {@code unit}; outermost quotations are in order and do not overlap. */
    static int firstEndingAfter(List<Quotation> outer, int unit) {
        int low = 0;
        int high = outer.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (outer.get(middle).span().end() <= unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> sorted = spans.stream().sorted().toList();
        List<Span> merged = new ArrayList<>();
        @Nullable Span last = null;
        for (Span span : sorted) {
            if (last != null && span.start() < last.end()) {
                last = new Span(last.start(), Math.max(last.end(), span.end()));
                merged.set(merged.size() - 1, last);
            } else {
                merged.add(span);
                last = span;
            }
        }
        return merged;
    }
}
