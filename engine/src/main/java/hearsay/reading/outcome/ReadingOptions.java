package hearsay.reading.outcome;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How inputs are read.
 *
 * @param published the day of publication for every article, whatever the input says; null to believe the input
 * @param outlet the outlet of every article, whatever the input says; null to believe the input
 * @param maxArticle the most bytes of UTF-8 that one article's text may have; larger ones are refused
 * @param anyLanguage whether articles in languages that the models do not know are read, too
 * @param follow whether the pages that a feed links to are fetched and read in place of its own summaries
 * @param allowPrivate whether addresses on this machine and on private networks may be fetched
 * @param again whether items of feeds are read that an earlier run with the same cache handed on; for those who keep account
 *     of articles themselves, since what was handed on is not yet safe with them
 * @param cache folder where fetched pages are kept, so that a repeated run fetches only what changed; null to keep nothing
 */
public record ReadingOptions(
        @Nullable LocalDate published,
        @Nullable String outlet,
        long maxArticle,
        boolean anyLanguage,
        boolean follow,
        boolean allowPrivate,
        boolean again,
        @Nullable Path cache) {

    /** Two million bytes: the longest newspaper article known has a tenth of it. */
    public static final long DEFAULT_MAX_ARTICLE = 2_000_000;

    private static final ReadingOptions DEFAULTS =
            new ReadingOptions(null, null, DEFAULT_MAX_ARTICLE, false, false, false, false, null);

    public ReadingOptions {
        if (maxArticle < 1 || maxArticle > 100_000_000) {
            throw new IllegalArgumentException("An article may have from 1 to 100000000 bytes, not " + maxArticle);
        }
    }

    public static ReadingOptions defaults() {
        return DEFAULTS;
    }

    public ReadingOptions withPublished(@Nullable LocalDate value) {
        return new ReadingOptions(value, outlet, maxArticle, anyLanguage, follow, allowPrivate, again, cache);
    }

    public ReadingOptions withOutlet(@Nullable String value) {
        return new ReadingOptions(published, value, maxArticle, anyLanguage, follow, allowPrivate, again, cache);
    }

    public ReadingOptions withMaxArticle(long value) {
        return new ReadingOptions(published, outlet, value, anyLanguage, follow, allowPrivate, again, cache);
    }

    public ReadingOptions withAnyLanguage(boolean value) {
        return new ReadingOptions(published, outlet, maxArticle, value, follow, allowPrivate, again, cache);
    }

    public ReadingOptions withFollow(boolean value) {
        return new ReadingOptions(published, outlet, maxArticle, anyLanguage, value, allowPrivate, again, cache);
    }

    public ReadingOptions withAllowPrivate(boolean value) {
        return new ReadingOptions(published, outlet, maxArticle, anyLanguage, follow, value, again, cache);
    }

    public ReadingOptions withCache(@Nullable Path value) {
        return new ReadingOptions(published, outlet, maxArticle, anyLanguage, follow, allowPrivate, again, value);
    }

    public ReadingOptions withAgain(boolean value) {
        return new ReadingOptions(published, outlet, maxArticle, anyLanguage, follow, allowPrivate, value, cache);
    }
}
