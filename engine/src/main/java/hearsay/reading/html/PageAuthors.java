package hearsay.reading.html;

import hearsay.trees.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who wrote a page's article: from its structured data, a byline near its title, elements that say so, and its meta tags. */
final class PageAuthors {

    private static final List<String> META = List.of(
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "byl",
            "dc.creator",
            "dc.contributor.author",
            "dcterms.creator",
            "citation_author",
            "og:article:author",
            "authors",
            "cxenseparse:author",
            "shareaholic:article_author_name",
            "twitter:data1");

    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "author",
            "unknown",
            "none",
            "null",
            "undefined",
            "guest",
            "editor",
            "webmaster",
            "user",
            "by",
            "writer",
            "anonymous",
            "view all posts",
            "posts",
            "about the author",
            "about",
            "read more",
            "share",
            "follow",
            "last updated",
            "updated",
            "contributor",
            "published",
            "last",
            "human",
            "our team",
            "the author",
            "staff writer",
            "staff writers",
            "staff reporter",
            "staff reporters",
            "staff",
            "associated press writer",
            "news editor",
            "guest author",
            "guest contributor",
            "view profile",
            "bio",
            "comments",
            "article",
            "reviewed");

    /** What stands before a name in a byline; the longer ones first. */
    private static final List<String> LEADS = List.of(
            "article written by",
            "written by",
            "posted by",
            "published by",
            "article by",
            "recipe by",
            "text by",
            "words by",
            "story by",
            "post by",
            "created by",
            "authored by",
            "author",
            "by");

    /** What stands after it. */
    private static final List<String> TAILS = List.of(
            " published",
            " updated",
            " posted",
            " commented",
            " last ",
            " view ",
            " on ",
            " in ",
            " at ",
            " reviewed",
            " read ",
            " follow",
            " and reviewed");

    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_BYLINE = 200;

    private PageAuthors() {}

    /**
     * The authors in the order of the page; empty where none is named.
     *
     * @param around blocks that may hold a byline, the likeliest first
     */
    static List<String> of(ArticlePage page, List<Block> around, @Nullable String outlet) {
        List<String> stated = names(structured(page), outlet);
        if (!stated.isEmpty() && !isOutlet(stated, outlet)) {
            return stated;
        }
        List<String> fallback = stated; // the outlet itself, where no person is named
        for (List<String> found : List.of(byline(around), marked(page), meta(page))) {
            List<String> names = names(found, outlet);
            if (names.isEmpty()) {
                continue;
            }
            if (!isOutlet(names, outlet) && (stated.isEmpty() || isPersonal(names.get(0)))) {
                return names;
            }
            fallback = fallback.isEmpty() ? names : fallback;
        }
        return fallback;
    }

    /** The names in a line of plain text such as "By Ana Ruiz and Tom Berg, Staff Writers"; empty where it is no byline. */
    static List<String> inByline(String line) {
        int name = line.length() > LONGEST_BYLINE ? -1 : afterLead(line);
        boolean named = name > 0 && name < line.length() && Character.isUpperCase(line.charAt(name));
        return named
                ? names(List.of(line), null).stream()
                        .filter(PageAuthors::isPersonal)
                        .toList()
                : List.of();
    }

    private static boolean isOutlet(List<String> names, @Nullable String outlet) {
        if (outlet == null || names.size() != 1) {
            return false;
        }
        String name = String.join("", Words.of(names.get(0)));
        String known = String.join("", Words.of(outlet));
        return name.contains(known) || known.contains(name);
    }

    private static List<String> structured(ArticlePage page) {
        for (JsonNode article : page.data().articles()) {
            List<String> names = new ArrayList<>();
            for (String field : List.of("author", "creator")) {
                JsonNode authors = article.path(field);
                for (JsonNode author : authors.isArray() ? authors : List.of(authors)) {
                    JsonNode whole = page.data().resolve(author);
                    names.addAll(StructuredData.strings(whole.isObject() ? whole.path("name") : whole));
                }
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private static List<String> meta(ArticlePage page) {
        for (String name : META) {
            List<String> values = page.metas(name);
            if (!values.isEmpty()
                    && !values.get(0).startsWith("http")
                    && !values.get(0).startsWith("/")) {
                return values;
            }
        }
        return List.of();
    }

    /** Elements that mark an author with {@code rel}, {@code itemprop} or a class; the first, since others belong to other stories. */
    private static List<String> marked(ArticlePage page) {
        for (Element element : page.page().getElementsByAttributeValue("itemprop", "author")) {
            Element name =
                    element.getElementsByAttributeValue("itemprop", "name").first();
            return List.of(
                    name == null ? element.text() : name.hasAttr("content") ? name.attr("content") : name.text());
        }
        for (Element element : page.page().getElementsByAttributeValue("rel", "author")) {
            if (!element.text().isBlank()) {
                return List.of(element.text());
            }
        }
        for (Block block : page.blocks()) {
            if (block.text().length() < LONGEST_NAME && namesAuthor(block, 2) && isPersonal(clean(block.text()))) {
                return List.of(block.text());
            }
        }
        return List.of();
    }

    private static List<String> byline(List<Block> around) {
        for (int i = 0; i < around.size(); i++) {
            String text = around.get(i).text();
            int name = text.length() > LONGEST_BYLINE ? -1 : afterLead(text);
            if (name >= 0) {
                boolean alone = text.substring(name).isBlank() && i + 1 < around.size();
                String found = alone ? around.get(i + 1).text() : text;
                if (!clean(found).isEmpty()) {
                    return List.of(found);
                }
            }
        }
        for (Block block : around) {
            if (block.text().length() < LONGEST_NAME
                    && namesAuthor(block, 4)
                    && !clean(block.text()).isEmpty()) {
                return List.of(block.text());
            }
        }
        return List.of();
    }

    private static boolean namesAuthor(Block block, int within) {
        int steps = 0;
        for (Element e = block.innermost(); e != null && steps < within; e = e.parent(), steps++) {
            List<String> names = Surroundings.names(e);
            String leads = e.attr("href");
            if (names.contains("author")
                    || names.contains("byline")
                    || e.attr("rel").equals("author")
                    || leads.contains("/author")
                    || leads.contains("/contributor")) {
                return true;
            }
        }
        return false;
    }

    /** Where a byline's name starts; -1 where the text is no byline. */
    private static int afterLead(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String lead : LEADS) {
            if (lower.startsWith(lead)) {
                int end = lead.length();
                boolean parted = end == text.length()
                        || !Character.isLetter(text.charAt(end))
                        || lead.endsWith("by") && Character.isUpperCase(text.charAt(end));
                if (parted) {
                    while (end < text.length() && " :\n\u00A0".indexOf(text.charAt(end)) >= 0) {
                        end++;
                    }
                    return end;
                }
            }
        }
        return -1;
    }

    /** A byline without what stands before the name, and without the date and whatever else follows it. */
    private static String clean(String value) {
        String name = Parser.unescapeEntities(value, false).strip();
        for (int start = afterLead(name); start > 0; start = afterLead(name)) {
            name = name.substring(start);
        }
        int end = 0;
        while (end < name.length()
                && "|•·⋅\n[]/".indexOf(name.charAt(end)) < 0
                && !Character.isDigit(name.charAt(end))
                && !startsTail(name, end)) {
            end++;
        }
        name = name.substring(0, end).strip();
        boolean trimmed = true;
        while (trimmed && !name.isEmpty()) {
            String last = name.substring(name.lastIndexOf(' ') + 1);
            String word = last.toLowerCase(Locale.ROOT).replace(".", "").replace(",", "");
            boolean dangling = end < value.length() && (DateText.isMonth(word) || WEEKDAYS.contains(word))
                    || "-–—,:;".contains(last);
            trimmed = dangling;
            name = dangling ? name.substring(0, name.length() - last.length()).strip() : name;
            if (name.endsWith(",") || name.endsWith(":")) {
                name = name.substring(0, name.length() - 1);
                trimmed = true;
            }
        }
        return name;
    }

    private static final Set<String> WEEKDAYS = Set.of(
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private static boolean startsTail(String name, int at) {
        return at > 0 && TAILS.stream().anyMatch(tail -> name.regionMatches(true, at, tail, 0, tail.length()));
    }

    /** Splits lists of names and leaves out what is no name; the outlet itself counts only if nobody else is named. */
    private static List<String> names(List<String> values, @Nullable String outlet) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String value : values) {
            for (String name : split(clean(value))) {
                String key = name.toLowerCase(Locale.ROOT);
                boolean isName = name.length() > 1
                        && name.length() <= LONGEST_NAME
                        && !name.contains("http")
                        && !NOBODY.contains(key)
                        && !DateText.isMonth(key.replace(".", ""));
                if (isName && Character.isLetter(name.charAt(0))) {
                    names.putIfAbsent(key, name);
                }
            }
        }
        if (names.size() > 1 && outlet != null) {
            names.remove(outlet.toLowerCase(Locale.ROOT));
        }
        return List.copyOf(names.values());
    }

    /** "Ana Ruiz, Tom Berg and Li Na" names three; "Ana Ruiz, MD" names one. */
    private static List<String> split(String value) {
        List<String> parts = new ArrayList<>();
        for (String half : value.split(" and | & |;| y | und ")) {
            String[] pieces = half.split(",");
            boolean names = pieces.length > 1;
            for (String piece : pieces) {
                names &= piece.isBlank() || isPersonal(piece);
            }
            for (String piece : names ? pieces : new String[] {half}) {
                String name = piece.strip();
                name = name.endsWith(",") ? name.substring(0, name.length() - 1).strip() : name;
                if (!name.isEmpty()) {
                    parts.add(name);
                }
            }
        }
        return parts;
    }

    /** Two to four capitalised words, none of them a degree. */
    private static boolean isPersonal(String text) {
        String[] words = text.strip().split(" ");
        for (String word : words) {
            boolean degree = word.length() > 2 && word.length() <= 5 && word.equals(word.toUpperCase(Locale.ROOT))
                    || word.contains(".") && word.length() > 3;
            if (degree || word.isEmpty() || Character.isDigit(word.charAt(0))) {
                return false;
            }
        }
        return words.length >= 2
                && words.length <= 4
                && Character.isUpperCase(words[0].charAt(0))
                && Character.isUpperCase(words[words.length - 1].charAt(0));
    }
}
