package hearsay.reading.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A parsed page, cut into blocks, with what its head says: what every later step looks at. */
record ArticlePage(
        org.jsoup.nodes.Document page, List<Block> blocks, StructuredData data, Map<String, List<String>> metas) {

    static ArticlePage of(org.jsoup.nodes.Document page) {
        return new ArticlePage(page, Blocks.of(page), StructuredData.of(page), metas(page));
    }

    PageHints hints() {
        return new PageHints(data.articleBody(), title(), meta("og:description"));
    }

    /** The title that programs are told, which may name the outlet, too. */
    String title() {
        String title = meta("og:title");
        return title.isEmpty() ? page.title() : title;
    }

    /** The content of the first meta tag with this name, in lower case, that has one; empty where there is none. */
    String meta(String name) {
        List<String> values = metas(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The contents of all meta tags with this name, in lower case, in page order. */
    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    private static Map<String, List<String>> metas(org.jsoup.nodes.Document page) {
        Map<String, List<String>> metas = new LinkedHashMap<>();
        for (Element meta : page.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            for (String key : List.of("property", "name", "itemprop")) {
                String name = meta.attr(key).toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    metas.computeIfAbsent(name, unseen -> new ArrayList<>()).add(content);
                }
            }
        }
        return metas;
    }
}
