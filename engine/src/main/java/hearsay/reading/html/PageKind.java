package hearsay.reading.html;

import hearsay.document.Metadata.Kind;
import hearsay.trees.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What sort of page it is, from its structured data, its address and its words. */
final class PageKind {

    /** A running text has at least this many characters. */
    private static final int RUNNING = 900;

    private static final List<String> LIVE =
            List.of("/live/", "/live-", "-live-updates", "-live-blog", "/liveblog", "/live_blog", "-as-it-happened");
    private static final List<String> GALLERY = List.of(
            "/gallery/",
            "/galleries/",
            "/slideshow/",
            "/slideshows/",
            "/photos/",
            "/pictures/",
            "/picture-gallery/",
            "/in-pictures");
    private static final List<String> VIDEO = List.of("/video/", "/videos/", "/watch/", "/av/");
    private static final List<String> LOCKED = List.of(
            "subscribe to continue",
            "subscribe to read",
            "to continue reading",
            "already a subscriber",
            "log in to read",
            "subscribers only",
            "for subscribers",
            "unlock this article",
            "become a subscriber",
            "sign in to read",
            "this article is for",
            "register to continue");

    private PageKind() {}

    static Kind of(ArticlePage page, ArticleText article, @Nullable String address) {
        Set<String> types = page.data().types();
        String path = (address == null ? page.meta("og:url") : address).toLowerCase(Locale.ROOT);
        String title = page.page().title().toLowerCase(Locale.ROOT);
        int length = article.text().length();
        if (types.contains("LiveBlogPosting")
                || contains(path, LIVE) && length > 0
                || title.contains("live updates")
                || title.contains("live blog")) {
            return Kind.LIVE;
        }
        boolean described =
                !page.data().articles().isEmpty() || page.meta("og:type").equals("article");
        if (length < RUNNING) {
            if (isLocked(page)) {
                return Kind.STUB;
            }
            if (page.meta("og:type").startsWith("video")
                    || contains(path, VIDEO)
                    || types.contains("VideoObject") && !described) {
                return Kind.VIDEO;
            }
            if (types.contains("ImageGallery") || contains(path, GALLERY)) {
                return Kind.GALLERY;
            }
            if (length < 200 && !described || PageMetadata.isFrontPage(path)) {
                return Kind.OTHER;
            }
            return Kind.ARTICLE;
        }
        if (types.contains("ImageGallery") || contains(path, GALLERY)) {
            return Kind.GALLERY;
        }
        return isList(page, article) ? Kind.LIST : Kind.ARTICLE;
    }

    private static boolean contains(String text, List<String> parts) {
        return parts.stream().anyMatch(text::contains);
    }

    /** A page that shows its first words only, and says so. */
    private static boolean isLocked(ArticlePage page) {
        for (JsonNode article : page.data().articles()) {
            String free = article.path("isAccessibleForFree").asString("");
            if (free.equalsIgnoreCase("false")) {
                return true;
            }
        }
        if (page.meta("article:content_tier").equals("locked")) {
            return true;
        }
        for (Block block : page.blocks()) {
            if (block.text().length() < 200 && contains(block.text().toLowerCase(Locale.ROOT), LOCKED)) {
                return true;
            }
        }
        return false;
    }

    /** "17 ways to …", with a heading for each of them. */
    private static boolean isList(ArticlePage page, ArticleText article) {
        String title = page.meta("og:title").isEmpty() ? page.page().title() : page.meta("og:title");
        List<String> words = Words.of(title);
        boolean numbered = false;
        for (int i = 0; i < Math.min(3, words.size()); i++) {
            String word = words.get(i);
            numbered |= word.length() <= 3
                    && word.chars().allMatch(Character::isDigit)
                    && !word.equals("0")
                    && !word.equals("1");
        }
        long headings = page.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.HEADING)
                .count();
        return numbered && headings >= 5 && article.paragraphs() > headings;
    }
}
