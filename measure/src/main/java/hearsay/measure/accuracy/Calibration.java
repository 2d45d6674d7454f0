package hearsay.measure.accuracy;

import hearsay.attribution.Attribution;
import hearsay.measure.gold.Article;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Whether confidence means what it says: found statements in bins of equal mass, by rising confidence.
 *
 * <p>A statement is right where it counts as linked in {@link Scores}.
 */
record Calibration(List<Bin> bins) {

    /** How many bins there are, unless fewer statements than that. */
    static final int BINS = 10;

    /**
     * Statements of like confidence.
     *
     * @param mass statements, each as often as annotators read its article, weighed by 1/k
     * @param confidence mean confidence, 0 to 1
     * @param right share that counts as linked, 0 to 1
     */
    record Bin(double mass, double lowest, double highest, double confidence, double right) {}

    private record Outcome(double confidence, boolean right, double weight) {}

    Calibration {
        bins = List.copyOf(bins);
    }

    static Calibration of(List<Article> gold, Map<String, List<Attribution>> system) {
        Map<String, Double> weights = Weights.of(gold);
        List<Outcome> outcomes = new ArrayList<>();
        for (Article article : gold) {
            List<Attribution> given = Article.outermost(system.getOrDefault(article.id(), List.of()));
            Comparison comparison = Comparison.of(article.text(), Article.outermost(article.statements()), given);
            BitSet right = new BitSet();
            comparison.found().stream().filter(comparison::isLinked).forEach(pair -> right.set(pair.system()));
            for (int i = 0; i < given.size(); i++) {
                outcomes.add(
                        new Outcome(given.get(i).confidence(), right.get(i), weights.getOrDefault(article.id(), 1.0)));
            }
        }
        outcomes.sort(Comparator.comparingDouble(Outcome::confidence));
        return new Calibration(bins(outcomes));
    }

    /** Expected calibration error, 0 to 1: the bins' distances between confidence and share right, weighed by mass. */
    double expectedError() {
        double mass = bins.stream().mapToDouble(Bin::mass).sum();
        double error = bins.stream()
                .mapToDouble(bin -> bin.mass() * Math.abs(bin.confidence() - bin.right()))
                .sum();
        return mass == 0 ? 0 : error / mass;
    }

    /** A statement belongs to the bin in which the middle of its own mass lies. */
    private static List<Bin> bins(List<Outcome> outcomes) {
        double total = outcomes.stream().mapToDouble(Outcome::weight).sum();
        List<List<Outcome>> parts = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            parts.add(new ArrayList<>());
        }
        double before = 0;
        for (Outcome outcome : outcomes) {
            int bin = (int) ((before + outcome.weight() / 2) / total * BINS);
            parts.get(Math.min(bin, BINS - 1)).add(outcome);
            before += outcome.weight();
        }
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(Calibration::bin)
                .toList();
    }

    private static Bin bin(List<Outcome> part) {
        double mass = part.stream().mapToDouble(Outcome::weight).sum();
        double confidence = part.stream()
                .mapToDouble(one -> one.weight() * one.confidence())
                .sum();
        double right = part.stream()
                .filter(Outcome::right)
                .mapToDouble(Outcome::weight)
                .sum();
        return new Bin(
                mass,
                part.get(0).confidence(),
                part.get(part.size() - 1).confidence(),
                confidence / mass,
                right / mass);
    }
}
