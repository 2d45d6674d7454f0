package hearsay.reading.format;

import hearsay.document.Provenance;
import hearsay.reading.feed.FeedItems;
import hearsay.reading.feed.JsonFeed;
import hearsay.reading.outcome.FormatReader;
import hearsay.reading.outcome.Limits;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Pages;
import hearsay.reading.outcome.Source;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file that is one JSON value: an article, a JSON feed, or a list of articles, of which one is in memory at a time. */
public final class JsonReader implements FormatReader {

    private final JsonArticles articles;
    private final FeedItems feeds;

    public JsonReader(Pages pages, FeedItems feeds) {
        articles = new JsonArticles(pages);
        this.feeds = feeds;
    }

    @Override
    public void read(Source source, Outcomes outcomes) throws IOException {
        int longest = Limits.pageBytes(outcomes.options());
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxStringLength(longest).build();
        ObjectMapper json = new JsonMapper(
                JsonFactory.builder().streamReadConstraints(limits).build());
        int number = 0;
        try (JsonParser parser = json.createParser(source.bytes())) {
            boolean list = parser.nextToken() == JsonToken.START_ARRAY;
            if (list) {
                parser.nextToken();
            }
            while (parser.currentToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
                number++;
                JsonNode object = parser.readValueAsTree();
                if (JsonFeed.is(object)) {
                    feeds.read(JsonFeed.items(object), JsonFeed.title(object), source, outcomes);
                } else {
                    Provenance provenance = new Provenance(source.name(), String.valueOf(number), null);
                    articles.read(object, "article " + number, provenance, outcomes);
                }
                parser.nextToken();
            }
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            outcomes.failure("line " + line, JsonArticles.problem(e), JsonArticles.REMEDY);
        }
    }
}
