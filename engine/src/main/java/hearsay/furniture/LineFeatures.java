package hearsay.furniture;

import hearsay.document.Span;
import hearsay.trees.WordWeights;
import hearsay.trees.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the furniture model knows about each line of a text, one row of numbers a line: its shape, its words, its place, how far it
 * shares words and names with the rest, and the same of three lines on either side.
 *
 * <p>This is the only place that computes them: the training examples are written by the same code.
 */
final class LineFeatures {

    /** The features of a line itself; the last are told to its neighbours, too. */
    static final List<String> NAMES = List.of(
            "commas",
            "capitals",
            "starts lower",
            "quotes",
            "odd quotes",
            "bullet",
            "bars",
            "lines alike",
            "position",
            "from start",
            "to end",
            "before",
            "after",
            "from running",
            "to running",
            "word length",
            "gap before",
            "said",
            "first name",
            "at or link",
            "log length",
            "words",
            "function words",
            "digits",
            "ends sentence",
            "ends colon",
            "ends open",
            "capitalised words",
            "line words",
            "rare coherence",
            "like before",
            "like after",
            "coherence",
            "shared names",
            "new names");

    static final int TOLD_FROM = NAMES.indexOf("log length");
    static final int WIDTH = NAMES.size() + 6 * (NAMES.size() - TOLD_FROM);

    private static final int[] NEIGHBOURS = {-1, 1, -2, 2, -3, 3};
    private static final float NO_NEIGHBOUR = -9;
    private static final int RUNNING = 15; // words from which a line is running text
    private static final int NEAR =
            2; // lines on either side that do not count for coherence: a teaser agrees with its own headline
    private static final int FAR = 40;
    private static final String QUOTES = "\"“”„«»";

    private static final Set<String> FUNCTION_WORDS = Set.of(
            ("the of and to a in that is was he for it with as his on be at by i this had not are but from or have an they which one you were"
                            + " all her she there would their we him been has when who will no more if out so up said what its about than into"
                            + " them can only other")
                    .split(" "));
    private static final Set<String> SAYING =
            Set.of("said", "says", "told", "added", "saying", "according", "asked", "wrote");

    /** Rarity of a word that stands in next to no text. */
    static final float RAREST = 7;

    private final String text;
    private final List<Span> lines;
    private final WordWeights rarity;
    private final List<List<String>> words = new ArrayList<>();
    private final List<Set<String>> telling = new ArrayList<>();
    private final List<Set<String>> names = new ArrayList<>();

    private LineFeatures(String text, List<Span> lines, WordWeights rarity) {
        this.text = text;
        this.lines = lines;
        this.rarity = rarity;
        for (Span line : lines) {
            String own = line.cut(text);
            words.add(Words.of(own));
            telling.add(longWords(words.get(words.size() - 1)));
            names.add(names(own));
        }
    }

    /**
     * One row for each of {@code lines} of {@code text}, {@link #WIDTH} numbers wide.
     *
     * @param weights how strongly each word speaks for furniture
     * @param rarity logarithm of how many texts there are to one with the word; words that are missing are the rarest
     */
    static float[][] of(String text, List<Span> lines, WordWeights weights, WordWeights rarity) {
        return new LineFeatures(text, lines, rarity).rows(weights);
    }

    private static Set<String> longWords(List<String> words) {
        Set<String> telling = new HashSet<>();
        for (String word : words) {
            if (word.length() > 3 && !FUNCTION_WORDS.contains(word)) {
                telling.add(word);
            }
        }
        return telling;
    }

    private float[][] rows(WordWeights weights) {
        int count = lines.size();
        Map<String, Integer> alike = new HashMap<>();
        Map<String, Integer> vocabulary = new HashMap<>();
        Map<String, Integer> known = new HashMap<>();
        int total = 0;
        int firstRunning = -1;
        int lastRunning = -1;
        for (int i = 0; i < count; i++) {
            alike.merge(lines.get(i).cut(text), 1, Integer::sum);
            total += words.get(i).size();
            if (words.get(i).size() >= RUNNING) {
                new HashSet<>(words.get(i)).forEach(word -> vocabulary.merge(word, 1, Integer::sum));
                names.get(i).forEach(name -> known.merge(name, 1, Integer::sum));
                firstRunning = firstRunning < 0 ? i : firstRunning;
                lastRunning = i;
            }
        }
        float[][] own = new float[count][];
        int before = 0;
        for (int i = 0; i < count; i++) {
            Span line = lines.get(i);
            Row row = new Row(NAMES.size());
            addShape(row, line.cut(text));
            row.add(alike.getOrDefault(line.cut(text), 1));
            row.add(i / (float) count).add(Math.min(FAR, i)).add(Math.min(FAR, count - 1 - i));
            row.add(before / (float) Math.max(1, total))
                    .add((total - before - words.get(i).size()) / (float) Math.max(1, total));
            before += words.get(i).size();
            row.add(clamp(i - firstRunning)).add(clamp(lastRunning - i));
            addWords(row, i, weights);
            row.add(rareCoherence(i, vocabulary)).add(likeness(i, i - 1)).add(likeness(i, i + 1));
            row.add(coherence(i, vocabulary)).add(sharedNames(i, known, true)).add(sharedNames(i, known, false));
            own[i] = row.values();
        }
        return withNeighbours(own);
    }

    private static float[][] withNeighbours(float[][] own) {
        float[][] rows = new float[own.length][];
        for (int i = 0; i < own.length; i++) {
            Row row = new Row(WIDTH);
            for (float value : own[i]) {
                row.add(value);
            }
            for (int step : NEIGHBOURS) {
                int neighbour = i + step;
                for (int feature = TOLD_FROM; feature < NAMES.size(); feature++) {
                    row.add(neighbour < 0 || neighbour >= own.length ? NO_NEIGHBOUR : own[neighbour][feature]);
                }
            }
            rows[i] = row.values();
        }
        return rows;
    }

