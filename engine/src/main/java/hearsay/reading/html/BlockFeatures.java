package hearsay.reading.html;

import hearsay.reading.html.Surroundings.Tag;
import hearsay.trees.WordWeights;
import hearsay.trees.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the article model knows about each block of a page, one row of numbers a block.
 *
 * <p>This is the only place that computes them: the training examples are written by the same code.
 */
final class BlockFeatures {

    static final List<String> NAMES = List.of(
            "heading level",
            "is p",
            "is li",
            "is cell",
            "is quote",
            "is div",
            "is caption",
            "is item",
            "is other",
            "log length",
            "words",
            "link density",
            "emphasis",
            "commas",
            "stops",
            "capitals",
            "digits",
            "ends sentence",
            "ends colon",
            "starts lower",
            "function words",
            "capitalised words",
            "quotes",
            "ends ellipsis",
            "has @",
            "word length",
            "lines",
            "own names",
            "near names",
            "far names",
            "text words",
            "heading words",
            "since heading",
            "level above",
            "in article",
            "in main",
            "in aside",
            "in nav",
            "in footer",
            "in header",
            "in figure",
            "in form",
            "in list",
            "in table",
            "in blockquote",
            "in link",
            "in button",
            "hidden",
            "depth",
            "position",
            "from h1",
            "from first",
            "to last",
            "in best",
            "up to best",
            "best to meet",
            "mass own",
            "mass up 1",
            "mass up 2",
            "mass up 3",
            "share of best",
            "thousands before",
            "thousands after",
            "structured body",
            "in title",
            "title in",
            "in description",
            "times on page",
            "alike",
            "alike share",
            "alike links",
            "alike before",
            "coherence",
            "siblings",
            "sibling links",
            "page blocks");

    private static final Set<String> FUNCTION_WORDS = Set.of(
            ("the of and to a in that is was he for it with as his on be at by i this had not are but from or have an they which one you were"
                            + " all her she there would their we him been has when who will no more if out so up said what its about than into"
                            + " them can only other")
                    .split(" "));

    private static final String QUOTES = "\"“”„«»";
    private static final int HIGHEST = 40;

    private final List<Block> blocks;
    private final List<List<String>> words;
    private final Surroundings.OfPage surroundings;
    private final WordWeights wordWeights;
    private final PageHints hints;

