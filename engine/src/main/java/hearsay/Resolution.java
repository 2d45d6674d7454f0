package hearsay;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.gazetteer.Gazetteer;
import hearsay.quantity.Quantities;
import hearsay.stance.Manner;
import hearsay.stance.Manners;
import hearsay.stance.SourceKind;
import hearsay.statement.Annotations;
import hearsay.statement.DatedSpan;
import hearsay.statement.Quantity;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.tagging.Quotation;
import hearsay.tagging.TaggedDocument;
import hearsay.when.Dates;
import hearsay.when.Options;
import hearsay.who.Resolved;
import hearsay.who.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Joins what each room found about the attributions of one text into statements.
 *
 * @param statements one for each attribution, in their order
 * @param entities everybody the text speaks of
 * @param dates every date of the text
 */
record Resolution(List<Statement> statements, List<Annotations.Entity> entities, List<DatedSpan> dates) {

    /** Resolves {@code attributions}; ids are {@code prefix} and a number from 1. */
    static Resolution of(TaggedDocument text, List<Attribution> attributions, String prefix, Gazetteer gazetteer) {
        List<DatedSpan> dates =
                Dates.find(text.text(), text.document().metadata().published(), Options.USUAL);
        Resolved resolved = Who.resolve(text, attributions, gazetteer, dates);
        List<Quantity> quantities =
                Quantities.find(text.text(), dates.stream().map(DatedSpan::span).toList());
        List<SourceKind> kinds =
                resolved.each().stream().map(Resolution::sourceKind).toList();
        List<Manner> manners = Manners.of(text.text(), attributions, text.sentences(), kinds);
        List<Statement> statements = new ArrayList<>(attributions.size());
        for (int i = 0; i < attributions.size(); i++) {
            Attribution a = attributions.get(i);
            Resolved.Each each = resolved.each().get(i);
            Manner manner = manners.get(i);
            String within = a.within() < 0 ? null : prefix + (a.within() + 1);
            statements.add(new Statement(
                    prefix + (i + 1),
                    type(text, a.content()),
                    a.source(),
                    a.cue(),
                    a.content(),
                    each.speaker(),
                    each.via(),
                    each.root(),
                    within,
                    each.medium(),
                    each.said(),
                    within(a.content(), dates, DatedSpan::span),
                    within(a.content(), quantities, Quantity::span),
                    manner.hedges(),
                    manner.stance(),
                    manner.certainty(),
                    manner.polarity(),
                    manner.act(),
                    a.confidence()));
        }
        return new Resolution(statements, resolved.entities(), dates);
    }

    /** An outlet or a document passes facts on; what a body does tell its words. */
    private static SourceKind sourceKind(Resolved.Each each) {
        Speaker speaker = each.speaker();
        if (speaker == null) {
            return SourceKind.UNKNOWN;
        }
        if (each.outlet()) {
            return SourceKind.OUTLET_OR_DOCUMENT;
        }
        return switch (speaker.kind()) {
            case DOCUMENT -> SourceKind.OUTLET_OR_DOCUMENT;
            case ORGANIZATION, STATE -> SourceKind.BODY;
            case PERSON, GROUP -> SourceKind.SPEAKER;
            case UNKNOWN -> SourceKind.UNKNOWN;
        };
    }

    /** Those of {@code found}, which are in reading order and do not overlap, that lie inside the content. */
    private static <T> List<T> within(List<Span> content, List<T> found, Function<T, Span> span) {
        List<T> inside = new ArrayList<>();
        for (Span part : content) {
            for (int i = firstFrom(found, span, part.start());
                    i < found.size() && part.contains(span.apply(found.get(i)));
                    i++) {
                inside.add(found.get(i));
            }
        }
        return inside;
    }

    /** Direct when every word of the content stands in quotation marks, mixed when some do. */
    static Statement.Type type(TaggedDocument text, List<Span> content) {
        int words = 0;
        int quoted = 0;
        for (Span span : content) {
            for (int i = firstFrom(text.words(), Function.identity(), span.start());
                    i < text.words().size() && text.words().get(i).start() < span.end();
                    i++) {
                Span word = text.words().get(i);
                if (Character.isLetterOrDigit(text.text().codePointAt(word.start()))) {
                    words++;
                    quoted += isQuoted(word, text.quotations()) ? 1 : 0;
                }
            }
        }
        if (words > 0 && quoted == words) {
            return Statement.Type.DIRECT;
        }
        return quoted == 0 ? Statement.Type.INDIRECT : Statement.Type.MIXED;
    }

    private static boolean isQuoted(Span word, List<Quotation> quotations) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).span().start() <= word.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= 0; i--) {
            if (quotations.get(i).depth() == 0) {
                return quotations.get(i).inner().contains(word);
            }
        }
        return false;
    }

    /** Index of the first item, in reading order, that starts at {@code unit} or later. */
    private static <T> int firstFrom(List<T> items, Function<T, Span> span, int unit) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(items.get(middle)).start() < unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
