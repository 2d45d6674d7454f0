package hearsay.who.cast;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Noun;
import hearsay.lexis.Table;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Pronoun;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody's widow, son or client is, from what the article says of either: "his widow, Sofia" makes "my husband" in her
 * mouth the dead man.
 */
public final class Kin {

    /** Somebody is {@code noun} to {@code owner}. */
    private record Tie(Figure owner, String noun, Figure figure) {}

    /** What the one is to whom the other is the key: husband to widow. From {@code kin.txt}. */
    private static final Map<String, Set<String>> INVERSE = new HashMap<>();

    static {
        for (Table.Line line : Table.beside(Kin.class, "kin.txt").lines()) {
            String[] words = line.text().split(" +");
            for (int i = 1; i < words.length; i++) {
                INVERSE.computeIfAbsent(words[0], key -> new HashSet<>()).add(words[i]);
                INVERSE.computeIfAbsent(words[i], key -> new HashSet<>()).add(words[0]);
            }
        }
    }

    private final Cast cast;
    private final Map<Figure, List<Tie>> byOwner = new HashMap<>();
    private final Map<Figure, List<Tie>> byFigure = new HashMap<>();

    /** Reads the ties of a cast whose mentions are resolved. */
    Kin(Cast cast) {
        this.cast = cast;
        for (int m = 0; m < cast.mentions.size(); m++) {
            Mention mention = cast.mentions.get(m);
            Noun noun = mention.noun();
            Figure figure = cast.figureOf[m];
            if (noun == null || noun.plural() || figure == null || !INVERSE.containsKey(noun.word())) {
                continue;
            }
            Figure owner = owner(mention);
            if (owner != null && owner != figure) {
                Tie tie = new Tie(owner, noun.word(), figure);
                byOwner.computeIfAbsent(owner, key -> new ArrayList<>()).add(tie);
                byFigure.computeIfAbsent(figure, key -> new ArrayList<>()).add(tie);
            }
        }
    }

    /** Whether {@code noun} names somebody by what they are to somebody else. */
    public static boolean isTie(@Nullable Noun noun) {
        return noun != null && !noun.plural() && INVERSE.containsKey(noun.word());
    }

    /** The named person whom {@code mention}, such as "my husband", means if it is said of {@code owner}; null for none. */
    @Nullable
    public Figure of(Mention mention, Figure owner) {
        Noun noun = mention.noun();
        if (noun == null) {
            return null;
        }
        for (Tie tie : byOwner.getOrDefault(owner, List.of())) {
            if (tie.noun().equals(noun.word()) && tie.figure().named()) {
                return tie.figure();
            }
        }
        for (Tie tie : byFigure.getOrDefault(owner, List.of())) {
            boolean fits = INVERSE.getOrDefault(tie.noun(), Set.of()).contains(noun.word())
                    && tie.owner().gender.agrees(noun.gender());
            if (fits && tie.owner().named() && tie.owner().kind == Kind.PERSON) {
                return tie.owner();
            }
        }
        return null;
    }

    /** Whose: "his widow", "Ruiz's son"; for "my", whoever speaks there. Null where that is not known. */
    @Nullable
    public Figure owner(Mention mention) {
        Words words = cast.words;
        int first = mention.from();
        if (words.is(first, Part.POSSESSIVE)) {
            Pronoun pronoun = Pronoun.of(words.lower(first));
            if (pronoun != null && pronoun.person() == 1) {
                return cast.speakerOfContentAround(mention.head());
            }
            int m = cast.mentionAt(first);
            return m < 0 ? null : cast.figureOf[m];
        }
        for (int i = first; i < mention.head(); i++) {
            int m = words.possessive(i) ? cast.mentionAt(i) : -1;
            if (m >= 0 && cast.form(m) == Form.NAME) {
                return cast.figureOf[m];
            }
        }
        return null;
    }

    /** A word in the form of {@code kin.txt}; for its test. */
    public static boolean isListed(String noun) {
        return INVERSE.containsKey(Gazetteer.fold(noun));
    }
}
