package hearsay.reading.html;

import hearsay.document.Furniture;
import hearsay.document.Span;
import java.util.ArrayList;
import java.util.List;
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

    /** Says so where a quotation between two paragraphs of the article was left out. */
    private static List<String> warnings(List<Block> blocks, boolean[] kept, int first, int last) {
        int left = 0;
        String example = "";
        for (int i = Math.max(0, first); i <= last; i++) {
            Block block = blocks.get(i);
            boolean between = i > 0 && i < last && kept[i - 1] && kept[i + 1];
            if (!kept[i] && between && block.linkDensity() < 0.5 && isQuotation(block)) {
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
