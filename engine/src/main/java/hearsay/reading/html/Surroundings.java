package hearsay.reading.html;

import hearsay.trees.WordWeights;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the tags, classes and ids around a place in the page say about it; each element is looked at once.
 *
 * @param depth elements above this one, the body not counted
 * @param tags bits of {@link Tag}: which telling elements this one is or stands in
 * @param ownNames weight of the element's own names as names of the nearest element
 * @param nearNames the same as names of an element one or two steps up
 * @param farNames the same as names of an element further up, summed over this element and all above it
 */
record Surroundings(
        @Nullable Surroundings parent,
        Element element,
        int depth,
        int tags,
        float ownNames,
        float nearNames,
        float farNames) {

    /** Elements whose meaning HTML defines. */
    enum Tag {
        ARTICLE,
        MAIN,
        ASIDE,
        NAV,
        FOOTER,
        HEADER,
        FIGURE,
        FORM,
        LIST,
        TABLE,
        BLOCKQUOTE,
        LINK,
        BUTTON,
        HIDDEN
    }

    boolean in(Tag tag) {
        return (tags & 1 << tag.ordinal()) != 0;
    }

    /** The surroundings of every element of one page, made when asked for. */
    static final class OfPage {

        private final WordWeights weights;
        private final Map<Element, Surroundings> known = new IdentityHashMap<>();

        OfPage(WordWeights weights) {
            this.weights = weights;
        }

        Surroundings of(Element element) {
            List<Element> unknown = new ArrayList<>();
            Element e = element;
            while (e != null && !isTop(e) && !known.containsKey(e)) {
                unknown.add(e);
                e = e.parent();
            }
            Surroundings above = e == null ? null : known.get(e);
            for (int i = unknown.size() - 1; i >= 0; i--) {
                above = below(above, unknown.get(i));
                known.put(unknown.get(i), above);
            }
            return above == null ? new Surroundings(null, element, 0, 0, 0, 0, 0) : above;
        }

        private Surroundings below(@Nullable Surroundings above, Element element) {
            float[] sums = weights.of(names(element));
            int tags = (above == null ? 0 : above.tags) | tagBits(element);
            float far = (above == null ? 0 : above.farNames) + sums[2];
            return new Surroundings(above, element, above == null ? 0 : above.depth + 1, tags, sums[0], sums[1], far);
        }
    }

    private static boolean isTop(Element e) {
        String tag = e.normalName();
        return tag.equals("body") || tag.equals("html") || tag.equals("#root");
    }

    private static int tagBits(Element element) {
        int bits =
                switch (element.normalName()) {
                    case "article" -> bit(Tag.ARTICLE);
                    case "main" -> bit(Tag.MAIN);
                    case "aside" -> bit(Tag.ASIDE);
                    case "nav" -> bit(Tag.NAV);
                    case "footer" -> bit(Tag.FOOTER);
                    case "header" -> bit(Tag.HEADER);
                    case "figure" -> bit(Tag.FIGURE);
                    case "form" -> bit(Tag.FORM);
                    case "ul", "ol", "dl", "menu" -> bit(Tag.LIST);
                    case "table" -> bit(Tag.TABLE);
                    case "blockquote" -> bit(Tag.BLOCKQUOTE);
                    case "a" -> bit(Tag.LINK);
                    case "button" -> bit(Tag.BUTTON);
                    default -> 0;
                };
        return isHidden(element) ? bits | bit(Tag.HIDDEN) : bits;
    }

    private static int bit(Tag tag) {
        return 1 << tag.ordinal();
    }

    private static boolean isHidden(Element e) {
        if (e.attributesSize() == 0) {
            return false;
        }
        String style = e.attr("style").toLowerCase(Locale.ROOT);
        return e.hasAttr("hidden")
                || "true".equals(e.attr("aria-hidden"))
                || style.contains("display:none")
                || style.contains("display: none")
                || style.contains("visibility:hidden");
    }

    /** At most this many names of one element count: some style sheets need dozens. */
    private static final int MOST_NAMES = 30;

    /**
     * The words in an element's tag, classes, id and role, lower case: "articleBody" and "article-body" give {@code article}, {@code body}
     * and {@code article_body}.
     */
    static List<String> names(Element element) {
        List<String> names = new ArrayList<>();
        names.add("<" + element.normalName() + ">");
        if (element.attributesSize() > 0) {
            addNames(element.className(), names);
            addNames(element.id(), names);
            addNames(element.attr("itemprop"), names);
            addNames(element.attr("role"), names);
            addNames(element.attr("data-testid"), names);
            addNames(element.attr("data-component"), names);
        }
        return names;
    }

    private static void addNames(String value, List<String> names) {
        StringBuilder word = new StringBuilder();
        String before = "";
        for (int i = 0; i <= value.length() && names.size() < MOST_NAMES; i++) {
            char c = i < value.length() ? value.charAt(i) : ' ';
            boolean upper = c >= 'A' && c <= 'Z';
            boolean lower = c >= 'a' && c <= 'z';
            boolean starts = upper && i > 0 && value.charAt(i - 1) >= 'a' && value.charAt(i - 1) <= 'z';
            if ((starts || !upper && !lower) && !word.isEmpty()) {
                String name = word.toString();
                word.setLength(0);
                if (name.length() > 1 && name.length() < 20) {
                    names.add(name);
                    if (!before.isEmpty()) {
                        names.add(before + "_" + name);
                    }
                    before = name;
                }
            }
            if (upper || lower) {
                word.append((char) (c | 0x20));
            } else if (c == ' ') {
                before = "";
            }
        }
    }
}
