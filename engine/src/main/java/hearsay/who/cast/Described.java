package hearsay.who.cast;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import hearsay.who.name.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is described how, and when each was spoken of last: finds the figures that a noun may take up. */
final class Described {

    /** The last sentence of an article in which somebody may be called something before the article has named them. */
    private static final int LAST_AHEAD = 4;

    private final Words words;
    private final Gazetteer gazetteer;

    /** Figures by a noun that describes them or that may stand for one; each at most 60 times, so that time stays linear. */
    private final Map<String, List<Figure>> byNoun = new HashMap<>();

    /** Figures that no name has, by their noun. */
    private final Map<String, List<Figure>> unnamed = new HashMap<>();

    private final Map<Figure, Integer> lastSeen = new HashMap<>();

    Described(Cast cast) {
        this.words = cast.words;
        this.gazetteer = cast.gazetteer;
        cast.figures.forEach(this::indexDescriptions);
    }

    /** Figures that {@code noun} describes, or a noun that it may stand for; none is left out for being far away. */
    Set<Figure> candidates(Noun noun) {
        Set<Figure> candidates = new HashSet<>(exactly(noun));
        noun.like().forEach(like -> candidates.addAll(byNoun.getOrDefault(like, List.of())));
        return candidates;
    }

    List<Figure> exactly(Noun noun) {
        return byNoun.getOrDefault(noun.word(), List.of());
    }

    /** Tells that {@code figure} was spoken of at word {@code head}. */
    void seen(Figure figure, int head) {
        lastSeen.put(figure, head);
    }

    /** Tells that the noun of {@code mention} now has a figure that no name has. */
    void unnamed(Mention mention, Figure figure) {
        unnamed.computeIfAbsent(nounKey(mention), k -> new ArrayList<>()).add(figure);
    }

    private void indexDescriptions(Figure figure) {
        for (Figure.Description description : figure.descriptions) {
            add(byNoun, description.head(), figure);
            description.like().forEach(like -> add(byNoun, like, figure));
        }
        if (figure.known != null && figure.known.kind() != Known.Kind.STATE) {
            add(byNoun, figure.known.sort(), figure);
        }
        if (figure.kind == Kind.ORGANIZATION) {
            for (Name name : figure.names) {
                for (String part : name.words()) {
                    Noun noun = gazetteer.noun(part);
                    if (noun != null
                            && !noun.plural()
                            && (noun.kind() == Noun.Kind.ORGANIZATION || noun.kind() == Noun.Kind.OUTLET)) {
                        add(byNoun, noun.word(), figure);
                        noun.like().forEach(like -> add(byNoun, like, figure));
                    }
                }
            }
        }
    }

    private static void add(Map<String, List<Figure>> map, String key, Figure figure) {
        List<Figure> list = map.computeIfAbsent(key, k -> new ArrayList<>());
        if (list.size() < 60 && !list.contains(figure)) {
            list.add(figure);
        }
    }

    /** Of those described by the same noun, whoever shares most modifiers, then was spoken of last. */
    @Nullable
    Figure bestDescribed(Mention mention, Noun noun) {
        Set<String> wanted = meaningful(mention.modifiers());
        Set<Figure> candidates = candidates(noun);
        Figure best = null;
        double bestScore = 0;
        for (Figure figure : candidates) {
            if (!figure.gender.agrees(noun.gender()) || figure.plural) {
                continue;
            }
            if (isOfOtherParty(mention, figure)) {
                continue;
            }
            double score = -1;
            for (Figure.Description description : figure.descriptions) {
                score = Math.max(score, match(noun, wanted, description, figure, mention));
            }
            boolean elsewhere = wanted.stream().anyMatch(word -> isPlace(word) && !figureHas(figure, word));
            boolean alone = mention.definite() && candidates.size() == 1 && score > -0.5 && !elsewhere;
            score = alone ? Math.max(score, 0.7) : score;
            if (score <= 0) {
                continue;
            }
            Integer seen = lastSeenOf(figure, mention.head());
            if (seen == null && isFarAhead(figure, mention, wanted)) {
                continue;
            }
            if (seen == null) {
                score -= 0.6;
            } else {
                score += 0.5 / (1 + (words.sentence(mention.head()) - words.sentence(seen)) / 4.0);
            }
            if (best == null || score > bestScore || score == bestScore && figure.id < best.id) {
                best = figure;
                bestScore = score;
            }
        }
        return best;
    }

    /** Whether {@code figure} is first named too long after the mention, which is not at the beginning of the article. */
    private boolean isFarAhead(Figure figure, Mention mention, Set<String> wanted) {
        int here = words.sentence(mention.head());
        boolean post = mention.noun() != null && Grammar.is(mention.noun().word(), Grammar.Part.POST);
        boolean soon = (!wanted.isEmpty() || post)
                && !figure.names.isEmpty()
                && words.sentence(figure.names.get(0).from()) - here <= 2;
        return here > LAST_AHEAD && !soon;
    }

