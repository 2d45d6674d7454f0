package hearsay.reading.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON-LD of a page (schema.org): every object in it, those that describe an article first.
 *
 * <p>Pages often carry several scripts, graphs, and objects inside objects; scripts that are not JSON are passed over.
 */
final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** More objects than this are not looked at. */
    private static final int MOST_OBJECTS = 5_000;

    private final List<JsonNode> objects = new ArrayList<>();
    private final List<JsonNode> articles = new ArrayList<>();

    private StructuredData() {}

    static StructuredData of(org.jsoup.nodes.Document page) {
        StructuredData data = new StructuredData();
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                data.read(script.data());
            }
        }
        for (JsonNode object : data.objects) {
            if (types(object).stream().anyMatch(StructuredData::isArticle)) {
                data.articles.add(object);
            }
        }
        return data;
    }

    private void read(String script) {
        JsonNode root;
        try {
            boolean escaped = script.contains("{&quot;"); // by a template that took it for text
            root = JSON.readTree(escaped ? Parser.unescapeEntities(script, false) : script);
        } catch (JacksonException notJson) {
            return; // the page still has its meta tags and its text
        }
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
            JsonNode node = open.removeFirst();
            if (node.isObject()) {
                objects.add(node);
            }
            if (node.isContainer()) {
                for (JsonNode child : node) {
                    if (child.isContainer()) {
                        open.addLast(child);
                    }
                }
            }
        }
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article")
                || type.endsWith("BlogPosting")
                || type.endsWith("LiveBlogPosting")
                || type.equals("Report")
                || type.equals("Review");
    }

    /** Objects that describe an article, in page order. */
    List<JsonNode> articles() {
        return articles;
    }

    List<JsonNode> objects() {
        return objects;
    }

    /** The types of all objects, such as {@code NewsArticle}. */
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        objects.forEach(object -> types.addAll(types(object)));
        return types;
    }

    static Set<String> types(JsonNode object) {
        return new LinkedHashSet<>(strings(object.path("@type")));
    }

    /** The object that {@code node} refers to by {@code @id}, or {@code node} itself. */
    JsonNode resolve(JsonNode node) {
        String id = string(node.path("@id"));
        if (node.isObject() && node.size() == 1 && !id.isEmpty()) {
            for (JsonNode object : objects) {
                if (object.size() > 1 && id.equals(string(object.path("@id")))) {
                    return object;
                }
            }
        }
        return node;
    }

    /** The longest {@code articleBody}; empty where there is none. */
    String articleBody() {
        String longest = "";
        for (JsonNode object : objects) {
            String body = string(object.path("articleBody"));
            longest = body.length() > longest.length() ? body : longest;
        }
        return longest;
    }

    /** The words of a JSON string; empty for anything else. */
    static String string(JsonNode node) {
        return node.isString() ? node.stringValue().strip() : "";
    }

    /** The words of a JSON string or of each string in an array. */
    static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        for (JsonNode each : node.isArray() ? node : List.of(node)) {
            String words = string(each);
            if (!words.isEmpty()) {
                strings.add(words);
            }
        }
        return strings;
    }
}
