package hearsay.measure.accuracy;

import hearsay.attribution.Attribution;
import hearsay.measure.accuracy.InlineGold.Half;
import hearsay.measure.accuracy.InlineGold.Item;
import hearsay.measure.gold.Article;
import hearsay.measure.gold.JsonGold;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Articles that figures are taken on together. */
record GoldSet(String name, List<Article> articles) {

    GoldSet {
        articles = List.copyOf(articles);
    }

    int statements() {
        return articles.stream()
                .mapToInt(article -> article.statements().size())
                .sum();
    }

    /**
     * The sets of the accuracy table.
     *
     * @param gold the folder {@code measure/gold/attribution}
     * @param data the folder with {@code polnear} and {@code web-pages}
     */
    static List<GoldSet> all(Path gold, Path data) {
        List<Item> invented = InlineGold.read(gold);
        return List.of(
                new GoldSet("PolNeAR dev (US politics, 2016)", polnearDev(data)),
                new GoldSet("web pages (various, 2017 and 2025)", webPages(gold, data)),
                new GoldSet("invented, to look at", half(invented, Half.TUNE)),
                new GoldSet("invented, for figures only", half(invented, Half.TEST)));
    }

    static List<Article> polnearDev(Path data) {
        return JsonGold.read(data.resolve("polnear/dev.jsonl"));
    }

    private static List<Article> webPages(Path gold, Path data) {
        return JsonGold.readStandOff(gold.resolve("web-pages.jsonl"), data.resolve("web-pages/gold.jsonl"));
    }

    private static List<Article> half(List<Item> items, Half half) {
        return items.stream()
                .filter(item -> item.half() == half)
                .map(Item::article)
                .toList();
    }

    /** How well one annotator agrees with the others, on the articles of PolNeAR train and dev that several read. */
    static Scores personAgainstPerson(Path data) {
        Map<String, List<Article>> readings = new LinkedHashMap<>();
        for (String file : List.of("polnear/train.jsonl", "polnear/dev.jsonl")) {
            for (Article article : JsonGold.read(data.resolve(file))) {
                readings.computeIfAbsent(article.id(), id -> new ArrayList<>()).add(article);
            }
        }
        List<Article> others = new ArrayList<>();
        Map<String, List<Attribution>> one = new HashMap<>();
        for (List<Article> readers : readings.values()) {
            for (int i = 0; i < readers.size() && readers.size() > 1; i++) {
                String id = readers.get(i).id() + " read by " + i;
                one.put(id, readers.get(i).statements());
                for (int j = 0; j < readers.size(); j++) {
                    if (j != i) {
                        Article other = readers.get(j);
                        others.add(new Article(id, other.text(), other.statements()));
                    }
                }
            }
        }
        return Scores.of(others, one);
    }
}
