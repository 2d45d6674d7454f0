package hearsay.attribution;

import hearsay.document.Furniture;
import hearsay.document.Span;
import hearsay.tagging.Quotation;
import hearsay.tagging.TaggedDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is quoted without any words for the saying: sentences in quotation marks that stand alone, and the lines of a transcript, where a label names the speaker.
 */
final class UncuedQuotations {

    private static final int LONGEST_LABEL = 60;

    private final TaggedDocument document;
    private final String text;
    private final Covered taken;

    private UncuedQuotations(List<Attributor.Draft> drafts, TaggedDocument document, List<Furniture> furniture) {
        this.document = document;
        this.text = document.text();
        List<Span> spans = new ArrayList<>();
        for (Attributor.Draft draft : drafts) {
            spans.addAll(draft.content());
            spans.addAll(draft.cue());
        }
        furniture.forEach(piece -> spans.add(piece.span()));
        this.taken = new Covered(spans);
    }

    /** Attributions beside {@code drafts}, whose words are left alone. */
    static List<Attributor.Draft> find(
            List<Attributor.Draft> drafts, TaggedDocument document, List<Furniture> furniture) {
        UncuedQuotations finder = new UncuedQuotations(drafts, document, furniture);
        List<Attributor.Draft> found = new ArrayList<>();
        found.addAll(finder.standingAlone());
        found.addAll(finder.labelled());
        return found;
    }

    private List<Attributor.Draft> standingAlone() {
        List<Attributor.Draft> found = new ArrayList<>();
        int paragraph = 0;
        List<Span> paragraphs = document.paragraphs();
        for (Quotation quotation : document.quotations()) {
            Span span = quotation.span();
            if (quotation.depth() > 0 || !isSentence(quotation) || taken.overlaps(span)) {
                continue;
            }
            while (paragraph + 1 < paragraphs.size()
                    && paragraphs.get(paragraph).end() <= span.start()) {
                paragraph++;
            }
            Span around = paragraphs.get(paragraph);
            if (!beginsSentence(span, around) || !endsSentence(span)) {
                continue;
            }
            found.add(new Attributor.Draft(List.of(), List.of(), List.of(span), null));
        }
        return found;
    }

    /** At least three words, the first with a capital or a figure, and an end of its own. */
    private boolean isSentence(Quotation quotation) {
        String inner = quotation.inner().cut(text).strip();
        if (inner.isEmpty() || inner.chars().filter(Character::isWhitespace).count() < 2) {
            return false;
        }
        int first = inner.codePointAt(0);
        char last = inner.charAt(inner.length() - 1);
        boolean begins = Character.isUpperCase(first) || Character.isDigit(first) || ".\u2026[(".indexOf(first) >= 0;
        return begins
                && (".!?\u2026,\u2014\u2013-".indexOf(last) >= 0
                        || isTerminal(quotation.span().end()));
    }

    private boolean isTerminal(int at) {
        return at < text.length() && ".!?".indexOf(text.charAt(at)) >= 0;
    }

    private boolean beginsSentence(Span span, Span paragraph) {
        int before = span.start() - 1;
        while (before >= paragraph.start() && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < paragraph.start()
                || ".!?\u2026\u201d\"\u00bb*\u2022-\u2013\u2014".indexOf(text.charAt(before)) >= 0;
    }

    private boolean endsSentence(Span span) {
        int after = span.end();
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        if (after >= text.length() || isTerminal(after) || text.charAt(after) == '\n' || text.charAt(after) == '\r') {
            return true;
        }
        int next = text.codePointAt(after);
        return Character.isUpperCase(next) || "\u201c\"\u00ab(".indexOf(next) >= 0 || isDash(text.charAt(after));
    }

    /** Paragraphs that begin with a name in capitals, or with one that labels several, and a colon. */
    private List<Attributor.Draft> labelled() {
        List<Span> labels = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (Span paragraph : document.paragraphs()) {
            Span label = label(paragraph);
            labels.add(label == null ? paragraph : label);
            if (label != null) {
                times.merge(label.cut(text), 1, Integer::sum);
            }
        }
        List<Attributor.Draft> found = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Span label = labels.get(i);
            Span paragraph = document.paragraphs().get(i);
            if (label.equals(paragraph)) {
                continue;
            }
            String name = label.cut(text);
            boolean capitals = name.codePoints().noneMatch(Character::isLowerCase);
            int start = label.end() + 1;
            while (start < paragraph.end() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            boolean speaks = (capitals || times.getOrDefault(name, 0) > 1) && times.size() > 1;
            if (!speaks || start >= paragraph.end()) {
                continue;
            }
            Span words = new Span(start, paragraph.end());
            if (!taken.overlaps(new Span(label.start(), label.end() + 1)) && !taken.contains(words)) {
                Span colon = new Span(label.end(), label.end() + 1);
                found.add(new Attributor.Draft(List.of(label), List.of(colon), List.of(words), null));
            }
        }
        return found;
    }

    private @Nullable Span label(Span paragraph) {
        int limit = Math.min(paragraph.end(), paragraph.start() + LONGEST_LABEL);
        for (int i = paragraph.start(); i < limit; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                boolean isName = i > paragraph.start() + 1
                        && Character.isUpperCase(text.codePointAt(paragraph.start()))
                        && i + 1 < paragraph.end()
                        && Character.isWhitespace(text.charAt(i + 1));
                return isName ? new Span(paragraph.start(), i) : null;
            }
            if (!Character.isLetter(c) && " .'\u2019-,()".indexOf(c) < 0) {
                return null;
            }
        }
        return null;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015';
    }
}
