package hearsay.attribution;

/**
 * Turns what the network says of an attribution into the probability that it is right: logistic regression on standardized
 * evidence, fitted on training articles that the network never saw.
 *
 * @param mean of each piece of evidence, in the order of {@link Evidence#values}
 * @param deviation standard deviation of each
 * @param weight of each
 * @param bias the log odds of average evidence
 * @param uncued probability for a quotation that stands without a cue
 * @param marked probability for words that only a colon or a dash gives to somebody
 */
public record Confidence(
        double[] mean, double[] deviation, double[] weight, double bias, double uncued, double marked) {

    /**
     * What the network and the words say for one attribution.
     *
     * @param cue probability that the cue is one
     * @param statement probability that a statement hangs on it
     * @param logPath log probability of the roles, all together
     * @param sourceWords words of the source
     * @param cueWords words of the cue
     * @param contentWords words of the content
     * @param contentParts spans of the content
     * @param quoted share of the content's words inside quotation marks
     * @param cut whether the content runs to the window's edge while the text goes on
     */
    public record Evidence(
            double cue,
            double statement,
            double logPath,
            int sourceWords,
            int cueWords,
            int contentWords,
            int contentParts,
            double quoted,
            boolean cut) {

        /** In the order of {@code mean}, {@code deviation} and {@code weight}. */
        public double[] values() {
            return new double[] {
                logOdds(cue),
                logOdds(statement),
                Math.max(-12, logPath),
                sourceWords == 0 ? 1 : 0,
                Math.log1p(sourceWords),
                Math.log1p(cueWords),
                Math.log1p(contentWords),
                Math.log1p(contentWords) * Math.log1p(contentWords),
                contentParts > 1 ? 1 : 0,
                quoted,
                cut ? 1 : 0
            };
        }

        private static double logOdds(double p) {
            double clipped = Math.min(1 - 1e-5, Math.max(1e-5, p));
            return Math.log(clipped / (1 - clipped));
        }
    }

    double of(Evidence evidence) {
        double[] values = evidence.values();
        double logOdds = bias;
        for (int i = 0; i < values.length; i++) {
            logOdds += weight[i] * (values[i] - mean[i]) / deviation[i];
        }
        return 1 / (1 + Math.exp(-logOdds));
    }
}
