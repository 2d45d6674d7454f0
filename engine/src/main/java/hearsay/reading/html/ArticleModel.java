package hearsay.reading.html;

import hearsay.trees.Forest;
import hearsay.trees.WordWeights;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Element;

/**
 * The learned judgement of which blocks of a page are its article.
 *
 * <p>Weights of words and class names feed boosted trees that see a block and its neighbours; a second forest sees what the first
 * thought of the blocks around, of those written alike and of those in the same parent. {@code training/pages} makes the file.
 */
final class ArticleModel {

    /** The features of a block that its neighbours are told. */
    static final List<String> TOLD = List.of(
            "log length",
            "link density",
            "function words",
            "ends sentence",
            "heading level",
            "is p",
            "own names",
            "near names",
            "text words",
            "heading words",
            "in best",
            "stops",
            "up to best");

    private static final int WORDS = BlockFeatures.NAMES.indexOf("words");
    private static final int[] NEIGHBOURS = {-1, 1, -2, 2};
    private static final float NO_NEIGHBOUR = -9;
    private static final int[] OPINIONS = {-1, 1, -2, 2, -3, 3, -4, 4};
    private static final float NO_OPINION = -12;
    private static final int WINDOW = 6;

    private final WordWeights nameWeights;
    private final WordWeights wordWeights;
    private final Forest first;
    private final Forest second;
    private final float threshold;
    private final int[] told =
            TOLD.stream().mapToInt(BlockFeatures.NAMES::indexOf).toArray();

    private ArticleModel(
            WordWeights nameWeights, WordWeights wordWeights, Forest first, Forest second, float threshold) {
        this.nameWeights = nameWeights;
        this.wordWeights = wordWeights;
        this.first = first;
        this.second = second;
        this.threshold = threshold;
        int base = BlockFeatures.NAMES.size();
        if (first.features() != base + NEIGHBOURS.length * told.length
                || second.features() != base + OPINIONS.length + 7) {
            throw new IllegalStateException(
                    "The article model was trained on other features; run training/pages again");
        }
    }

    /** The model that comes with the program. */
    static ArticleModel shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        static final ArticleModel MODEL = read();

        private static ArticleModel read() {
            try (InputStream file = ArticleModel.class.getResourceAsStream("article.model")) {
                if (file == null) {
                    throw new IllegalStateException("article.model is missing beside " + ArticleModel.class);
                }
                return ArticleModel.read(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads a gzipped model: the threshold, the weights of names (three each) and of words (two each), and the two forests. */
    static ArticleModel read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new GZIPInputStream(file, 1 << 16));
        float threshold = in.readFloat();
        WordWeights names = WordWeights.read(in, 3);
        WordWeights words = WordWeights.read(in, 2);
        return new ArticleModel(names, words, Forest.read(in), Forest.read(in), threshold);
    }

    /** Blocks at least this likely are the article. */
    float threshold() {
        return threshold;
    }

    /** For each block of {@code page} the probability that it is part of the article. */
    float[] probabilities(ArticlePage page) {
        float[][] rows = BlockFeatures.of(page.blocks(), page.hints(), nameWeights, wordWeights);
        float[] firstThoughts = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            firstThoughts[i] = first.probability(withNeighbours(rows, i));
        }
        float[][] opinions = opinions(page.blocks(), rows, firstThoughts);
        float[] probabilities = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int base = rows[i].length;
            float[] row = Arrays.copyOf(rows[i], base + opinions[i].length);
            System.arraycopy(opinions[i], 0, row, base, opinions[i].length);
            probabilities[i] = second.probability(row);
        }
        return probabilities;
    }

    private float[] withNeighbours(float[][] rows, int i) {
        float[] row = Arrays.copyOf(rows[i], first.features());
        int at = rows[i].length;
        for (int step : NEIGHBOURS) {
            int neighbour = i + step;
            for (int feature : told) {
                row[at++] = neighbour < 0 || neighbour >= rows.length ? NO_NEIGHBOUR : rows[neighbour][feature];
            }
        }
        return row;
    }

    /** For each block: what the first forest thinks of it and its neighbours, of blocks written alike, of siblings, and of all before and after. */
    private static float[][] opinions(List<Block> blocks, float[][] rows, float[] probabilities) {
        int count = blocks.size();
        float[] odds = new float[count];
        int[] words = new int[count];
        double total = 0;
        Map<String, double[]> alike = new HashMap<>();
        Map<Element, double[]> siblings = new IdentityHashMap<>();
        for (int i = 0; i < count; i++) {
            Block block = blocks.get(i);
            double p = Math.max(1e-4, Math.min(1 - 1e-4, probabilities[i]));
            odds[i] = (float) Math.log(p / (1 - p));
            words[i] = Math.max(1, (int) rows[i][WORDS]);
            total += probabilities[i] * (double) words[i];
            tally(
                    alike.computeIfAbsent(BlockFeatures.signature(block), unseen -> new double[2]),
                    probabilities[i],
                    words[i]);
            tally(siblings.computeIfAbsent(above(block), unseen -> new double[2]), probabilities[i], words[i]);
        }
        float[][] opinions = new float[count][];
        double before = 0;
        double windowArticle = 0;
        double windowWords = 0;
        for (int i = 0; i < Math.min(WINDOW, count); i++) {
            windowArticle += probabilities[i] * (double) words[i];
            windowWords += words[i];
        }
        for (int i = 0; i < count; i++) {
            if (i + WINDOW < count) {
                windowArticle += probabilities[i + WINDOW] * (double) words[i + WINDOW];
                windowWords += words[i + WINDOW];
            }
            if (i > WINDOW) {
                windowArticle -= probabilities[i - WINDOW - 1] * (double) words[i - WINDOW - 1];
                windowWords -= words[i - WINDOW - 1];
            }
            BlockFeatures.Row row = new BlockFeatures.Row(OPINIONS.length + 7);
            row.add(odds[i]);
            for (int step : OPINIONS) {
                int neighbour = i + step;
                row.add(neighbour < 0 || neighbour >= count ? NO_OPINION : odds[neighbour]);
            }
            row.add(share(alike.getOrDefault(BlockFeatures.signature(blocks.get(i)), new double[2])));
            row.add(share(siblings.getOrDefault(above(blocks.get(i)), new double[2])));
            double own = probabilities[i] * (double) words[i];
            row.add((float) (before / (total + 1e-9)));
            before += own;
            row.add((float) ((total - before) / (total + 1e-9)));
            row.add((float) (windowArticle / windowWords));
            row.add((float) total);
            opinions[i] = row.values();
        }
        return opinions;
    }

    static Element above(Block block) {
        Element parent = block.element().parent();
        return parent == null ? block.element() : parent;
    }

    private static void tally(double[] sums, float probability, int words) {
        sums[0] += probability * (double) words;
        sums[1] += words;
    }

    private static float share(double[] sums) {
        return (float) (sums[0] / Math.max(1, sums[1]));
    }
}
