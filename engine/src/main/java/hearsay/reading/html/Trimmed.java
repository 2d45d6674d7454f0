package hearsay.reading.html;

import hearsay.furniture.OtherStories;
import hearsay.trees.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes out of an article's blocks what is surely none of its words, however likely the learned judgement thought it: bylines and dates before
 * the first paragraph, the authors' lives and addresses after the last, links to other stories, and a heading that nothing follows.
 */
final class Trimmed {

    /** How many blocks before the last kept one may tell of the authors. */
    private static final int LAST = 5;

    /** A block with so many words is a paragraph, before which bylines and dates stand. */
    private static final int PARAGRAPH = 25;

    private static final String QUOTES = "\"“”«»„";

    private static final Map<String, Set<String>> PHRASES = phrases();

    private Trimmed() {}

    /** {@code kept} without those blocks. */
    static boolean[] of(ArticlePage page, boolean[] kept) {
        List<Block> blocks = page.blocks();
        boolean[] left = kept.clone();
        List<Integer> own = new ArrayList<>();
        boolean begun = false;
        Set<String> title = new HashSet<>(Words.of(page.title()));
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i]) {
                continue;
            }
            Block block = blocks.get(i);
            List<String> words = Words.of(block.text());
            begun |= words.size() >= PARAGRAPH;
            if (leadsAway(block)
                    || isCredit(block)
                    || !begun && (isByline(block, words) || isDate(block) || isTitle(block, words, title))) {
                left[i] = false;
            } else {
                own.add(i);
            }
        }
        trimEnd(page, blocks, left, own);
        return left;
    }

    private static void trimEnd(ArticlePage page, List<Block> blocks, boolean[] left, List<Integer> own) {
        List<Set<String>> authors = authors(page);
        int end = own.size();
        for (int k = Math.max(1, own.size() - LAST); k < own.size() && own.size() > LAST; k++) {
            if (tellsOfAuthor(blocks.get(own.get(k)).text(), authors)) {
                end = Math.min(end, k); // what follows goes on about them
            }
        }
        boolean heading = false;
        while (end > 1) {
            Block block = blocks.get(own.get(end - 1));
            boolean last = block.kind() == Block.Kind.HEADING && !heading || isAfterword(block);
            if (!last) {
                break;
            }
            heading |= block.kind() == Block.Kind.HEADING;
            end--;
        }
        for (int k = end; k < own.size(); k++) {
            left[own.get(k)] = false;
        }
    }

    /** What an editor adds: all in brackets, or begun as such notes are; never what quotes somebody. */
    private static boolean isAfterword(Block block) {
        String text = block.text();
        if (text.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0)) {
            return false;
        }
        boolean bracketed = (text.startsWith("(") || text.startsWith("["))
                && (text.endsWith(")") || text.endsWith("]") || text.endsWith(").") || text.endsWith("]."))
                && text.length() > 40;
        return bracketed || startsWith(text, phrases("tags")) || startsWith(text, phrases("afterword"));
    }

    private static boolean leadsAway(Block block) {
        String low = block.text().toLowerCase(Locale.ROOT).strip();
        return phrases("alone").contains(low)
                || block.linkDensity() >= 0.4f && block.text().length() < 250 && OtherStories.isLead(low);
    }

    /** "Photo: Ola Brandt / Harbour Post". */
    private static boolean isCredit(Block block) {
        return block.text().length() < 150 && startsWith(block.text(), phrases("credit"));
    }

    private static boolean isByline(Block block, List<String> words) {
        return words.size() <= 12 && !PageAuthors.inByline(block.text()).isEmpty();
    }

    private static boolean isDate(Block block) {
        return block.text().length() <= 60
                && DateText.find(block.text(), false) != null
                && Bylines.date(block.text(), false) != null;
    }

    private static boolean isTitle(Block block, List<String> words, Set<String> title) {
        return block.element().normalName().equals("h1") && !words.isEmpty() && title.containsAll(words);
    }

    private static boolean startsWith(String text, Set<String> starts) {
        return starts.stream()
                .anyMatch(start -> text.regionMatches(true, 0, start, 0, start.length())
                        && (text.length() == start.length()
                                || !Character.isLetter(start.charAt(start.length() - 1))
                                || !Character.isLetter(text.charAt(start.length()))));
    }

    private static List<Set<String>> authors(ArticlePage page) {
        List<Set<String>> authors = new ArrayList<>();
        for (String name : PageAuthors.of(page, page.blocks().subList(0, 0), null)) {
            Set<String> words = new HashSet<>(Words.of(name));
            if (words.size() >= 2) {
                authors.add(words);
            }
        }
        return authors;
    }

    /** "Ana Ruiz is a reporter …", "Contact Ana Ruiz at …@…", "About Ana Ruiz". */
    private static boolean tellsOfAuthor(String text, List<Set<String>> authors) {
        List<String> words = Words.of(text);
        List<String> first = words.subList(0, Math.min(words.size(), 7));
        for (Set<String> author : authors) {
            boolean named = first.containsAll(author);
            boolean life = first.stream().anyMatch(phrases("life")::contains) || words.size() <= author.size() + 1;
            if (named && life || text.indexOf('@') >= 0 && words.containsAll(author)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> phrases(String kind) {
        return PHRASES.getOrDefault(kind, Set.of());
    }

    private static Map<String, Set<String>> phrases() {
        Map<String, Set<String>> phrases = new HashMap<>();
        try (InputStream in = Trimmed.class.getResourceAsStream("trimmed.txt")) {
            if (in == null) {
                throw new IllegalStateException("trimmed.txt is missing beside " + Trimmed.class);
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    phrases.computeIfAbsent(line.substring(0, tab), unseen -> new LinkedHashSet<>())
                            .add(line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }
}
