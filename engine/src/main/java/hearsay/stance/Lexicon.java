package hearsay.stance;

import hearsay.lexis.Piece;
import hearsay.lexis.Table;
import hearsay.statement.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables {@code cues.txt}, {@code forms.txt}, {@code frames.txt} and {@code phrases.txt}. */
final class Lexicon {

    /** Pieces that may stand between two words of an entry: "called on the government to", "put it bluntly". */
    private static final int GAP = 2;

    /** What a cue word does, unless its content or a negation says otherwise. */
    record Sense(
            Statement.Act act, Statement.Stance stance, Statement.Certainty certainty, Statement.Polarity polarity) {}

    /**
     * An entry found in a cue.
     *
     * @param words in their base form, joined by "_"
     * @param weight more for entries that say more
     */
    record Found(String words, Sense sense, int weight) {}

    private record Entry(List<String> words, @Nullable String contentStart, Sense sense) {}

    private static final Map<String, List<Entry>> ENTRIES = new HashMap<>();
    private static final Map<String, String> IRREGULAR = new HashMap<>();
    private static final Map<String, Set<String>> FRAMES = new HashMap<>();
    private static final Map<String, List<List<String>>> PHRASES = new HashMap<>();

    static {
        for (Table.Line line : Table.beside(Lexicon.class, "forms.txt").lines()) {
            for (String pair : line.text().split(" +")) {
                int equals = pair.indexOf('=');
                for (String form : pair.substring(equals + 1).split(",")) {
                    IRREGULAR.put(form, pair.substring(0, equals));
                }
            }
        }
        for (Table.Line line : Table.beside(Lexicon.class, "frames.txt").lines()) {
            String[] words = line.text().split(" +");
            FRAMES.computeIfAbsent(words[0], key -> new HashSet<>())
                    .addAll(List.of(words).subList(1, words.length));
        }
        for (Table.Line line : Table.beside(Lexicon.class, "phrases.txt").lines()) {
            String[] words = line.text().split(" +");
            for (String phrase : List.of(words).subList(1, words.length)) {
                PHRASES.computeIfAbsent(words[0], key -> new ArrayList<>()).add(List.of(phrase.split("_")));
            }
        }
        Table cues = Table.beside(Lexicon.class, "cues.txt");
        for (Table.Line line : cues.lines()) {
            String[] words = line.text().split(" +");
            if (words.length < 6 || !words[4].equals(":")) {
                throw cues.wrong(line, "not of the form ACT STANCE CERTAINTY POLARITY : entries");
            }
            Sense sense = new Sense(
                    Statement.Act.valueOf(words[0].toUpperCase(Locale.ROOT)),
                    Statement.Stance.valueOf(words[1].toUpperCase(Locale.ROOT)),
                    Statement.Certainty.valueOf(words[2].toUpperCase(Locale.ROOT)),
                    Statement.Polarity.valueOf(words[3].toUpperCase(Locale.ROOT)));
            for (int i = 5; i < words.length; i++) {
                int start = words[i].indexOf('>');
                String written = start < 0 ? words[i] : words[i].substring(0, start);
                List<String> parts = List.of(written.split("_"));
                ENTRIES.computeIfAbsent(parts.get(0), key -> new ArrayList<>())
                        .add(new Entry(parts, start < 0 ? null : words[i].substring(start + 1), sense));
            }
        }
    }

    private Lexicon() {}

    /** Whether {@code form} is in a list of {@code frames.txt}. */
    static boolean listed(String list, String form) {
        return FRAMES.getOrDefault(list, Set.of()).contains(form);
    }

    /** Whether a phrase of a list of {@code phrases.txt} stands among {@code words}, its pieces one after the other. */
    static boolean says(String list, List<Piece> words) {
        return PHRASES.getOrDefault(list, List.of()).stream().anyMatch(phrase -> indexOf(phrase, words) >= 0);
    }

    private static int indexOf(List<String> phrase, List<Piece> words) {
        for (int i = 0; i + phrase.size() <= words.size(); i++) {
            int same = 0;
            while (same < phrase.size() && words.get(i + same).is(phrase.get(same))) {
                same++;
            }
            if (same == phrase.size()) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The entry that says most about a cue; null where none is in it.
     *
     * @param contentStart the first word of the content; empty where there is none
     */
    static @Nullable Found read(List<Piece> cue, String contentStart) {
        Found best = null;
        for (int at = 0; at < cue.size(); at++) {
            for (String base : bases(cue.get(at).form())) {
                for (Entry entry : ENTRIES.getOrDefault(base, List.of())) {
                    boolean fits = entry.contentStart() == null
                            || entry.contentStart().equals(contentStart)
                            || entry.contentStart().equals("whether") && listed("question", contentStart);
                    int weight = fits && matches(cue, at, entry.words()) ? weight(entry) : 0;
                    if (weight > (best == null ? 0 : best.weight())) {
                        best = new Found(String.join("_", entry.words()), entry.sense(), weight);
                    }
                }
            }
        }
        return best;
    }

    private static int weight(Entry entry) {
        boolean light = entry.words().size() == 1
                && entry.contentStart() == null
                && listed("light", entry.words().get(0));
        return entry.words().size() * 2 + (entry.contentStart() == null ? 0 : 2) - (light ? 1 : 0);
    }

    private static boolean matches(List<Piece> cue, int at, List<String> words) {
        int next = at + 1;
        for (int i = 1; i < words.size(); i++) {
            int found = -1;
            for (int j = next; j < Math.min(cue.size(), next + 1 + GAP) && found < 0; j++) {
                if (cue.get(j).is(words.get(i)) || bases(cue.get(j).form()).contains(words.get(i))) {
                    found = j;
                }
            }
            if (found < 0) {
                return false;
            }
            next = found + 1;
        }
        return true;
    }

    /** The base forms that a form may have, likeliest first; itself among them. */
    static Set<String> bases(String form) {
        Set<String> bases = new LinkedHashSet<>();
        String irregular = IRREGULAR.get(form);
        if (irregular != null) {
            bases.add(irregular);
            return bases;
        }
        bases.add(form);
        int length = form.length();
        if (form.endsWith("ies") && length > 4) {
            bases.add(form.substring(0, length - 3) + "y");
        } else if (form.endsWith("es") && length > 4) {
            bases.add(form.substring(0, length - 2));
            bases.add(form.substring(0, length - 1));
        } else if (form.endsWith("s") && !form.endsWith("ss") && length > 3) {
            bases.add(form.substring(0, length - 1));
        } else if (form.endsWith("ied") && length > 4) {
            bases.add(form.substring(0, length - 3) + "y");
        } else if (form.endsWith("ed") && length > 4) {
            addStems(bases, form.substring(0, length - 2));
        } else if (form.endsWith("ing") && length > 5) {
            addStems(bases, form.substring(0, length - 3));
        }
        return bases;
    }

    /** "argu" → argue; "refus" → refuse; "admitt" → admit; "call" stays. */
    private static void addStems(Set<String> bases, String stem) {
        bases.add(stem);
        bases.add(stem + "e");
        int last = stem.length() - 1;
        if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
            bases.add(stem.substring(0, last));
        }
    }
}
