package hearsay.attribution;

import hearsay.document.Furniture;
import hearsay.document.Span;
import hearsay.tagging.Quotation;
import hearsay.tagging.TaggedDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotations that are signed: a dash and a name after the closing mark, on the same line or the next ("– Ana Ruiz, mayor").
 *
 * <p>In a list of such quotations a name stands between two of them, and only the marks tell whose it is.
 */
final class SignedQuotations {

    private static final int LONGEST_NAME = 120;

    private SignedQuotations() {}

    /** Signed quotations, where no draft finds a verb in the signature. */
    static List<Attributor.Draft> find(
            List<Attributor.Draft> drafts, TaggedDocument document, List<Furniture> furniture) {
        Covered verbs = new Covered(drafts.stream()
                .map(d -> d.cue().get(0))
                .filter(cue -> cue.cut(document.text()).codePoints().anyMatch(Character::isLetter))
                .toList());
        Covered left = new Covered(furniture.stream().map(Furniture::span).toList());
        List<Attributor.Draft> found = new ArrayList<>();
        int paragraph = 0;
        for (Quotation quotation : document.quotations()) {
            Span span = quotation.span();
            if (quotation.depth() > 0 || !quotation.closed() || left.overlaps(span)) {
                continue;
            }
            List<Span> paragraphs = document.paragraphs();
            while (paragraph + 1 < paragraphs.size()
                    && paragraphs.get(paragraph).end() <= span.start()) {
                paragraph++;
            }
            boolean wholeLine = paragraphs.get(paragraph).start() == span.start();
            Attributor.Draft draft = wholeLine ? signed(document, span, paragraph) : null;
            if (draft != null && !verbs.overlaps(draft.source().get(0))) {
                found.add(draft);
            }
        }
        return found;
    }

    /** The drafts that take no dash of a signature for their cue and claim no signed quotation without a verb of their own. */
    static List<Attributor.Draft> without(List<Attributor.Draft> drafts, List<Attributor.Draft> signed) {
        Covered signatures = new Covered(signed.stream()
                .map(d -> Span.over(List.of(d.cue().get(0), d.source().get(0))))
                .toList());
        return drafts.stream().filter(d -> !signatures.overlaps(d.cue().get(0))).toList();
    }

    private static Attributor.@Nullable Draft signed(TaggedDocument document, Span quotation, int paragraph) {
        String text = document.text();
        int dash = quotation.end();
        while (dash < text.length() && Character.isWhitespace(text.charAt(dash)) && dash - quotation.end() < 4) {
            dash++;
        }
        int name = dash;
        while (name < text.length() && isDash(text.charAt(name))) {
            name++;
        }
        if (name == dash) {
            return null;
        }
        Span cue = new Span(dash, name);
        while (name < text.length() && text.charAt(name) == ' ') {
            name++;
        }
        int line = paragraph;
        List<Span> paragraphs = document.paragraphs();
        while (line + 1 < paragraphs.size() && paragraphs.get(line).end() <= name) {
            line++;
        }
        int end = paragraphs.get(line).end();
        if (name >= end || end - name > LONGEST_NAME || !Character.isUpperCase(text.codePointAt(name))) {
            return null;
        }
        int last = text.charAt(end - 1) == '.' && end - 1 > name ? end - 1 : end;
        return new Attributor.Draft(List.of(new Span(name, last)), List.of(cue), List.of(quotation), null);
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015';
    }
}
