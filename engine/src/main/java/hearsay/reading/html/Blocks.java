package hearsay.reading.html;

import hearsay.document.WellFormed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Cuts a page into its {@link Block}s, in the order of its source. One pass, without recursion, so depth costs nothing. */
final class Blocks implements NodeFilter {

    private static final Set<String> BLOCK_LEVEL = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "td",
            "th",
            "tr",
            "table",
            "caption",
            "section",
            "article",
            "figure",
            "figcaption",
            "dd",
            "dt",
            "dl",
            "header",
            "footer",
            "aside",
            "main",
            "form",
            "hr",
            "body",
            "nav",
            "center",
            "address",
            "details",
            "summary",
            "fieldset",
            "legend",
            "dialog",
            "button",
            "option",
            "hgroup",
            "search",
            "menu",
            "noframes",
            "frameset");

    /** Elements whose text a browser does not show as part of the page. */
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "select",
            "textarea",
            "input",
            "head",
            "canvas",
            "math",
            "video",
            "audio",
            "map",
            "datalist",
            "progress",
            "meter");

    private static final Set<String> EMPHASIS = Set.of("strong", "b", "em", "i");
    private static final String QUOTES = "\"“”„«»‘’'";

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element innermost;
    private int linked;
    private int emphasised;
    private int linkDepth;
    private int emphasisDepth;
    private final Deque<Quotation> quotations = new ArrayDeque<>();
    private boolean quotationWaits;
    private boolean spaceWaits;
    private boolean lineWaits;

    private Blocks() {}

    /** The blocks of {@code page}, in source order. */
    static List<Block> of(org.jsoup.nodes.Document page) {
        Blocks walk = new Blocks();
        NodeTraversor.filter(walk, page.body());
        walk.close();
        return walk.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (words.parentNode() instanceof Element parent) {
                append(words.getWholeText(), parent);
            }
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (UNSEEN.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (BLOCK_LEVEL.contains(tag)) {
            close();
            return FilterResult.CONTINUE;
        }
        switch (tag) {
            case "br" -> {
                if (lineWaits) { // two in a row part paragraphs
                    close();
                }
                lineWaits = !text.isEmpty();
            }
            case "a" -> linkDepth++;
            case "q" -> {
                quotations.push(Quotation.UNOPENED);
                quotationWaits = true;
            }
            default -> {
                if (EMPHASIS.contains(tag)) {
                    emphasisDepth++;
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(@Nullable Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (BLOCK_LEVEL.contains(tag)) {
                close();
            } else if (tag.equals("a")) {
                linkDepth--;
            } else if (tag.equals("q")) {
                closeQuotation();
            } else if (EMPHASIS.contains(tag)) {
                emphasisDepth--;
            }
        }
        return FilterResult.CONTINUE;
    }

    private void append(String raw, Element parent) {
        int before = text.length();
        boolean asWritten = parent.normalName().equals("pre");
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\n' && asWritten && !text.isEmpty()) {
                lineWaits = true;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                spaceWaits = true;
            } else if (!isInvisible(c)) {
                if (text.isEmpty()) {
                    innermost = parent;
                } else if (lineWaits) {
                    text.append('\n');
                } else if (spaceWaits) {
                    text.append(' ');
                }
                lineWaits = false;
                spaceWaits = false;
                if (quotationWaits) {
                    openQuotations(c);
                }
                text.append(c);
            }
        }
        int added = text.length() - before;
        linked += linkDepth > 0 ? added : 0;
        emphasised += emphasisDepth > 0 ? added : 0;
    }

    /** Browsers set marks around {@code <q>}; authors who also typed them get theirs alone. */
    private void openQuotations(char first) {
        quotationWaits = false;
        int unopened = 0;
        for (Quotation quotation : quotations) { // innermost first
            if (quotation != Quotation.UNOPENED) {
                break;
            }
            unopened++;
        }
        for (int i = 0; i < unopened; i++) {
            quotations.pop();
        }
        for (int i = 0; i < unopened; i++) {
            boolean typed = QUOTES.indexOf(first) >= 0;
            boolean inside = !quotations.isEmpty() && quotations.peek() == Quotation.DOUBLE;
            Quotation marks = typed ? Quotation.TYPED : inside ? Quotation.SINGLE : Quotation.DOUBLE;
            quotations.push(marks);
            text.append(marks.opening);
        }
    }

    private void closeQuotation() {
        if (!quotations.isEmpty()) {
            text.append(quotations.pop().closing); // before the white space that waits
            quotationWaits = !quotations.isEmpty() && quotations.peek() == Quotation.UNOPENED;
        }
    }

    /** Marks that this reader sets around a {@code <q>}. */
    private enum Quotation {
        UNOPENED("", ""),
        TYPED("", ""),
        DOUBLE("“", "”"),
        SINGLE("‘", "’");

        final String opening;
        final String closing;

        Quotation(String opening, String closing) {
            this.opening = opening;
            this.closing = closing;
        }
    }

    /** Soft hyphens, zero-width spaces and byte order marks only break words apart for a reader of plain text. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c < ' ' || c == '\u007F';
    }

    private void close() {
        if (!text.isEmpty() && innermost != null) {
            Element element = innermost;
            while (!BLOCK_LEVEL.contains(element.normalName()) && element.parent() != null) {
                element = element.parent();
            }
            blocks.add(new Block(
                    WellFormed.text(text.toString()), element, innermost, kindOf(element), linked, emphasised));
        }
        text.setLength(0);
        innermost = null;
        linked = 0;
        emphasised = 0;
        spaceWaits = false;
        lineWaits = false;
    }

    private static Block.Kind kindOf(Element element) {
        int steps = 0;
        for (Element e = element; e != null && steps < 4; e = e.parent(), steps++) {
            switch (e.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Block.Kind.HEADING;
                }
                case "li", "dd", "dt" -> {
                    return Block.Kind.ITEM;
                }
                case "blockquote" -> {
                    return Block.Kind.QUOTE;
                }
                case "figcaption", "caption" -> {
                    return Block.Kind.CAPTION;
                }
                case "td", "th" -> {
                    return Block.Kind.CELL;
                }
                default -> {}
            }
        }
        return Block.Kind.PARAGRAPH;
    }
}
