package hearsay.reading.feed;

import hearsay.document.WellFormed;
import hearsay.reading.outcome.Dates;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes a JSON Feed (jsonfeed.org, versions 1 and 1.1) apart. */
public final class JsonFeed {

    private JsonFeed() {}

    public static boolean is(JsonNode value) {
        return value.isObject() && value.path("version").asString("").contains("jsonfeed.org/version");
    }

    public static @Nullable String title(JsonNode feed) {
        return string(feed, "title");
    }

    public static List<FeedItem> items(JsonNode feed) {
        List<FeedItem> items = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            if (item.isObject()) {
                items.add(item(item));
            }
        }
        return items;
    }

    private static FeedItem item(JsonNode item) {
        String html = string(item, "content_html");
        String plain = string(item, "content_text");
        String summary = string(item, "summary");
        String text = plain != null ? plain : html != null ? Fragment.text(html) : summary == null ? "" : summary;
        String date = string(item, "date_published");
        List<String> authors = new ArrayList<>();
        for (JsonNode author : item.path("authors")) {
            add(string(author, "name"), authors);
        }
        if (authors.isEmpty()) {
            add(string(item.path("author"), "name"), authors);
        }
        String link = string(item, "url");
        return new FeedItem(
                string(item, "id"),
                link == null ? string(item, "external_url") : link,
                string(item, "title"),
                authors,
                Dates.published(date == null ? string(item, "date_modified") : date, "feed"),
                text);
    }

    private static void add(@Nullable String name, List<String> names) {
        if (name != null) {
            names.add(name);
        }
    }

    private static @Nullable String string(JsonNode object, String name) {
        JsonNode value = object.path(name);
        String string = value.isValueNode() && !value.isNull() ? WellFormed.text(value.asString()) : "";
        return string.isBlank() ? null : string;
    }
}
