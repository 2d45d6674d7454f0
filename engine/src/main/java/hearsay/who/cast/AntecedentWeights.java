package hearsay.who.cast;

import hearsay.lexis.Table;

/** How much each piece of evidence counts when a pronoun's antecedent is chosen; {@code antecedents.tsv} has the numbers. */
final class AntecedentWeights {

    private static final double[] WEIGHTS = load();

    private AntecedentWeights() {}

    static double weigh(double[] evidence) {
        double sum = 0;
        for (int i = 0; i < evidence.length; i++) {
            sum += WEIGHTS[i] * evidence[i];
        }
        return sum;
    }

    private static double[] load() {
        return Table.beside(AntecedentWeights.class, "antecedents.tsv").lines().stream()
                .map(Table.Line::text)
                .filter(line -> !line.startsWith("evidence\t"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf('\t') + 1)))
                .toArray();
    }
}
