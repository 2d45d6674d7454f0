package hearsay.reading.html;

import hearsay.document.Metadata;
import hearsay.document.Published;
import hearsay.trees.Words;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a page says about its article besides the text. */
final class PageMetadata {

    /** Countries whose sites write the month before the day; sites without a country mostly are from there. */
    private static final List<String> MONTH_FIRST =
            List.of("com", "org", "net", "edu", "gov", "us", "info", "io", "co", "tv", "news", "ai", "app", "dev");

    private final ArticlePage page;
    private final @Nullable String address;

    private PageMetadata(ArticlePage page, @Nullable String address) {
        this.page = page;
        this.address = address;
    }

    /**
     * @param around the blocks near the title and the first paragraph, nearest first
     * @param kind what the page turned out to be
     */
    static Metadata of(ArticlePage page, @Nullable String address, List<Block> around, Metadata.Kind kind) {
        PageMetadata metadata = new PageMetadata(page, address);
        String uri = metadata.canonical();
        String outlet = metadata.outlet(uri);
        List<String> authors = PageAuthors.of(page, around, outlet);
        Published published = PublicationDate.of(page, around, uri, metadata.dayFirst(uri));
        return new Metadata(uri, metadata.title(outlet), authors, outlet, published, null, metadata.language(), kind);
    }

    /** The headline that readers see, else the one that programs are told. */
    private @Nullable String title(@Nullable String outlet) {
        String told = page.meta("og:title");
        for (JsonNode article : page.data().articles()) {
            String headline = StructuredData.string(article.path("headline"));
            told = told.isEmpty() ? headline : told;
        }
        String tab = page.page().title().strip();
        told = told.isEmpty() ? page.meta("twitter:title") : told;
        told = told.isEmpty() ? tab : told;
        String best = null;
        int mostShared = 0;
        for (Block block : page.blocks()) {
            if (block.element().normalName().equals("h1") || block.element().closest("h1") != null) {
                int shared = shared(block.text(), told + " " + tab);
                if (best == null || shared > mostShared) {
                    best = block.text();
                    mostShared = shared;
                }
            }
        }
        if (best != null && (mostShared > 0 || told.isEmpty())) {
            return best.replace('\n', ' ');
        }
        String title = withoutOutlet(told, outlet);
        return title.isEmpty() ? best : title;
    }

    private static int shared(String one, String other) {
        List<String> known = Words.of(other);
        List<String> words = Words.of(one);
        int shared = 0;
        for (String word : words) {
            shared += known.contains(word) ? 1 : 0;
        }
        return words.isEmpty() || shared * 2 < words.size() ? 0 : shared;
    }

    private static String withoutOutlet(String title, @Nullable String outlet) {
        for (String bar : List.of(" | ", " - ", " – ", " — ", " :: ", " » ")) {
            int at = title.lastIndexOf(bar);
            if (at > 10) {
                String tail = title.substring(at + bar.length()).strip();
                boolean names = outlet != null
                        && (tail.equalsIgnoreCase(outlet)
                                || outlet.toLowerCase(Locale.ROOT).contains(tail.toLowerCase(Locale.ROOT)));
                if (names || bar.equals(" | ")) {
                    return title.substring(0, at).strip();
                }
            }
        }
        return title;
    }

    private @Nullable String outlet(@Nullable String uri) {
        String name = page.meta("og:site_name");
        for (JsonNode article : page.data().articles()) {
            JsonNode publisher = page.data().resolve(article.path("publisher"));
            String stated = StructuredData.string(publisher.isObject() ? publisher.path("name") : publisher);
            name = name.isEmpty() ? stated : name;
        }
        name = name.isEmpty() ? page.meta("application-name") : name;
        if (!name.isEmpty() && name.length() < 100) {
            return name;
        }
        String host = host(uri);
        return host.isEmpty() ? null : host.startsWith("www.") ? host.substring(4) : host;
    }

    /** The primary part of the language code, such as "en"; null where none is stated. */
    private @Nullable String language() {
        Element html = page.page().getElementsByTag("html").first();
        String stated = html == null ? "" : html.attr("lang");
        stated = stated.isBlank() && html != null ? html.attr("xml:lang") : stated;
        for (JsonNode article : page.data().articles()) {
            stated = stated.isBlank() ? StructuredData.string(article.path("inLanguage")) : stated;
        }
        stated = stated.isBlank() ? page.meta("og:locale") : stated;
        stated = stated.isBlank() ? page.meta("language") : stated;
        String code = stated.strip().toLowerCase(Locale.ROOT).replace('_', '-').split("-", 2)[0];
        boolean valid =
                (code.length() == 2 || code.length() == 3) && code.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return valid ? code : null;
    }

    private boolean dayFirst(@Nullable String uri) {
        Element html = page.page().getElementsByTag("html").first();
        String stated =
                html == null ? "" : html.attr("lang").toLowerCase(Locale.ROOT).replace('_', '-');
        if (stated.equals("en-us")) {
            return false;
        }
        if (!stated.isEmpty() && !stated.equals("en")) {
            return true;
        }
        String host = host(uri);
        String country = host.substring(host.lastIndexOf('.') + 1);
        return !country.isEmpty() && !MONTH_FIRST.contains(country);
    }

    /** The article's own address: the canonical one, unless it only names the site's front page. */
    private @Nullable String canonical() {
        String stated = "";
        for (Element link : page.page().getElementsByTag("link")) {
            if (stated.isEmpty() && link.attr("rel").equalsIgnoreCase("canonical")) {
                stated = link.attr("href").strip();
            }
        }
        stated = stated.isEmpty() ? page.meta("og:url") : stated;
        String absolute = absolute(stated);
        if (absolute == null || address != null && isFrontPage(absolute) && !isFrontPage(address)) {
            return address;
        }
        return absolute;
    }

    private @Nullable String absolute(String stated) {
        try {
            URI uri = new URI(stated);
            if (!uri.isAbsolute()) {
                if (address == null || stated.isEmpty()) {
                    return null;
                }
                uri = new URI(address).resolve(uri);
            }
            String scheme = uri.getScheme();
            return uri.getHost() != null && ("http".equals(scheme) || "https".equals(scheme)) ? uri.toString() : null;
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    static boolean isFrontPage(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return path < 0 || path == address.length() - 1;
    }

    static String host(@Nullable String address) {
        if (address == null) {
            return "";
        }
        try {
            String host = new URI(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }
}
