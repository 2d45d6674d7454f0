package hearsay.reading.html;

import org.jsoup.nodes.Element;

/**
 * A stretch of a page's visible text that a browser would set on lines of its own.
 *
 * @param text never blank; runs of white space are one space, a forced line break is a line feed
 * @param element the element that makes it a block, such as the paragraph or list item
 * @param innermost the element that its first words stand in; {@code element} or inside it
 * @param linked how many of the characters lead to another page
 * @param emphasised how many of the characters are bold or slanted
 */
record Block(String text, Element element, Element innermost, Kind kind, int linked, int emphasised) {

    /** What the block is to a reader. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTE,
        CAPTION,
        CELL
    }

    /** Share of the text that leads to another page, from 0 to 1. */
    float linkDensity() {
        return Math.min(1, linked / (float) text.length());
    }
}
