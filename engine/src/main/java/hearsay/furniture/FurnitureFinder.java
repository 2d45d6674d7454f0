package hearsay.furniture;

import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.document.Furniture.Kind;
import hearsay.document.Span;
import hearsay.trees.Forest;
import hearsay.trees.WordWeights;
import hearsay.trees.Words;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Finds furniture in text that came without markup: a learned judgement on each line, by its shape, words and place, the lines around
 * it, and how far it shares words with the rest; then a second one that also sees what the first thought of the lines around.
 *
 * <p>For text that has lost its markup; a web page's own reader has already told the two apart.
 */
public final class FurnitureFinder {

    /** Shorter texts show too little to judge a line by. */
    private static final int FEWEST_LINES = 4;

    private final float threshold;
    private final WordWeights words;
    private final WordWeights rarity;
    private final WordWeights kinds;
    private final Forest first;
    private final Forest second;

    private FurnitureFinder(
            float threshold, WordWeights words, WordWeights rarity, WordWeights kinds, Forest first, Forest second) {
        this.threshold = threshold;
        this.words = words;
        this.rarity = rarity;
        this.kinds = kinds;
        this.first = first;
        this.second = second;
        if (first.features() != LineFeatures.WIDTH || second.features() != LineOpinions.WIDTH) {
            throw new IllegalStateException(
                    "The furniture model was trained on other features; run training/pages again");
        }
    }

    /** The finder with the model that comes with the program; it may be shared by threads. */
    public static FurnitureFinder shipped() {
        return Shipped.FINDER;
    }

    private static final class Shipped {
        static final FurnitureFinder FINDER = read();

        private static FurnitureFinder read() {
            try (InputStream file = FurnitureFinder.class.getResourceAsStream("furniture.model")) {
                if (file == null) {
                    throw new IllegalStateException("furniture.model is missing beside " + FurnitureFinder.class);
                }
                return FurnitureFinder.read(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads a gzipped model: the threshold, the weights of words, their rarities, the weights of kinds, and the two forests. */
    static FurnitureFinder read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new GZIPInputStream(file, 1 << 16));
        float threshold = in.readFloat();
        WordWeights words = WordWeights.read(in, 1);
        WordWeights rarity = WordWeights.read(in, 1);
        WordWeights kinds = WordWeights.read(in, Kind.values().length);
        return new FurnitureFinder(threshold, words, rarity, kinds, Forest.read(in), Forest.read(in));
    }

    /** {@code document} with its furniture marked, a span a line; as it was where furniture is marked already. */
    public Document find(Document document) {
        String text = document.text();
        List<Span> lines = lines(text);
        if (!document.furniture().isEmpty() || lines.size() < FEWEST_LINES) {
            return document;
        }
        float[] probabilities = probabilities(text, lines);
        List<Furniture> furniture = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            String line = lines.get(i).cut(text);
            if (OtherStories.isLead(line)) {
                furniture.add(new Furniture(lines.get(i), Kind.TEASER));
            } else if (probabilities[i] >= threshold) {
                furniture.add(new Furniture(lines.get(i), kind(line)));
            }
        }
        return furniture.size() == lines.size() ? document : document.withFurniture(furniture);
    }

    /** For each line the probability that it is furniture. */
    float[] probabilities(String text, List<Span> lines) {
        float[][] rows = LineFeatures.of(text, lines, words, rarity);
        float[] thoughts = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            thoughts[i] = first.probability(rows[i]);
        }
        float[][] opinions = LineOpinions.of(rows, thoughts);
        float[] probabilities = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = second.probability(opinions[i]);
        }
        return probabilities;
    }

    private Kind kind(String line) {
        float[] weights = kinds.of(Words.telling(Words.of(line)));
        int best = Kind.TEASER.ordinal();
        for (int kind = 0; kind < weights.length; kind++) {
            if (weights[kind] > weights[best]) {
                best = kind;
            }
        }
        return Kind.values()[best];
    }

    /** The lines of {@code text} that have words, without the white space around them. */
    static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int from = start;
            int to = end;
            while (from < to && isSpace(text.charAt(from))) {
                from++;
            }
            while (to > from && isSpace(text.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                lines.add(new Span(from, to));
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
