package hearsay.reading.html;

import hearsay.trees.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Leaves one article where a page holds several, as pages do that go on with the next story at their end.
 *
 * <p>Articles are {@code <article>} elements side by side, each with an {@code <h1>} of its own. The one whose headline shares most words with
 * the page's title is the main one; of equals, the first.
 */
final class MainArticle {

    private MainArticle() {}

    /** {@code kept} without the blocks of other articles than the main one; itself where the page holds no two. */
    static boolean[] only(ArticlePage page, boolean[] kept) {
        Map<Element, String> headlines = new LinkedHashMap<>();
        for (Block block : page.blocks()) {
            Element article = block.element().normalName().equals("h1") ? article(block) : null;
            if (article != null) {
                headlines.putIfAbsent(article, block.text());
            }
        }
        if (headlines.size() < 2) {
            return kept;
        }
        Set<String> known = new HashSet<>(Words.of(page.title()));
        Element main = null;
        double most = -1;
        for (Map.Entry<Element, String> article : headlines.entrySet()) {
            double shared = shared(article.getValue(), known);
            if (shared > most) {
                main = article.getKey();
                most = shared;
            }
        }
        boolean[] left = kept.clone();
        for (int i = 0; i < left.length; i++) {
            Element article = left[i] ? article(page.blocks().get(i)) : null;
            left[i] &= article == null || article == main || !headlines.containsKey(article);
        }
        return left;
    }

    /** The outermost article that the block stands in, or null; the parser keeps the depth small. */
    private static @Nullable Element article(Block block) {
        Element outermost = null;
        for (Element e = block.element(); e != null; e = e.parent()) {
            outermost = e.normalName().equals("article") ? e : outermost;
        }
        return outermost;
    }

    private static double shared(String headline, Set<String> title) {
        Set<String> words = new HashSet<>(Words.of(headline));
        if (words.isEmpty() || title.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(words);
        common.retainAll(title);
        return common.size() / (double) (words.size() + title.size() - common.size());
    }
}
