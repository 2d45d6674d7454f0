package hearsay.when;

import hearsay.lexis.Piece;
import hearsay.lexis.Pieces;
import hearsay.lexis.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table {@code grammar.txt}, whose head explains its notation, with {@code holidays.txt}. */
final class Grammar {

    /** The one grammar of this version. */
    static final Grammar ENGLISH = new Grammar();

    /** What a part of a pattern asks for. */
    enum Ask {
        WORD,
        CLASS,
        RULE,
        BEHIND,
        NOT_BEHIND,
        AHEAD,
        NOT_AHEAD
    }

    /**
     * A part of a pattern.
     *
     * @param words the words or marks, or the one name of a class or rule; classes among them begin with {@code @}
     * @param name under which its value is passed on; null where it is not
     */
    public record Part(Ask ask, Set<String> words, @Nullable String name, boolean optional) {
        String target() {
            return words.iterator().next();
        }

        boolean takesRoom() {
            return ask == Ask.WORD || ask == Ask.CLASS || ask == Ask.RULE;
        }
    }

    /**
     * One line of the table.
     *
     * @param starts the pieces it can begin with: forms, and "0" for any digits; filled once all rules are read
     */
    record Rule(List<Part> parts, Meaning meaning, Map<String, Object> fixed, Set<String> starts) {

        Rule(List<Part> parts, Meaning meaning, Map<String, Object> fixed) {
            this(parts, meaning, fixed, new HashSet<>());
        }

        boolean canStart(Piece piece) {
            return starts.contains(start(piece));
        }
    }

    /** A word of a class; {@code point} says whether a point must (1), may (0) or does not (-1) belong to it. */
    record ClassWord(int value, int point) {}

    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private final Map<String, Map<String, ClassWord>> classes = new HashMap<>();
    private final Map<String, Set<String>> starts = new HashMap<>();

    private Grammar() {
        readRules(Table.beside(Grammar.class, "grammar.txt"));
        readHolidays(Table.beside(Grammar.class, "holidays.txt"));
        for (String name : rules.keySet()) {
            starts(name);
        }
    }

    List<Rule> rules(String name) {
        return rules.getOrDefault(name, List.of());
    }

    /** The words of a class; null for a class of numbers. */
    @Nullable
    public Map<String, ClassWord> words(String className) {
        return classes.get(className);
    }

    /** Whether a rule of this name can begin with {@code piece}. */
    boolean canStart(String name, Piece piece) {
        Set<String> first = starts.get(name);
        return first != null && first.contains(start(piece));
    }

    private static String start(Piece piece) {
        return piece.isDigits() ? "0" : piece.form();
    }

    private void readRules(Table table) {
        for (Table.Line line : table.lines()) {
            String[] words = line.text().split(" +");
            if (words[0].equals("class")) {
                Map<String, ClassWord> members = classes.computeIfAbsent(words[1], key -> new HashMap<>());
                for (String pair : Arrays.copyOfRange(words, 2, words.length)) {
                    int equals = pair.indexOf('=');
                    String word = pair.substring(0, equals);
                    int value = Integer.parseInt(pair.substring(equals + 1));
                    if (word.endsWith(".?")) {
                        members.put(word.substring(0, word.length() - 2), new ClassWord(value, 0));
                    } else if (word.endsWith(".")) {
                        members.put(word.substring(0, word.length() - 1), new ClassWord(value, 1));
                    } else {
                        members.put(word, new ClassWord(value, -1));
                    }
                }
                continue;
            }
            if (words.length < 3 || !words[1].equals("=")) {
                throw table.wrong(line, "neither a class nor a rule");
            }
            List<Part> parts = new ArrayList<>();
            int at = 2;
            while (at < words.length && !words[at].equals("->")) {
                parts.add(part(words[at++]));
            }
            Meaning meaning = Meaning.SAME;
            Map<String, Object> fixed = new HashMap<>();
            if (at < words.length) {
                meaning = meaning(table, line, words[at + 1]);
                for (int i = at + 2; i < words.length; i++) {
                    String[] pair = words[i].split("=");
                    fixed.put(pair[0], Integer.valueOf(pair[1]));
                }
            }
            rules.computeIfAbsent(words[0], key -> new ArrayList<>()).add(new Rule(parts, meaning, fixed));
        }
    }

