package hearsay.reading.html;

import hearsay.document.Furniture;
import hearsay.document.Span;
import hearsay.trees.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The text of a page's article, put together from the blocks that were kept.
 *
 * @param around blocks that may tell who wrote it and when: from the title on, then before it going up, then after the last paragraph
 * @param paragraphs how many blocks were kept
 */
record ArticleText(String text, List<Furniture> furniture, List<String> warnings, List<Block> around, int paragraphs) {

    /** How far from the title and the first paragraph a byline stands. */
    private static final int BYLINE_WITHIN = 6;

    private static final String QUOTES = "\"“”«»„";

    private static final int LONGEST_GAP = 3; // blocks
    private static final int LONGEST_TAIL = 160; // characters
    private static final int SAYING_WITHIN = 6; // words
    private static final Set<String> SAYING =
            Set.of("said", "says", "told", "added", "wrote", "asked", "replied", "explained", "recalled", "continued");

    static ArticleText of(List<Block> blocks, boolean[] kept) {
        StringBuilder text = new StringBuilder();
        List<Furniture> furniture = new ArrayList<>();
        int first = -1;
        int last = -1;
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                first = first < 0 ? i : first;
                last = i;
                count++;
            }
        }
        Element row = null;
        for (int i = Math.max(0, first); i <= last; i++) {
            Block block = blocks.get(i);
            boolean caption = !kept[i] && block.kind() == Block.Kind.CAPTION;
            if (!kept[i] && !caption) {
                continue;
            }
            Element ownRow = block.kind() == Block.Kind.CELL ? block.element().closest("tr") : null;
            if (!text.isEmpty()) {
                text.append(ownRow != null && ownRow == row ? "\t" : "\n\n");
            }
            row = ownRow;
            int start = text.length();
            text.append(block.text());
            if (caption) {
                furniture.add(new Furniture(new Span(start, text.length()), Furniture.Kind.CAPTION));
            }
        }
        return new ArticleText(
                text.toString(),
                furniture,
                warnings(blocks, kept, first, last),
                around(blocks, kept, first, last),
                count);
    }

    /** Says so where words that someone may have said were left out: quotations, and the "he said" that belongs to one. */
    private static List<String> warnings(List<Block> blocks, boolean[] kept, int first, int last) {
        int left = 0;
        String example = "";
        for (int i = Math.max(0, first); i <= last + 1 && i < kept.length; i++) {
            Block block = blocks.get(i);
            if (kept[i] || block.linkDensity() >= 0.5) {
                continue;
            }
            boolean afterQuotation = i > 0 && (kept[i - 1] || i < last) && isQuotation(blocks.get(i - 1));
            if (i < last && isBetween(kept, i) && isQuotation(block) || afterQuotation && isTail(block)) {
                left++;
                example = example.isEmpty() ? block.text() : example;
            }
        }
        if (left == 0) {
            return List.of();
        }
        String start = example.length() <= 60
                ? example
                : example.substring(
                                0,
                                example.offsetByCodePoints(
                                        0, Math.min(50, example.codePointCount(0, example.length()))))
                        + "…";
        return List.of(left + (left == 1 ? " quotation was" : " quotations were")
                + " not taken for part of the article, the first: " + start);
    }

    /** Whether the article goes on within a few blocks on either side: a longer gap holds something of its own. */
    private static boolean isBetween(boolean[] kept, int i) {
        int before = i;
        while (before >= 0 && !kept[before]) {
            before--;
        }
        int after = i;
        while (after < kept.length && !kept[after]) {
            after++;
        }
        return before >= 0 && after < kept.length && after - before <= LONGEST_GAP + 1;
    }

    private static boolean isQuotation(Block block) {
        boolean marks = block.text()
                        .chars()
                        .filter(c -> QUOTES.indexOf(c) >= 0)
                        .limit(2)
                        .count()
                == 2;
        return marks && block.text().length() > 40
                || block.kind() == Block.Kind.QUOTE && block.text().length() > 40;
    }

    /** "he said.", "Ana Ruiz told reporters on Monday.": short, with a verb of saying near its start. */
    private static boolean isTail(Block block) {
        if (block.text().length() > LONGEST_TAIL) {
            return false;
        }
        List<String> words = Words.of(block.text());
        return words.subList(0, Math.min(words.size(), SAYING_WITHIN)).stream().anyMatch(SAYING::contains);
    }

    private static List<Block> around(List<Block> blocks, boolean[] kept, int first, int last) {
        if (first < 0) {
            return blocks.subList(0, Math.min(blocks.size(), 40));
        }
        int title = first;
        for (int i = 0; i < first; i++) {
            if (blocks.get(i).element().normalName().equals("h1")) {
                title = i;
            }
        }
        title = first - title > 40 ? first : title;
        List<Integer> near = new ArrayList<>();
        for (int i = title; i <= Math.min(blocks.size() - 1, first + BYLINE_WITHIN); i++) {
            near.add(i);
        }
        for (int i = title - 1; i >= Math.max(0, title - BYLINE_WITHIN); i--) {
            near.add(i);
        }
        near.removeIf(i -> kept[i] && blocks.get(i).text().length() >= 100);
        List<Block> around = new ArrayList<>();
        near.forEach(i -> around.add(blocks.get(i)));
        for (int i = last + 1; i < Math.min(blocks.size(), last + 5); i++) {
            around.add(blocks.get(i));
        }
        return around;
    }
}
