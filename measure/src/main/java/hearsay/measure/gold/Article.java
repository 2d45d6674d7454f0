package hearsay.measure.gold;

import hearsay.attribution.Attribution;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One article as one annotator read it.
 *
 * @param id the same for every annotator of an article
 * @param statements nested ones too, where the annotator marked them
 */
public record Article(String id, String text, List<Attribution> statements) {

    public Article {
        statements = List.copyOf(statements);
    }

    /** Without the statements that are part of another, as PolNeAR annotates. */
    public Article flat() {
        return new Article(id, text, outermost(statements));
    }

    /** So many articles, or all if there are no more, evenly spread over the list. */
    public static List<Article> sample(List<Article> all, int count) {
        int taken = Math.min(count, all.size());
        return IntStream.range(0, taken)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / taken)))
                .toList();
    }

    public static List<Attribution> outermost(List<Attribution> statements) {
        return statements.stream().filter(statement -> statement.within() < 0).toList();
    }

    public static List<Attribution> nested(List<Attribution> statements) {
        return statements.stream().filter(statement -> statement.within() >= 0).toList();
    }
}
