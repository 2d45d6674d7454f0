package hearsay.who;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
        List<Double> weights = new ArrayList<>();
        try (InputStream in =
                        requireNonNull(AntecedentWeights.class.getResourceAsStream("/hearsay/who/antecedents.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("evidence\t")) {
                    weights.add(Double.valueOf(line.substring(line.indexOf('\t') + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
