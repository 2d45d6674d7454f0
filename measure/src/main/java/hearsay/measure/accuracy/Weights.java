package hearsay.measure.accuracy;

import hearsay.measure.gold.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each annotator's reading of an article counts: 1/k where k people read it. */
final class Weights {

    private Weights() {}

    static Map<String, Double> of(List<Article> gold) {
        Map<String, Integer> readers = new HashMap<>();
        for (Article article : gold) {
            readers.merge(article.id(), 1, Integer::sum);
        }
        Map<String, Double> weights = new HashMap<>();
        readers.forEach((id, count) -> weights.put(id, 1.0 / count));
        return weights;
    }
}
