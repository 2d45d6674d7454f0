package hearsay.measure.accuracy;

import hearsay.attribution.Attribution;
import hearsay.measure.accuracy.Comparison.Roles;
import hearsay.measure.accuracy.Scores.Count;
import hearsay.measure.gold.Article;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Unbroken stretches of source, cue and content that agree to the token, whichever statement they belong to: the figure that papers
 * on PolNeAR report (CofeNet, Wang et al. 2022). Of a content in two stretches each counts by itself.
 */
record ExactSpans(Count source, Count cue, Count content) {

    /** A stretch by its first token and the one after its last. */
    private record Stretch(int from, int to) {}

    static ExactSpans of(List<Article> gold, Map<String, List<Attribution>> system) {
        Count none = new Count(0, 0, 0);
        ExactSpans sum = new ExactSpans(none, none, none);
        Map<String, Double> weights = Weights.of(gold);
        for (Article article : gold) {
            double weight = weights.getOrDefault(article.id(), 1.0);
            Comparison comparison = Comparison.of(
                    article.text(),
                    Article.outermost(article.statements()),
                    Article.outermost(system.getOrDefault(article.id(), List.of())));
            sum = new ExactSpans(
                    add(sum.source, comparison, Roles::source, weight),
                    add(sum.cue, comparison, Roles::cue, weight),
                    add(sum.content, comparison, Roles::content, weight));
        }
        return sum;
    }

    private static Count add(Count before, Comparison comparison, Function<Roles, BitSet> role, double weight) {
        Set<Stretch> gold = stretches(comparison.gold(), role);
        Set<Stretch> system = stretches(comparison.system(), role);
        Set<Stretch> both = new HashSet<>(gold);
        both.retainAll(system);
        return before.plus(weight, both.size(), system.size(), gold.size());
    }

    private static Set<Stretch> stretches(List<Roles> statements, Function<Roles, BitSet> role) {
        Set<Stretch> stretches = new HashSet<>();
        for (Roles one : statements) {
            BitSet tokens = role.apply(one);
            for (int from = tokens.nextSetBit(0); from >= 0; from = tokens.nextSetBit(tokens.nextClearBit(from))) {
                stretches.add(new Stretch(from, tokens.nextClearBit(from)));
            }
        }
        return stretches;
    }
}
