package hearsay.reading.format;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Provenance;
import hearsay.document.Published;
import hearsay.document.Sha256;
import hearsay.document.WellFormed;
import hearsay.furniture.FurnitureFinder;
import hearsay.reading.bytes.Text;
import hearsay.reading.html.Bylines;
import hearsay.reading.outcome.Dates;
import hearsay.reading.outcome.Origin;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Pages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Makes articles of JSON objects. */
final class JsonArticles {

    static final String REMEDY =
            "Give each article as one JSON object on a line of its own, with \"text\" or \"html\".";

    private final Pages pages;

    JsonArticles(Pages pages) {
        this.pages = pages;
    }

    /**
     * Reads one article; fields with unknown names are nobody's business.
     *
     * @param where the object's place in the input, for messages
     * @param record what provenance calls that place
     */
    void read(JsonNode object, String where, Provenance record, Outcomes outcomes) {
        if (!object.isObject()) {
            outcomes.failure(where, "This is JSON, but not an object.", REMEDY);
            return;
        }
        JsonNode text = object.path("text");
        JsonNode html = object.path("html");
        if (!text.isString() && !html.isString()) {
            boolean wrongType = object.has("text") || object.has("html");
            outcomes.failure(
                    where,
                    wrongType ? "\"text\" or \"html\" is no string." : "The object has neither \"text\" nor \"html\".",
                    REMEDY);
            return;
        }
        Metadata known = metadata(object, where, outcomes);
        Origin origin = new Origin(scalar(object, "id"), known, record, where, known.uri());
        if (text.isString() && !(text.asString().isBlank() && html.isString())) {
            String whole = WellFormed.text(text.asString());
            if (!whole.equals(text.asString())) {
                outcomes.warning(where, "Halves of surrogate pairs stand alone in the text; each was read as U+FFFD.");
            }
            String id = origin.id() == null ? Sha256.of(whole).substring(0, 16) : origin.id();
            Document document = new Document(id, origin.known(), record, whole, List.of());
            outcomes.read(Bylines.read(FurnitureFinder.shipped().find(document)), where);
        } else {
            pages.read(
                    WellFormed.text(html.asString()).getBytes(StandardCharsets.UTF_8),
                    "text/html; charset=utf-8",
                    origin,
                    outcomes);
        }
    }

    /** What is wrong with JSON, without the parser's view of its own insides. */
    static String problem(JacksonException e) {
        String message = e.getOriginalMessage();
        int end = message.indexOf('\n');
        String first = end < 0 ? message : message.substring(0, end);
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return "This is not JSON" + (column > 0 ? ", at character " + column : "") + ": " + first;
    }

    private static Metadata metadata(JsonNode object, String where, Outcomes outcomes) {
        String stated = scalar(object, "published");
        Published published = Dates.published(stated, "given");
        if (stated != null && !stated.isBlank() && published == null) {
            outcomes.warning(
                    where, "The date \"" + Text.shortened(stated) + "\" is not understood; write it as 2023-05-09.");
        }
        String uri = scalar(object, "url");
        return Metadata.none()
                .withUri(uri == null ? scalar(object, "uri") : uri)
                .withTitle(scalar(object, "title"))
                .withAuthors(strings(object.path("authors")))
                .withOutlet(scalar(object, "outlet"))
                .withPublished(published)
                .withLanguage(scalar(object, "language"));
    }

    private static List<String> strings(JsonNode values) {
        List<String> strings = new ArrayList<>();
        for (JsonNode value : values.isArray() ? values : List.<JsonNode>of()) {
            if (value.isString()) {
                strings.add(WellFormed.text(value.asString()));
            }
        }
        return strings;
    }

    /** A string, or a number or truth value as it is spelled; null for anything else and for "". */
    private static @Nullable String scalar(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        String string = WellFormed.text(value.asString());
        return string.isEmpty() ? null : string;
    }
}
