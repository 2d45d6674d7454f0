package hearsay.measure.accuracy;

import hearsay.attribution.Attribution;
import hearsay.measure.gold.Article;
import java.util.List;
import java.util.Map;

/**
 * How many of the gold's statements inside statements were found as such.
 *
 * @param found those with a nested statement of the system whose content overlaps by Dice of at least one half
 * @param linked found ones whose source and cue agree too
 */
record Nested(int found, int linked, int gold) {

    static Nested of(List<Article> gold, Map<String, List<Attribution>> system) {
        int found = 0;
        int linked = 0;
        int all = 0;
        for (Article article : gold) {
            List<Attribution> wanted = Article.nested(article.statements());
            List<Attribution> given = Article.nested(system.getOrDefault(article.id(), List.of()));
            Comparison comparison = Comparison.of(article.text(), wanted, given);
            found += comparison.found().size();
            linked += (int)
                    comparison.found().stream().filter(comparison::isLinked).count();
            all += wanted.size();
        }
        return new Nested(found, linked, all);
    }

    /** Percent; 0 where the gold has none. */
    double recall() {
        return gold == 0 ? 0 : 100.0 * found / gold;
    }

    /** Percent; 0 where the gold has none. */
    double linkedRecall() {
        return gold == 0 ? 0 : 100.0 * linked / gold;
    }
}
