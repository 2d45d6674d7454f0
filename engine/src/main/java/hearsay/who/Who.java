package hearsay.who;

import hearsay.attribution.Attribution;
import hearsay.document.Published;
import hearsay.gazetteer.Gazetteer;
import hearsay.statement.DatedSpan;
import hearsay.tagging.TaggedDocument;
import hearsay.who.cast.Cast;
import hearsay.who.grammar.UnlistedNouns;
import hearsay.who.grammar.Words;
import java.util.List;

/**
 * Finds who the sources of a text stand for, where these had it from, and through which outlet it came.
 *
 * <p>Rules over word lists and the gazetteer: no model, the same result for the same input, time near linear in the text.
 */
public final class Who {

    private Who() {}

    /**
     * Resolves every attribution; the article's day, where known, tells who held an office.
     *
     * @param dates every date of the text, in reading order
     */
    public static Resolved resolve(
            TaggedDocument text, List<Attribution> attributions, Gazetteer gazetteer, List<DatedSpan> dates) {
        Published published = text.document().metadata().published();
        Words words = new Words(text, gazetteer);
        words.learn(UnlistedNouns.of(words, attributions));
        Cast cast = Cast.of(words, attributions, gazetteer, published == null ? null : published.day());
        return Resolved.of(cast, dates);
    }
}
