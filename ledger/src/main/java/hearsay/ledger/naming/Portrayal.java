package hearsay.ledger.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an article says somebody is, beside the name: "Houston police chief Art Acevedo", "Lea Moor, an economist at the University of Kiel,".
 *
 * @param roles as {@code roles.txt} has them, in lower case; empty where none stands beside the name
 * @param bodies words of the bodies, places and parties that are named with the role, in lower case, but for those that many have
 * @param words the phrases themselves, joined by "; ", for a person to read
 */
public record Portrayal(Set<String> roles, Set<String> bodies, String words) {

    private static final Portrayal NONE = new Portrayal(Set.of(), Set.of(), "");

    /** Places in a text that are looked at: the first of them introduce people. */
    private static final int PLACES = 4;

    private static final int LONGEST_BEFORE = 10;
    private static final int LONGEST_AFTER = 110;

    /** These may stand inside a role that goes before a name. */
    private static final Set<String> LINKS = Set.of("of", "the", "for", "and", "at", "former", "acting", "then");

    /** With these, another clause begins. */
    private static final Set<String> CLAUSES = Set.of("who", "whose", "which", "that", "said", "says", "told");

    private static final String ENDS = ",.;:()[]\"“”‘—–\n\r?!";

    public Portrayal {
        roles = Set.copyOf(roles);
        bodies = Set.copyOf(bodies);
    }

    /**
     * Reads what stands beside a name.
     *
     * @param text an article's
     * @param name as the text has it
     */
    public static Portrayal of(String text, String name) {
        Set<String> roles = new TreeSet<>();
        Set<String> bodies = new TreeSet<>();
        Set<String> phrases = new LinkedHashSet<>();
        int at = name.isBlank() ? -1 : text.indexOf(name);
        for (int i = 0; i < PLACES && at >= 0; i++) {
            add(before(text, at), roles, bodies, phrases);
            add(apposed(text, at), roles, bodies, phrases);
            add(after(text, at + name.length()), roles, bodies, phrases);
            if (!roles.isEmpty()) {
                belonging(text, at + name.length()).forEach(word -> addBody(word, bodies));
            }
            at = text.indexOf(name, at + name.length());
        }
        List<String> own = words(name.toLowerCase(Locale.ROOT));
        own.forEach(bodies::remove);
        return phrases.isEmpty() ? NONE : new Portrayal(roles, bodies, String.join("; ", phrases));
    }

    /** Walks of life of the roles. */
    Set<String> walks() {
        return roles.stream().flatMap(role -> Roles.walks(role).stream()).collect(Collectors.toSet());
    }

    public boolean isEmpty() {
        return roles.isEmpty() && bodies.isEmpty();
    }

