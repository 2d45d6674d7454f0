package hearsay.reading.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a piece of HTML that is all article, as feeds carry it. */
public final class Fragment {

    private Fragment() {}

    /** Paragraphs, headings, quotations and list items, parted by blank lines; line breaks inside them are kept. */
    public static String text(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, noscript, template, figure, iframe, form, button")
                .remove();
        Writer writer = new Writer();
        body.traverse(writer);
        return writer.text.toString().strip();
    }

    /** One line: markup gone, entities resolved. */
    static String line(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html.strip()
                : Jsoup.parseBodyFragment(html).text().strip();
    }

    private static final class Writer implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private boolean paragraphEnded = true;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node.nameIs("br")) {
                lineBreak();
            } else if (node.nameIs("q")) {
                append("“");
            } else if (isBlock(node)) {
                paragraphEnded = true;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node.nameIs("q")) {
                append("”");
            } else if (isBlock(node)) {
                paragraphEnded = true;
            }
        }

        private static boolean isBlock(Node node) {
            return node instanceof Element element && element.isBlock();
        }

        /** Runs of spaces are one, as a browser shows them. */
        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char unit = words.charAt(i);
                boolean space = unit == ' ' || unit == '\n' || unit == '\t' || unit == '\r' || unit == '\f';
                boolean atStart = text.isEmpty() || paragraphEnded || text.charAt(text.length() - 1) == '\n';
                if (space && (atStart || text.charAt(text.length() - 1) == ' ')) {
                    continue;
                }
                if (paragraphEnded && !text.isEmpty()) {
                    trimEnd();
                    text.append("\n\n");
                }
                paragraphEnded = false;
                text.append(space ? ' ' : unit);
            }
        }

        private void lineBreak() {
            if (!text.isEmpty() && !paragraphEnded) {
                trimEnd();
                text.append('\n');
            }
        }

        private void trimEnd() {
            while (!text.isEmpty() && " \n".indexOf(text.charAt(text.length() - 1)) >= 0) {
                text.setLength(text.length() - 1);
            }
        }
    }
}