    /** "the Democratic nominee" is nobody whom the text calls a Republican. */
    static boolean isOfOtherParty(Mention mention, Figure figure) {
        String party = party(mention.modifiers());
        if (party == null) {
            return false;
        }
        boolean other = false;
        for (Figure.Description description : figure.descriptions) {
            String said = party(description.modifiers());
            said = said == null ? party(Set.of(description.head())) : said;
            if (party.equals(said)) {
                return false;
            }
            other |= said != null;
        }
        return other;
    }

    /** The party that modifiers name; null for none or several. */
    private static @Nullable String party(Set<String> modifiers) {
        String party = null;
        for (String modifier : modifiers) {
            String one =
                    switch (modifier) {
                        case "democratic", "democrat", "democrats", "democratic party" -> "Democratic";
                        case "republican", "republicans", "gop", "g.o.p", "republican party" -> "Republican";
                        case "conservative", "tory", "conservatives", "tories" -> "Conservative";
                        case "labour", "labour party" -> "Labour";
                        default -> null;
                    };
            if (one != null && party != null && !party.equals(one)) {
                return null;
            }
            party = one == null ? party : one;
        }
        return party;
    }

    private double match(
            Noun noun, Set<String> wanted, Figure.Description description, Figure figure, Mention mention) {
        boolean exact = description.head().equals(noun.word());
        boolean like = !exact
                && (noun.like().contains(description.head())
                        || description.like().contains(noun.word()));
        if (!exact && !like) {
            return -1;
        }
        double score = exact ? 1.5 : 1.0;
        Set<String> said = description.modifiers();
        for (String modifier : wanted) {
            String party = party(Set.of(modifier));
            boolean sameParty = party != null && party.equals(party(said));
            if (sameParty || said.contains(modifier) || figureHas(figure, modifier)) {
                score += 1;
            } else if (isPlace(modifier)) {
                boolean other = said.stream().anyMatch(this::isPlace);
                score -= other ? 3 : exact ? 0.3 : 0.6;
            } else {
                boolean portfolio = Grammar.is(noun.word(), Grammar.Part.PORTFOLIO);
                score -= portfolio ? 3 : exact ? 0.6 : 1.2; // "the finance minister" is not the defence minister
            }
        }
        boolean former = mention.modifiers().contains("former");
        if (former != said.contains("former")) {
            score -= former ? 0.2 : 0.4;
        }
        if (said.contains("opposition")
                && !wanted.contains("opposition")
                && !description.head().equals(noun.word())) {
            score -= 1.5; // "the president" is not the leader of the opposition
        }
        boolean deputy = said.contains("deputy") || said.contains("vice");
        if (deputy && !wanted.contains("deputy") && !wanted.contains("vice")) {
            score -= 1.2;
        }
        return score;
    }

    static boolean figureHas(Figure figure, String modifier) {
        return figure.descriptions.stream()
                .anyMatch(d -> d.modifiers().contains(modifier) || d.head().equals(modifier));
    }

    boolean isPlace(String folded) {
        String capital = folded.isEmpty() ? folded : Character.toUpperCase(folded.charAt(0)) + folded.substring(1);
        Known known = gazetteer.named(capital);
        return known != null
                && (known.kind() == Known.Kind.STATE
                        || known.kind() == Known.Kind.PLACE
                        || known.kind() == Known.Kind.CAPITAL);
    }

    static Set<String> meaningful(Set<String> modifiers) {
        Set<String> kept = new HashSet<>(modifiers);
        kept.removeAll(Grammar.words(Grammar.Part.PALE));
        return kept;
    }

    /** An unnamed figure with the same noun and no modifier that speaks against it. */
    @Nullable
    Figure sameNoun(Mention mention) {
        String key = nounKey(mention);
        List<Figure> same = unnamed.getOrDefault(key, List.of());
        Set<String> wanted = meaningful(mention.modifiers());
        for (int i = same.size() - 1; i >= 0 && i >= same.size() - 20; i--) {
            Figure figure = same.get(i);
            if (figure.plural == mention.plural()
                    && figure.gender.agrees(mention.gender())
                    && (figure.descriptions.isEmpty()
                            ? wanted.isEmpty()
                            : figure.descriptions.get(0).modifiers().containsAll(wanted))) {
                return figure;
            }
        }
        return null;
    }

    /** An unnamed figure in the very same words. */
    @Nullable
    Figure sameWords(Mention mention) {
        if (!mention.plural()) {
            return null;
        }
        List<Figure> same = unnamed.getOrDefault(nounKey(mention), List.of());
        String text = words.text(mention.from(), mention.to());
        for (int i = same.size() - 1; i >= 0 && i >= same.size() - 20; i--) {
            Figure figure = same.get(i);
            Mention first = figure.mentions.isEmpty() ? null : figure.mentions.get(0);
            if (figure.plural && first != null && text.equalsIgnoreCase(words.text(first.from(), first.to()))) {
                return figure;
            }
        }
        return null;
    }

    String nounKey(Mention mention) {
        return mention.noun() != null ? mention.noun().word() : words.lower(mention.head());
    }

    @Nullable
    Integer lastSeenOf(Figure figure, int before) {
        Integer seen = lastSeen.get(figure);
        if (!figure.mentions.isEmpty()) {
            int last = figure.mentions.get(figure.mentions.size() - 1).head();
            return seen == null ? last : Integer.valueOf(Math.max(seen, last));
        }
        return seen;
    }
}