    private BlockFeatures(List<Block> blocks, PageHints hints, WordWeights nameWeights, WordWeights wordWeights) {
        this.blocks = blocks;
        this.hints = hints;
        this.wordWeights = wordWeights;
        surroundings = new Surroundings.OfPage(nameWeights);
        words = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            words.add(Words.of(block.text()));
        }
    }

    /** One row for each of {@code blocks}, in their order, with a number for each of {@link #NAMES}. */
    static float[][] of(List<Block> blocks, PageHints hints, WordWeights nameWeights, WordWeights wordWeights) {
        return new BlockFeatures(blocks, hints, nameWeights, wordWeights).rows();
    }

    private float[][] rows() {
        int count = blocks.size();
        float[][] rows = new float[count][];
        Map<String, Integer> timesOnPage = new HashMap<>();
        int charsLeft = 0;
        int h1 = -1;
        for (int i = 0; i < count; i++) {
            Block block = blocks.get(i);
            timesOnPage.merge(block.text(), 1, Integer::sum);
            charsLeft += block.text().length();
            if (h1 < 0 && block.element().normalName().equals("h1")) {
                h1 = i;
            }
        }
        Containers containers = new Containers(blocks);
        Map<String, Group> groups = groups();
        Map<String, Integer> vocabulary = vocabulary(containers);
        List<String> headingWords = List.of();
        float headingWeight = 0;
        int headingAt = -1;
        int headingLevel = 0;
        int charsBefore = 0;
        for (int i = 0; i < count; i++) {
            Block block = blocks.get(i);
            Row row = new Row(NAMES.size());
            Surroundings around = surroundings.of(block.innermost());
            addKind(row, block);
            addText(row, block.text(), words.get(i), block);
            addNames(row, around, block);
            row.add(wordWeights.of(Words.telling(words.get(i)))[0]);
            row.add(headingWeight)
                    .add(headingAt < 0 ? HIGHEST : Math.min(HIGHEST, i - headingAt))
                    .add(headingLevel);
            for (Tag tag : Tag.values()) {
                row.add(around.in(tag));
            }
            row.add(around.depth());
            row.add(i / (float) count).add(h1 < 0 ? -HIGHEST : clamp(i - h1));
            containers.add(row, i);
            row.add(charsBefore / 1000f).add((charsLeft - charsBefore) / 1000f);
            charsBefore += block.text().length();
            hints.add(row, words.get(i));
            row.add(timesOnPage.getOrDefault(block.text(), 1));
            groups.computeIfAbsent(signature(block), key -> new Group()).add(row, charsLeft);
            row.add(coherence(words.get(i), vocabulary));
            containers.addSiblings(row, block);
            row.add(count);
            rows[i] = row.values();
            if (block.kind() == Block.Kind.HEADING) {
                headingAt = i;
                headingLevel = level(block);
                headingWeight = wordWeights.of(Words.telling(words.get(i)))[1];
            }
        }
        return rows;
    }

    private static int level(Block block) {
        for (Element e = block.element(); e != null; e = e.parent()) {
            String tag = e.normalName();
            if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6') {
                return tag.charAt(1) - '0';
            }
        }
        return 0;
    }

    private static void addKind(Row row, Block block) {
        String tag = block.element().normalName();
        row.add(block.kind() == Block.Kind.HEADING ? level(block) : 0);
        row.add(tag.equals("p")).add(tag.equals("li"));
        row.add(block.kind() == Block.Kind.CELL).add(block.kind() == Block.Kind.QUOTE);
        row.add(tag.equals("div")).add(block.kind() == Block.Kind.CAPTION).add(block.kind() == Block.Kind.ITEM);
        row.add(tag.equals("section")
                || tag.equals("article")
                || tag.equals("body")
                || tag.equals("header")
                || tag.equals("main"));
    }

    private static void addText(Row row, String text, List<String> words, Block block) {
        int length = text.length();
        int commas = 0;
        int stops = 0;
        int capitals = 0;
        int digits = 0;
        int quotes = 0;
        int lines = 1;
        int capitalised = 0;
        boolean at = false;
        char before = ' ';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            commas += c == ',' ? 1 : 0;
            stops += c == '.' || c == '?' || c == '!' ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            quotes += QUOTES.indexOf(c) >= 0 ? 1 : 0;
            lines += c == '\n' ? 1 : 0;
            at |= c == '@';
            if (Character.isUpperCase(c)) {
                capitals++;
                capitalised += before == ' ' || before == '\n' ? 1 : 0;
            }
            before = c;
        }
        int functionWords = 0;
        for (String word : words) {
            functionWords += FUNCTION_WORDS.contains(word) ? 1 : 0;
        }
        float wordCount = Math.max(1, words.size());
        char last = text.charAt(length - 1);
        row.add((float) Math.log1p(length)).add(words.size()).add(block.linkDensity());
        row.add(Math.min(1, block.emphasised() / (float) length));
        row.add(commas).add(stops).add(capitals / (float) length).add(digits / (float) length);
        row.add(".!?\"”’)…".indexOf(last) >= 0).add(last == ':').add(Character.isLowerCase(text.charAt(0)));
        row.add(functionWords / wordCount).add(capitalised / wordCount).add(quotes);
        row.add(text.endsWith("…") || text.endsWith("..."))
                .add(at)
                .add(length / wordCount)
                .add(lines);
    }

    /** Names of the elements from the first words out to the block, of the two elements above, and of all further up. */
    private static void addNames(Row row, Surroundings innermost, Block block) {
        float own = 0;
        Surroundings at = innermost;
        while (at != null && at.element() != block.element()) {
            own += at.ownNames();
            at = at.parent();
        }
        own += at == null ? 0 : at.ownNames();
        float near = 0;
        for (int step = 0; step < 2 && at != null && at.parent() != null; step++) {
            at = at.parent();
            near += at.nearNames();
        }
        row.add(own)
                .add(near)
                .add(at == null || at.parent() == null ? 0 : at.parent().farNames());
    }

    /** Blocks that are written alike: same tag and classes, in a parent with the same tag and classes. */
    private static final class Group {
        int size;
        int chars;
        int linked;
        int passed;

        void add(Row row, int charsOnPage) {
            row.add(size)
                    .add(chars / (float) Math.max(1, charsOnPage))
                    .add(Math.min(1, linked / (float) chars))
                    .add(passed);
            passed++;
        }
    }

    private Map<String, Group> groups() {
        Map<String, Group> groups = new HashMap<>();
        for (Block block : blocks) {
            Group group = groups.computeIfAbsent(signature(block), key -> new Group());
            group.size++;
            group.chars += block.text().length();
            group.linked += block.linked();
        }
        return groups;
    }

    static String signature(Block block) {
        Element element = block.element();
        Element parent = element.parent();
        String own = element.normalName() + "." + element.className();
        return parent == null ? own : own + "<" + parent.normalName() + "." + parent.className();
    }

    /** In how many running paragraphs of the likeliest container each word stands; function words left out. */
    private Map<String, Integer> vocabulary(Containers containers) {
        Map<String, Integer> vocabulary = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (words.get(i).size() >= 20 && blocks.get(i).linkDensity() < 0.4f && containers.inBest(i)) {
                for (String word : new HashSet<>(words.get(i))) {
                    vocabulary.merge(word, 1, Integer::sum);
                }
            }
        }
        vocabulary.keySet().removeAll(FUNCTION_WORDS);
        return vocabulary;
    }

    /** Share of a block's long words that other running paragraphs use too. */
    private static float coherence(List<String> words, Map<String, Integer> vocabulary) {
        int own = words.size() >= 20 ? 1 : 0;
        int counted = 0;
        int shared = 0;
        for (String word : words) {
            if (word.length() > 3 && !FUNCTION_WORDS.contains(word)) {
                counted++;
                shared += vocabulary.getOrDefault(word, 0) > own ? 1 : 0;
            }
        }
        return counted == 0 ? 0 : shared / (float) counted;
    }

    static float clamp(int distance) {
        return Math.max(-HIGHEST, Math.min(HIGHEST, distance));
    }

    /** One row in the making; its numbers are added in the order of {@link #NAMES}. */
    static final class Row {
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