    private static void add(List<String> phrase, Set<String> roles, Set<String> bodies, Set<String> phrases) {
        if (phrase.stream().noneMatch(word -> Roles.isRole(word.toLowerCase(Locale.ROOT)))) {
            return;
        }
        phrases.add(String.join(" ", phrase));
        for (String word : phrase) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (Roles.isRole(lower)) {
                roles.add(lower);
            }
            addBody(word, bodies);
        }
    }

    private static void addBody(String word, Set<String> bodies) {
        String lower = word.toLowerCase(Locale.ROOT).replace(".", "").replace('’', '\'');
        int apostrophe = lower.indexOf('\'');
        String bare = apostrophe > 1 && apostrophe >= lower.length() - 2 ? lower.substring(0, apostrophe) : lower;
        if (Character.isUpperCase(word.codePointAt(0)) && Roles.isTelling(bare)) {
            bodies.add(bare);
        }
    }

    /** " of the University of Kiel" after a name that a role goes before: its words up to one that is not part of a name. */
    private static List<String> belonging(String text, int end) {
        if (!text.startsWith(" of ", end)) {
            return List.of();
        }
        int stop = end;
        int limit = Math.min(text.length(), end + LONGEST_AFTER);
        while (stop < limit && !isEnd(text, stop)) {
            stop++;
        }
        List<String> words = words(text.substring(end + " of ".length(), stop));
        int last = 0;
        while (last < words.size()
                && (Character.isUpperCase(words.get(last).codePointAt(0)) || LINKS.contains(words.get(last)))) {
            last++;
        }
        return words.subList(0, last);
    }

    /** "Houston police chief" before a name: capitalised words and roles, and one word in front of a role. */
    private static List<String> before(String text, int at) {
        List<String> words = wordsBefore(text, at);
        int first = words.size();
        boolean role = false;
        while (first > 0 && words.size() - first < LONGEST_BEFORE) {
            String word = words.get(first - 1);
            String lower = word.toLowerCase(Locale.ROOT);
            boolean named = Character.isUpperCase(word.codePointAt(0));
            boolean isRole = Roles.isRole(lower);
            boolean inside = role && (LINKS.contains(lower) || first < words.size() && isRole(words.get(first)));
            if (!named && !isRole && !inside) {
                break;
            }
            role |= isRole;
            first--;
        }
        while (first < words.size() && LINKS.contains(words.get(first))) {
            first++;
        }
        return words.subList(first, words.size());
    }

    private static boolean isRole(String word) {
        return Roles.isRole(word.toLowerCase(Locale.ROOT));
    }

    /** "the company's chief executive," before a name. */
    private static List<String> apposed(String text, int at) {
        int comma = at - 1;
        while (comma >= 0 && text.charAt(comma) == ' ') {
            comma--;
        }
        if (comma < 0 || text.charAt(comma) != ',') {
            return List.of();
        }
        List<String> words = wordsBefore(text, comma);
        boolean opens = !words.isEmpty() && words.size() <= LONGEST_BEFORE && isOpening(words.get(0));
        return opens ? words : List.of();
    }

    private static boolean isNaming(String word) {
        return Character.isUpperCase(word.codePointAt(0)) || isRole(word) || LINKS.contains(word);
    }

    private static boolean isOpening(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("the")
                || lower.equals("a")
                || lower.equals("an")
                || lower.equals("its")
                || lower.endsWith("'s")
                || lower.endsWith("’s");
    }

    /** ", an economist at the University of Kiel," after a name. */
    private static List<String> after(String text, int end) {
        if (end >= text.length() || text.charAt(end) != ',') {
            return List.of();
        }
        int stop = end + 1;
        int limit = Math.min(text.length(), end + LONGEST_AFTER);
        while (stop < limit && !isEnd(text, stop)) {
            stop++;
        }
        List<String> words = words(text.substring(end + 1, stop));
        int last = 0;
        while (last < words.size() && !CLAUSES.contains(words.get(last))) {
            last++;
        }
        return words.isEmpty() || !isOpening(words.get(0)) && !isNaming(words.get(0))
                ? List.of()
                : words.subList(0, last);
    }

    /** The words before a place, back to the last mark that parts, in reading order; the newest dozens only. */
    private static List<String> wordsBefore(String text, int at) {
        int start = at;
        int limit = Math.max(0, at - 120);
        while (start > limit && !isEnd(text, start - 1)) {
            start--;
        }
        return words(text.substring(start, at));
    }

    private static boolean isEnd(String text, int at) {
        return ENDS.indexOf(text.charAt(at)) >= 0 && !isAbbreviation(text, at);
    }

    /** "Gov." and "U.S.": a point after few letters ends nothing. */
    private static boolean isAbbreviation(String text, int point) {
        if (text.charAt(point) != '.') {
            return false;
        }
        int letters = 0;
        int i = point - 1;
        while (i >= 0 && Character.isLetter(text.charAt(i)) && letters < 5) {
            letters++;
            i--;
        }
        return letters > 0 && letters < 4 && Character.isUpperCase(text.charAt(i + 1));
    }

    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (String word : phrase.strip().split("\\s+", -1)) {
            String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        return words;
    }
}
