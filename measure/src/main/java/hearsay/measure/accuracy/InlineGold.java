package hearsay.measure.accuracy;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.measure.gold.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the invented gold, in the markup that {@code measure/gold/attribution/GUIDE.md} describes. */
public final class InlineGold {

    /** Which use an item is for. */
    enum Half {
        /** May be read while building. */
        TUNE,
        /** For figures only. */
        TEST
    }

    /**
     * One invented text.
     *
     * @param shapes what it is an example of, in words
     */
    record Item(Article article, Half half, String shapes) {}

    private InlineGold() {}

    /** Every item of the {@code .txt} files in a folder, by file name, then in file order. */
    static List<Item> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Item> items = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                items.addAll(parse(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8)));
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the gold in " + folder, e);
        }
    }

    /**
     * Parses one file.
     *
     * @throws IllegalArgumentException naming file and line where the markup is wrong
     */
    static List<Item> parse(String name, String file) {
        List<Item> items = new ArrayList<>();
        String[] lines = file.split("\n", -1);
        int next = 0;
        while (next < lines.length) {
            int header = next++;
            if (!lines[header].startsWith("## ")) {
                continue; // the comment before the first item
            }
            StringBuilder marked = new StringBuilder();
            while (next < lines.length && !lines[next].startsWith("## ")) {
                marked.append(lines[next++]).append('\n');
            }
            try {
                items.add(item(lines[header].substring(3), marked.toString().strip()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        name + ":" + (header + 1) + ": " + e.getMessage() + ". GUIDE.md shows the markup.", e);
            }
        }
        return items;
    }

    private static Item item(String header, String marked) {
        String[] parts = header.split(" ", 4);
        if (parts.length < 4 || !parts[2].equals("|")) {
            throw new IllegalArgumentException("A header is \"## id half | shapes\", not \"" + header + "\"");
        }
        Half half =
                switch (parts[1]) {
                    case "tune" -> Half.TUNE;
                    case "test" -> Half.TEST;
                    default -> throw new IllegalArgumentException("A half is tune or test, not " + parts[1]);
                };
        return new Item(article(parts[0], marked), half, parts[3]);
    }

    /** Takes the marks out of a text and makes statements of them, in the order of their numbers. */
    public static Article article(String id, String marked) {
        StringBuilder text = new StringBuilder();
        Deque<Mark> open = new ArrayDeque<>();
        TreeMap<Integer, Roles> statements = new TreeMap<>();
        for (int i = 0; i < marked.length(); i++) {
            char character = marked.charAt(i);
            if (character == '{') {
                int space = marked.indexOf(' ', i);
                if (space < 0) {
                    throw new IllegalArgumentException("A mark without words at the end");
                }
                open.push(Mark.parse(marked.substring(i + 1, space), text.length()));
                i = space;
            } else if (character == '}') {
                if (open.isEmpty()) {
                    throw new IllegalArgumentException("A \"}\" too many after \"" + tail(text) + "\"");
                }
                Mark mark = open.pop();
                for (int number : mark.numbers()) {
                    statements
                            .computeIfAbsent(number, key -> new Roles())
                            .of(mark.role())
                            .add(new Span(mark.start(), text.length()));
                }
            } else {
                text.append(character);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(
                    "The mark opened before \"" + text.substring(open.peek().start()) + "\" is never closed");
        }
        return new Article(id, text.toString(), attributions(List.copyOf(statements.values())));
    }

    private static List<Attribution> attributions(List<Roles> statements) {
        List<Attribution> result = new ArrayList<>();
        for (Roles one : statements) {
            result.add(new Attribution(one.source, one.cue, one.content, surrounding(one, statements), 1));
        }
        return result;
    }

    /** Index of the statement with the shortest content around that of {@code inner}; -1 for none. */
    private static int surrounding(Roles inner, List<Roles> statements) {
        return statements.stream()
                .filter(outer -> outer != inner
                        && inner.content.stream()
                                .allMatch(piece -> outer.content.stream().anyMatch(other -> other.contains(piece))))
                .min(Comparator.comparingInt(
                        outer -> outer.content.stream().mapToInt(Span::length).sum()))
                .map(statements::indexOf)
                .orElse(-1);
    }

    private static String tail(StringBuilder text) {
        return text.substring(Math.max(0, text.length() - 20));
    }

    /** The pieces of one statement. Compared by identity: two may have the same words. */
    private static final class Roles {

        private final List<Span> source = new ArrayList<>();
        private final List<Span> cue = new ArrayList<>();
        private final List<Span> content = new ArrayList<>();

        List<Span> of(char role) {
            return switch (role) {
                case 's' -> source;
                case 'k' -> cue;
                default -> content;
            };
        }
    }

    /** An opened mark, such as {@code s1,2}. */
    private record Mark(char role, List<Integer> numbers, int start) {

        static Mark parse(String label, int start) {
            if (label.isEmpty() || "skc".indexOf(label.charAt(0)) < 0) {
                throw new IllegalArgumentException("A mark is s, k or c with numbers, not \"{" + label + "\"");
            }
            try {
                List<Integer> numbers = Stream.of(label.substring(1).split(",", -1))
                        .map(Integer::valueOf)
                        .toList();
                return new Mark(label.charAt(0), numbers, start);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("A mark needs numbers: \"{" + label + "\"", e);
            }
        }
    }
}