    private static void addShape(Row row, String line) {
        int commas = 0;
        int capitals = 0;
        int quotes = 0;
        int bars = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            commas += c == ',' ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
            quotes += QUOTES.indexOf(c) >= 0 ? 1 : 0;
            bars += "|›»·•→>".indexOf(c) >= 0 ? 1 : 0;
        }
        row.add(commas).add(capitals / (float) line.length()).add(Character.isLowerCase(line.charAt(0)));
        row.add(quotes)
                .add(quotes % 2)
                .add("•-*–▪◦".indexOf(line.charAt(0)) >= 0)
                .add(bars);
    }

    private void addWords(Row row, int i, WordWeights weights) {
        Span line = lines.get(i);
        String own = line.cut(text);
        List<String> ownWords = words.get(i);
        float count = Math.max(1, ownWords.size());
        int digits = 0;
        int capitalised = 0;
        for (int k = 0; k < own.length(); k++) {
            digits += Character.isDigit(own.charAt(k)) ? 1 : 0;
            capitalised += Character.isUpperCase(own.charAt(k)) && (k == 0 || own.charAt(k - 1) == ' ') ? 1 : 0;
        }
        int function = 0;
        int saying = 0;
        for (String word : ownWords) {
            function += FUNCTION_WORDS.contains(word) ? 1 : 0;
            saying += SAYING.contains(word) ? 1 : 0;
        }
        char last = own.charAt(own.length() - 1);
        int lineBreaks = 0;
        for (int k = i == 0 ? 0 : lines.get(i - 1).end(); k < line.start(); k++) {
            lineBreaks += text.charAt(k) == '\n' ? 1 : 0;
        }
        row.add(own.length() / count).add(Math.min(3, lineBreaks)).add(saying);
        row.add(Character.isUpperCase(own.charAt(0)))
                .add(own.indexOf('@') >= 0 || own.contains("http") || own.contains("www."));
        row.add((float) Math.log1p(own.length()))
                .add(ownWords.size())
                .add(function / count)
                .add(digits / (float) own.length());
        row.add(".!?\"”’)".indexOf(last) >= 0 && !own.endsWith("..."))
                .add(last == ':')
                .add(last == '…' || own.endsWith("...") || last == ']');
        row.add(capitalised / count).add(weights.of(Words.telling(ownWords))[0]);
    }

    /** Share of a line's long words that running lines further off use, too. */
    private float coherence(int i, Map<String, Integer> vocabulary) {
        int shared = 0;
        for (String word : telling.get(i)) {
            shared += vocabulary.getOrDefault(word, 0) > near(i, word, telling) ? 1 : 0;
        }
        return telling.get(i).isEmpty() ? 0 : shared / (float) telling.get(i).size();
    }

    /** The same, each word counting by how rare it is. */
    private float rareCoherence(int i, Map<String, Integer> vocabulary) {
        float counted = 0;
        float shared = 0;
        for (String word : telling.get(i)) {
            float weight = rarity(word);
            counted += weight;
            shared += vocabulary.getOrDefault(word, 0) > near(i, word, telling) ? weight : 0;
        }
        return counted == 0 ? 0 : shared / counted;
    }

    /** Share of a line's long words that another line has, each counting by how rare it is; -1 where there is no such line. */
    private float likeness(int i, int other) {
        if (other < 0 || other >= lines.size()) {
            return -1;
        }
        float counted = 0;
        float shared = 0;
        for (String word : telling.get(i)) {
            float weight = rarity(word);
            counted += weight;
            shared += telling.get(other).contains(word) ? weight : 0;
        }
        return counted == 0 ? 0 : shared / counted;
    }

    private float rarity(String word) {
        float[] known = rarity.byWord().get(word);
        return known == null ? RAREST : known[0];
    }

    /** How many of a line's names running lines further off use, too, or how many they do not. */
    private float sharedNames(int i, Map<String, Integer> known, boolean shared) {
        int count = 0;
        for (String name : names.get(i)) {
            count += known.getOrDefault(name, 0) > near(i, name, names) == shared ? 1 : 0;
        }
        return count;
    }

    private int near(int i, String word, List<? extends java.util.Collection<String>> of) {
        int near = 0;
        for (int k = Math.max(0, i - NEAR); k <= Math.min(lines.size() - 1, i + NEAR); k++) {
            if (words.get(k).size() >= RUNNING
                    && words.get(k).size() < 400
                    && of.get(k).contains(word)) {
                near++;
            }
        }
        return near;
    }

    /** Capitalised words that do not open a sentence, in lower case. */
    private static Set<String> names(String line) {
        Set<String> names = new HashSet<>();
        boolean opens = true;
        for (String word : line.split("\\s")) {
            if (word.isEmpty()) {
                continue;
            }
            if (!opens && Character.isUpperCase(word.charAt(0)) && word.length() > 2) {
                names.addAll(Words.of(word));
            }
            char last = word.charAt(word.length() - 1);
            opens = ".!?:\"”“".indexOf(last) >= 0;
        }
        names.removeAll(FUNCTION_WORDS);
        return names;
    }

    private static float clamp(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    /** One row in the making. */
    private static final class Row {
        private final float[] values;
        private int filled;

        Row(int length) {
            values = new float[length];
        }

        Row add(float value) {
            values[filled++] = value;
            return this;
        }

        Row add(boolean value) {
            return add(value ? 1f : 0f);
        }

        float[] values() {
            if (filled != values.length) {
                throw new IllegalStateException("Expected " + values.length + " features, got " + filled);
            }
            return values;
        }
    }
}