    private static Meaning meaning(Table table, Table.Line line, String name) {
        StringBuilder constant = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (Character.isUpperCase(c)) {
                constant.append('_');
            }
            constant.append(c);
        }
        try {
            return Meaning.valueOf(constant.toString().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw table.wrong(line, "no such meaning as " + name);
        }
    }

    /** Each name gives three rules: alone, with a year, and with "last", "this" or "next". */
    private void readHolidays(Table table) {
        List<Rule> named = rules.computeIfAbsent("holiday", key -> new ArrayList<>());
        for (Table.Line line : table.lines()) {
            int equals = line.text().indexOf('=');
            String name = line.text().substring(0, equals).strip();
            boolean careful = name.endsWith("!");
            List<Part> words = new ArrayList<>();
            for (Piece piece : Pieces.of(careful ? name.substring(0, name.length() - 1) : name)) {
                words.add(new Part(Ask.WORD, Set.of(piece.form()), null, false));
            }
            Map<String, Object> fixed =
                    Map.of("holiday", line.text().substring(equals + 1).strip());
            List<Part> alone = new ArrayList<>();
            if (careful) {
                alone.add(part("<on|at|by|before|after|since|until|till|from|to|this|around"));
            }
            alone.addAll(words);
            if (careful) {
                alone.add(part(
                        ">!tree|trees|party|parties|market|markets|season|shopping|dinner|island|lights|eggs|egg"));
            }
            named.add(new Rule(alone, Meaning.HOLIDAY, fixed));
            named.add(new Rule(with(words, part(",?"), part("@year")), Meaning.HOLIDAY, fixed));
            List<Part> relative = new ArrayList<>();
            relative.add(part("@rel"));
            relative.addAll(words);
            named.add(new Rule(relative, Meaning.HOLIDAY, fixed));
            named.add(new Rule(with(words, part("@rel"), part("year")), Meaning.HOLIDAY, fixed));
        }
    }

    private static List<Part> with(List<Part> words, Part... more) {
        List<Part> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all;
    }

    private static Part part(String written) {
        String rest = written;
        boolean optional = rest.length() > 1 && rest.endsWith("?");
        if (optional) {
            rest = rest.substring(0, rest.length() - 1);
        }
        if (rest.length() > 1 && (rest.startsWith("<") || rest.startsWith(">"))) {
            boolean behind = rest.startsWith("<");
            boolean not = rest.charAt(1) == '!' && rest.length() > 2;
            Ask ask = behind ? not ? Ask.NOT_BEHIND : Ask.BEHIND : not ? Ask.NOT_AHEAD : Ask.AHEAD;
            return new Part(ask, alternatives(rest.substring(not ? 2 : 1)), null, false);
        }
        String name = null;
        int colon = rest.lastIndexOf(':');
        if (colon > 0) {
            name = rest.substring(colon + 1);
            rest = rest.substring(0, colon);
        }
        if (rest.length() > 1 && (rest.startsWith("@") || rest.startsWith("$"))) {
            String target = rest.substring(1);
            return new Part(
                    rest.startsWith("@") ? Ask.CLASS : Ask.RULE,
                    Set.of(target),
                    name == null ? target : name,
                    optional);
        }
        return new Part(Ask.WORD, alternatives(rest), name, optional);
    }

    private static Set<String> alternatives(String written) {
        return Set.of(written.split("\\|"));
    }

    private Set<String> starts(String name) {
        Set<String> known = starts.get(name);
        if (known != null) {
            return known;
        }
        Set<String> found = new HashSet<>();
        for (Rule rule : rules.getOrDefault(name, List.of())) {
            for (Part part : rule.parts()) {
                if (part.takesRoom()) {
                    rule.starts().addAll(starts(part));
                    if (!part.optional()) {
                        break;
                    }
                }
            }
            found.addAll(rule.starts());
        }
        starts.put(name, found);
        return found;
    }

    private Set<String> starts(Part part) {
        if (part.ask() == Ask.WORD) {
            Set<String> words = new HashSet<>();
            for (String word : part.words()) {
                words.add(Character.isDigit(word.charAt(0)) ? "0" : word);
            }
            return words;
        }
        if (part.ask() == Ask.RULE) {
            return starts(part.target());
        }
        Map<String, ClassWord> words = classes.get(part.target());
        return words != null ? words.keySet() : NumberClass.starts(part.target());
    }
}
