package hearsay.reading.feed;

import hearsay.document.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, whatever its format.
 *
 * @param id as the feed states it
 * @param link address of the article's page
 * @param title one line, without markup
 * @param text the longest text that the feed has, empty if none
 */
record FeedItem(
        @Nullable String id,
        @Nullable String link,
        @Nullable String title,
        List<String> authors,
        @Nullable Published published,
        String text) {

    FeedItem {
        authors = List.copyOf(authors);
    }
}
