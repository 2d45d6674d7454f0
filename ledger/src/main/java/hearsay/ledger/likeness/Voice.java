package hearsay.ledger.likeness;

import hearsay.statement.Speaker;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two statements, each in its own article, may be of one speaker, going by the names alone. */
public enum Voice {
    /** The names share their last word, or one holds all words of the other. */
    SAME,
    /** One of them is not known by name. */
    OPEN,
    /** Both are named, differently. */
    OTHER;

    private static final String UNNAMED = "~";

    private static final Set<String> LITTLE =
            Set.of("the", "of", "mr", "mrs", "ms", "dr", "sen", "gov", "rep", "president", "senator");

    /**
     * What a name is compared by: its words of letters, lower case, without accents, titles and articles.
     *
     * @param name as the speaker's article gives it
     */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (Word word : Wording.of(name).words()) {
            if (!LITTLE.contains(word.form())) {
                key.append(key.isEmpty() ? "" : " ").append(word.form());
            }
        }
        return key.toString();
    }

    /** The key of who an article says is speaking; empty where it says nobody. */
    public static String key(@Nullable Speaker speaker) {
        if (speaker == null) {
            return "";
        }
        return switch (speaker.kind()) {
            case PERSON, ORGANIZATION, STATE, DOCUMENT -> key(speaker.name(), false);
            case GROUP, UNKNOWN -> key(speaker.name(), true);
        };
    }

    /** The key of a speaker by the name and kind that a statement's row has; empty where it has none. */
    public static String key(@Nullable String name, @Nullable String kind) {
        return name == null || kind == null ? "" : key(name, kind.equals("group") || kind.equals("unknown"));
    }

    /**
     * The key of a speaker by name.
     *
     * @param described whether the words describe somebody and name nobody: "two diplomats"
     */
    public static String key(String name, boolean described) {
        return described ? unnamed(name) : key(name);
    }

    /** As {@link #key}, of somebody whom the text describes and does not name: "two diplomats". */
    static String unnamed(String words) {
        return UNNAMED + key(words);
    }

    private static boolean isUnnamed(String key) {
        return key.startsWith(UNNAMED);
    }

    /** Of two {@link #key}s. */
    public static Voice of(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return OPEN;
        }
        if (isUnnamed(a) || isUnnamed(b)) {
            return a.equals(b) ? SAME : isUnnamed(a) && isUnnamed(b) ? OPEN : OTHER;
        }
        if (a.equals(b) || lastWord(a).equals(lastWord(b))) {
            return SAME;
        }
        List<String> first = List.of(a.split(" "));
        List<String> second = List.of(b.split(" "));
        return first.containsAll(second) || second.containsAll(first) ? SAME : OTHER;
    }

    private static String lastWord(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }
}
