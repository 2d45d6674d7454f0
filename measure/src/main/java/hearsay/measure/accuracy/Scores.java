package hearsay.measure.accuracy;

import hearsay.attribution.Attribution;
import hearsay.measure.accuracy.Comparison.Pair;
import hearsay.measure.accuracy.Comparison.Roles;
import hearsay.measure.gold.Article;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How well found statements agree with gold ones, by tokens and by statements.
 *
 * <p>Where several people annotated an article, the system is scored against each, and each weighs 1/k. An article that the
 * system lacks counts as one without a statement. Statements inside others are not part of it: see {@link Nested}.
 *
 * @param source tokens in that role over all statements, as are cue and content
 * @param found statements whose contents overlap by Dice of at least one half, one to one
 * @param linked found ones whose source and cue agree too
 * @param exact found ones whose content has the same words
 * @param sourceOfFound share of found statements whose source agrees, in percent
 * @param alpha Krippendorff's alpha, nominal, tokens labelled source, cue, content or none, in percent
 */
record Scores(
        Count source,
        Count cue,
        Count content,
        Count found,
        Count linked,
        Count exact,
        double sourceOfFound,
        double alpha) {

    /** What was right, of what was found and of what there is to find; figures in percent. */
    record Count(double right, double system, double gold) {

        double precision() {
            return system == 0 ? 0 : 100 * right / system;
        }

        double recall() {
            return gold == 0 ? 0 : 100 * right / gold;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        Count plus(double weight, double moreRight, double moreSystem, double moreGold) {
            return new Count(right + weight * moreRight, system + weight * moreSystem, gold + weight * moreGold);
        }
    }

    static Scores of(List<Article> gold, Map<String, List<Attribution>> system) {
        return sum(gold, system, false);
    }

    /** Only over gold statements that stand wholly inside quotation marks: recall is what counts here. */
    static Scores ofDirect(List<Article> gold, Map<String, List<Attribution>> system) {
        return sum(gold, system, true);
    }

    private static Scores sum(List<Article> gold, Map<String, List<Attribution>> system, boolean directOnly) {
        Count none = new Count(0, 0, 0);
        Scores sum = new Scores(none, none, none, none, none, none, 0, 0);
        double rightSources = 0;
        Alpha alpha = new Alpha();
        Map<String, Double> weights = Weights.of(gold);
        for (Article article : gold) {
            double weight = weights.getOrDefault(article.id(), 1.0);
            List<Attribution> wanted = Article.outermost(article.statements());
            if (directOnly) {
                wanted = wanted.stream()
                        .filter(one -> Quoted.isDirect(article.text(), one.content()))
                        .toList();
            }
            List<Attribution> given = Article.outermost(system.getOrDefault(article.id(), List.of()));
            Comparison comparison = Comparison.of(article.text(), wanted, given);
            sum = sum.plus(comparison, weight);
            for (Pair pair : comparison.found()) {
                rightSources += comparison.sourceAgrees(pair) ? weight : 0;
            }
            alpha.add(comparison, weight);
        }
        double found = sum.found.right();
        return new Scores(
                sum.source,
                sum.cue,
                sum.content,
                sum.found,
                sum.linked,
                sum.exact,
                found == 0 ? 0 : 100 * rightSources / found,
                alpha.percent());
    }

    private Scores plus(Comparison comparison, double weight) {
        List<Pair> pairs = comparison.found();
        int goldSize = comparison.gold().size();
        int systemSize = comparison.system().size();
        long links = pairs.stream().filter(comparison::isLinked).count();
        long same = pairs.stream().filter(comparison::contentIsExact).count();
        return new Scores(
                tokens(source, comparison, Roles::source, weight),
                tokens(cue, comparison, Roles::cue, weight),
                tokens(content, comparison, Roles::content, weight),
                found.plus(weight, pairs.size(), systemSize, goldSize),
                linked.plus(weight, links, systemSize, goldSize),
                exact.plus(weight, same, systemSize, goldSize),
                0,
                0);
    }

    private static Count tokens(Count before, Comparison comparison, Function<Roles, BitSet> role, double weight) {
        BitSet gold = union(comparison.gold(), role);
        BitSet system = union(comparison.system(), role);
        return before.plus(weight, Comparison.shared(gold, system), system.cardinality(), gold.cardinality());
    }

    private static BitSet union(List<Roles> statements, Function<Roles, BitSet> role) {
        BitSet all = new BitSet();
        for (Roles one : statements) {
            all.or(role.apply(one));
        }
        return all;
    }
}
