package hearsay.who.cast;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds who a phrase stands for: "the chancellor", "the Finnish leader", "the former boxer", "the company", "the officials". */
final class NominalResolver {

    private final Cast cast;
    private final Words words;
    private final Gazetteer gazetteer;
    private final Described described;
    private final Offices offices;
    private final Bodies bodies;

    /** Whose lawyer, widow or son somebody is, where the text says so beside the name. */
    private final Map<Figure, Figure> owners = new HashMap<>();

    /** Mentions that head a source. */
    private final NavigableSet<Integer> sources = new TreeSet<>();

    NominalResolver(Cast cast) {
        this.cast = cast;
        this.words = cast.words;
        this.gazetteer = cast.gazetteer;
        described = new Described(cast);
        offices = new Offices(cast, described);
        bodies = new Bodies(cast, described, offices);
        for (int head : cast.sourceHead) {
            if (head >= 0) {
                sources.add(head);
            }
        }
    }

    /** A phrase that an apposition has already given to a figure. */
    void register(Mention mention, Figure figure) {
        described.seen(figure, mention.head());
        Figure owner = Kin.isTie(mention.noun()) ? owner(mention) : null;
        if (owner != null) {
            owners.put(figure, owner);
        }
    }

    /**
     * The figure that {@code mention} stands for: a known one, or a new one without a name.
     *
     * @param others who it hardly is: whose words it is part of, or whom it speaks of
     */
    Figure resolve(Mention mention, List<Integer> read, int m, Set<Figure> others) {
        Figure figure = find(mention, read, m, others);
        if (figure == null) {
            figure = create(mention);
        }
        described.seen(figure, mention.head());
        return figure;
    }

    private @Nullable Figure find(Mention mention, List<Integer> read, int m, Set<Figure> others) {
        Noun noun = mention.noun();
        if (noun == null && mention.kind() == Kind.PERSON && words.placeOf(mention.head()) != null) {
            return compatriot(mention, read);
        }
        if (noun == null) {
            return mention.kind() == Kind.PERSON && mention.definite()
                    ? recentPerson(mention, read, m, others)
                    : described.sameWords(mention);
        }
        if (mention.plural()) {
            boolean known = mention.definite()
                    || noun.kind() == Noun.Kind.GROUP
                            && !isSome(mention)
                            && !noun.word().equals("people")
                            && !noun.word().equals("police");
            boolean both = words.lower(mention.from()).equals("both"); // hardly the many candidates of before
            boolean two = mention.definite()
                    && mention.kind() == Kind.GROUP
                    && words.lower(mention.from() + 1).equals("two");
            Figure pair = two ? recentGroup(mention, noun, read) : null;
            if (pair != null && cast.groups.containsValue(pair)) {
                return pair; // "the two lawmakers", not any lawmakers
            }
            Figure same = known && !both ? described.sameNoun(mention) : described.sameWords(mention);
            return same == null && mention.definite() && mention.kind() == Kind.GROUP
                    ? recentGroup(mention, noun, read)
                    : same;
        }
        boolean some = Set.of("a", "an", "another", "one").contains(words.lower(mention.from()));
        boolean titleLike = words.capital(mention.head()) && !words.startsSentence(mention.head()) && !some;
        if (!mention.definite() && !titleLike && noun.kind() != Noun.Kind.GROUP) {
            return described.sameWords(mention);
        }
        return switch (noun.kind()) {
            case PERSON -> person(mention, noun, read, m, others);
            case ORGANIZATION, OUTLET -> bodies.body(mention, noun, read);
            case STATE -> first(offices.government(mention, noun), recent(read, mention, Kind.STATE, 4));
            case PLACE -> described.sameNoun(mention);
            case DOCUMENT -> first(described.sameNoun(mention), likeDocument(mention, noun, read));
            case EVENT, GROUP -> described.sameNoun(mention);
        };
    }

    /** "some voters", "other critics": not those spoken of before. */
    private boolean isSome(Mention mention) {
        return words.is(mention.from(), Grammar.Part.DETERMINER)
                || words.is(mention.from(), Grammar.Part.NUMBER)
                || words.lower(mention.from()).equals("other")
                || words.lower(mention.from()).equals("fellow");
    }

    private static @Nullable Figure first(@Nullable Figure one, @Nullable Figure two) {
        return one != null ? one : two;
    }

    private @Nullable Figure person(Mention mention, Noun noun, List<Integer> read, int m, Set<Figure> others) {
        if (noun.word().equals("husband") || noun.word().equals("wife")) {
            Figure spouse = spouse(mention, noun);
            if (spouse != null) {
                return spouse;
            }
        }
        Figure known = words.is(mention.from(), Grammar.Part.POSSESSIVE)
                        && noun.gender() != Gender.UNKNOWN
                        && !noun.word().startsWith("spokes")
                ? null
                : described.bestDescribed(mention, noun);
        Figure same = described.sameNoun(mention);
        Figure unnamed = known == null || same != null || !mention.definite() ? null : likePerson(mention, noun, read);
        if (isIntroducedSince(unnamed, known, mention)) {
            return unnamed; // "a ministry official said", then "the aide"
        }
        if (known != null && !isOthers(mention, noun, known) && !isIntroducedSince(same, known, mention)) {
            return known;
        }
        if (known != null && same != null && isIntroducedSince(same, known, mention)) {
            return same;
        }
        Figure holder = offices.officeHolder(mention, noun);
        if (holder != null) {
            return holder;
        }
        if (same != null) {
            return same;
        }
        Figure like = mention.definite() ? likePerson(mention, noun, read) : null;
        if (like != null) {
            return like;
        }
        boolean once =
                (mention.modifiers().contains("former") || mention.modifiers().contains("retired"))
                        && words.lower(mention.from()).equals("the"); // "the former mayor": whoever was just spoken of
        boolean plain = Described.meaningful(mention.modifiers()).stream()
                .allMatch(word -> described.isPlace(word) || Grammar.is(word, Grammar.Part.AGED));
        if (Grammar.is(noun.word(), Grammar.Part.ANY_PERSON) && plain || once) {
            return recentPerson(mention, read, m, others);
        }
        boolean body = Grammar.is(noun.word(), Grammar.Part.EITHER) && plain; // "the broker", of a company
        Figure found = body ? bodies.recentBody(read, mention, noun) : null;
        boolean trait = sources.contains(m)
                && words.lower(mention.from()).equals("the")
                && !words.lower(mention.to()).equals("of")
                && !isOwned(mention)
                && !Grammar.is(noun.word(), Grammar.Part.POST);
        return found == null && trait ? recentPerson(mention, read, m, others) : found; // "the retired general said"
    }

    /** "the ministry's inspector general": not whoever spoke last. */
    private boolean isOwned(Mention mention) {
        for (int i = mention.from(); i < mention.head(); i++) {
            if (words.possessive(i)) {
                return true;
            }
        }
        return false;
    }

    /** "a Western diplomat said", then "the diplomat": not a diplomat whose name came before. */
    private boolean isIntroducedSince(@Nullable Figure same, @Nullable Figure known, Mention mention) {
        if (known == null || same == null || same == known || !mention.definite() || same.mentions.isEmpty()) {
            return false;
        }
        Integer seen = described.lastSeenOf(known, mention.head());
        Integer here = described.lastSeenOf(same, mention.head());
        return !same.mentions.get(0).definite() && here != null && (seen == null || here > seen);
    }

    /** "his lawyer", where the only one spoken of is hers. */
    private boolean isOthers(Mention mention, Noun noun, Figure figure) {
        Figure owner = owner(mention);
        boolean speaksFor = noun.word().startsWith("spokes") && owner != null && owner.named();
        if (speaksFor && owner != null && !isOf(figure, owner)) {
            return true;
        }
        Figure known = owners.get(figure);
        return Kin.isTie(noun) && owner != null && known != null && known != owner;
    }

    /** Whether what is said of {@code figure} may mean that it is {@code owner}'s: nothing more, or words of the owner's name or post. */
    private static boolean isOf(Figure figure, Figure owner) {
        Set<String> said = new HashSet<>();
        figure.descriptions.forEach(d -> said.addAll(Described.meaningful(d.modifiers())));
        if (said.isEmpty()) {
            return true;
        }
        boolean named = owner.names.stream()
                .anyMatch(name -> name.words().stream().anyMatch(word -> said.contains(Gazetteer.fold(word))));
        return named
                || owner.known != null && said.contains(Gazetteer.fold(owner.known.name()))
                || owner.descriptions.stream()
                        .anyMatch(d -> said.contains(d.head())
                                || d.modifiers().stream().anyMatch(said::contains));
    }

    private @Nullable Figure owner(Mention mention) {
        int m = words.is(mention.from(), Grammar.Part.POSSESSIVE) || words.possessive(mention.from())
                ? cast.mentionAt(mention.from())
                : -1;
        return m < 0 ? null : cast.figureOf[m];
    }

    /** "her husband" of a couple named together. */
    private @Nullable Figure spouse(Mention mention, Noun noun) {
        int owner = cast.mentionAt(mention.from());
        Figure one = owner < 0 ? null : cast.figureOf[owner];
        for (Figure group : cast.groups.values()) {
            if (one == null || !group.members.contains(one) || group.members.size() != 2) {
                continue;
            }
            Figure other = group.members.get(group.members.get(0) == one ? 1 : 0);
            boolean sameName = other.name()
                    .substring(other.name().lastIndexOf(' ') + 1)
                    .equals(one.name().substring(one.name().lastIndexOf(' ') + 1));
            if (sameName && other.gender.agrees(noun.gender())) {
                return other;
            }
        }
        return null;
    }

    /** "the men", "the two leaders", "the couple": several people spoken of shortly before. */
    private @Nullable Figure recentGroup(Mention mention, Noun noun, List<Integer> read) {
        boolean all = Set.of("man", "woman", "men", "women", "couple", "pair", "duo", "people")
                .contains(noun.word());
        if (words.lower(mention.from()).equals("both") && !all) {
            return null; // "both candidates" need not have been spoken of
        }
        boolean two = words.lower(mention.from() + 1).equals("two")
                || words.lower(mention.from()).equals("both")
                || Set.of("couple", "pair", "duo").contains(noun.word());
        boolean said = words.is(mention.to(), Grammar.Part.PREPOSITION)
                || words.is(mention.to(), Grammar.Part.RELATIVE)
                || !Described.meaningful(mention.modifiers()).isEmpty();
        boolean any = all && !two && !said; // "the smartest people in the party" are not those spoken of
        List<Figure> people = new ArrayList<>();
        for (int i = read.size() - 1, seen = 0; i >= 0 && seen < 60; i--, seen++) {
            Figure figure = cast.figureOf[read.get(i)];
            Mention other = cast.mentions.get(read.get(i));
            if (figure == null || words.sentence(mention.head()) - words.sentence(other.head()) > 5) {
                break;
            }
            Figure group = cast.groups.get(read.get(i));
            boolean ofPeople = noun.kind() == Noun.Kind.PERSON || noun.kind() == Noun.Kind.GROUP;
            if (two
                    && group != null
                    && group.members.stream()
                            .allMatch(f -> ofPeople ? f.kind == Kind.PERSON && f.certain : f.kind != Kind.PERSON)) {
                return group;
            }
            if (any
                    && figure.kind == Kind.GROUP
                    && figure.plural
                    && !figure.named()
                    && other.noun() != null
                    && other.noun().kind() == Noun.Kind.PERSON) {
                return figure;
            }
            if (figure.mayBePerson() && figure.named() && !people.contains(figure) && other.form() == Form.NAME) {
                people.add(figure);
            }
        }
        if (!two || people.size() < 2 || noun.kind() != Noun.Kind.PERSON && noun.kind() != Noun.Kind.GROUP) {
            return null;
        }
        Figure both = cast.newFigure(Kind.GROUP);
        both.plural = true;
        both.members = List.of(people.get(1), people.get(0));
        return both;
    }

    /** Whoever was spoken of last and is not one of {@code others}; else whoever was spoken of last. */
    private @Nullable Figure recentPerson(Mention mention, List<Integer> read, int m, Set<Figure> others) {
        Figure another = lastPerson(mention, read, m, others);
        return another == null && !others.isEmpty() ? lastPerson(mention, read, m, Set.of()) : another;
    }

    private @Nullable Figure lastPerson(Mention mention, List<Integer> read, int m, Set<Figure> others) {
        Gender gender = mention.gender();
        Figure speaker = lastSpeaker(mention, m);
        if (speaker != null
                && speaker.gender.agrees(gender)
                && !others.contains(speaker)
                && !isHardly(speaker, mention)) {
            return speaker;
        }
        Figure unsure = null;
        for (int i = read.size() - 1, seen = 0; i >= 0 && seen < 30; i--, seen++) {
            Mention other = cast.mentions.get(read.get(i));
            Figure figure = cast.figureOf[read.get(i)];
            if (figure == null || words.sentence(mention.head()) - words.sentence(other.head()) > 3) {
                break;
            }
            if (figure.mayBePerson()
                    && figure.gender.agrees(gender)
                    && other.form() != Form.NOMINAL
                    && !others.contains(figure)
                    && !isHardly(figure, mention)) {
                if (figure.kind == Kind.PERSON && figure.certain) {
                    return figure;
                }
                unsure = unsure == null ? figure : unsure;
            }
        }
        return unsure;
    }

    /** "the Democratic hopeful", of a Republican; "the boy", of a minister. */
    private boolean isHardly(Figure figure, Mention mention) {
        boolean young = mention.noun() != null
                && Set.of("boy", "girl", "teenager", "child", "toddler")
                        .contains(mention.noun().word());
        boolean grown = figure.descriptions.stream()
                .anyMatch(d -> Grammar.is(d.head(), Grammar.Part.POST)
                        || d.head().equals("nominee")
                        || d.head().equals("candidate"));
        return young && grown || Described.isOfOtherParty(mention, figure);
    }

    /** The person whose words were given last, shortly before; null for none, and for "the driver" in a quotation. */
    private @Nullable Figure lastSpeaker(Mention mention, int m) {
        if (words.quotation(mention.head()) >= 0) {
            return null;
        }
        Integer last = sources.lower(m);
        Figure figure = last == null ? null : cast.figureOf[last];
        return last != null
                        && figure != null
                        && figure.kind == Kind.PERSON
                        && figure.named()
                        && figure.certain
                        && !figure.plural
                        && words.sentence(mention.head())
                                        - words.sentence(cast.mentions.get(last).head())
                                <= 3
                ? figure
                : null;
    }

    /** "the Italian": whoever is said to be one, else the person spoken of last who is not said to be from elsewhere. */
    private @Nullable Figure compatriot(Mention mention, List<Integer> read) {
        String place = words.placeOf(mention.head());
        String folded = place == null ? "" : Gazetteer.fold(place);
        Figure free = null;
        for (int i = read.size() - 1, seen = 0; i >= 0 && seen < 60; i--, seen++) {
            Figure figure = cast.figureOf[read.get(i)];
            Mention other = cast.mentions.get(read.get(i));
            if (figure == null
                    || !figure.mayBePerson()
                    || other.form() != Form.NAME
                    || words.quotation(other.head()) >= 0) {
                continue;
            }
            if (Described.figureHas(figure, folded) || place != null && isFrom(figure, place)) {
                return figure;
            }
            boolean near = words.sentence(mention.head())
                            - words.sentence(cast.mentions.get(read.get(i)).head())
                    <= 6;
            boolean foreign = figure.descriptions.stream()
                    .anyMatch(d -> d.modifiers().stream().anyMatch(described::isPlace));
            boolean surer = free == null || !free.certain && figure.certain;
            if (surer && near && !foreign) {
                free = figure;
            }
        }
        return free;
    }

    /** "a student from Turin" is an Italian. */
    private boolean isFrom(Figure figure, String state) {
        return figure.descriptions.stream().anyMatch(d -> d.modifiers().stream().anyMatch(modifier -> {
            Known known = gazetteer.named(titleCase(modifier));
            return known != null && state.equals(known.of()) || known != null && state.equals(known.standsFor());
        }));
    }

    private static String titleCase(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** "the cleric", of a bishop who is not named. */
    private @Nullable Figure likePerson(Mention mention, Noun noun, List<Integer> read) {
        if (!Described.meaningful(mention.modifiers()).isEmpty()) {
            return null;
        }
        for (int i = read.size() - 1, seen = 0; i >= 0 && seen < 40; i--, seen++) {
            Mention other = cast.mentions.get(read.get(i));
            Figure figure = cast.figureOf[read.get(i)];
            if (figure == null || words.sentence(mention.head()) - words.sentence(other.head()) > 6) {
                break;
            }
            boolean unnamed = figure.kind == Kind.PERSON && !figure.named() && !figure.plural;
            if (unnamed
                    && figure.gender.agrees(mention.gender())
                    && figure.descriptions.stream()
                            .anyMatch(d ->
                                    noun.like().contains(d.head()) || d.like().contains(noun.word()))) {
                return figure;
            }
        }
        return null;
    }

    /** "the filing", of a complaint; "the document", of whatever was read last. */
    private @Nullable Figure likeDocument(Mention mention, Noun noun, List<Integer> read) {
        boolean any = Set.of("document", "paper", "text").contains(noun.word());
        if (!mention.definite() || mention.plural() || words.is(mention.from(), Grammar.Part.POSSESSIVE)) {
            return null;
        }
        for (int i = read.size() - 1, seen = 0; i >= 0 && seen < 60; i--, seen++) {
            Mention other = cast.mentions.get(read.get(i));
            Figure figure = cast.figureOf[read.get(i)];
            int distance = words.sentence(mention.head()) - words.sentence(other.head());
            if (figure == null || distance > (any ? 5 : 12)) {
                break;
            }
            boolean like = figure.descriptions.stream()
                    .anyMatch(d -> noun.like().contains(d.head()) || d.like().contains(noun.word()));
            if (figure.kind == Kind.DOCUMENT && !figure.plural && !other.plural() && (any || like)) {
                return figure;
            }
        }
        return null;
    }

    private @Nullable Figure recent(List<Integer> read, Mention mention, Kind kind, int sentences) {
        for (int i = read.size() - 1, seen = 0; i >= 0 && seen < 40; i--, seen++) {
            Mention other = cast.mentions.get(read.get(i));
            Figure figure = cast.figureOf[read.get(i)];
            if (figure == null || words.sentence(mention.head()) - words.sentence(other.head()) > sentences) {
                break;
            }
            if (figure.kind == kind) {
                return figure;
            }
        }
        return null;
    }

    private Figure create(Mention mention) {
        Figure figure = cast.newFigure(mention.kind());
        figure.plural = mention.plural();
        figure.gender = mention.gender();
        figure.certain = true;
        figure.words = words.text(mention.from(), SourcePhrase.complementEnd(cast, mention.to()));
        figure.describe(new Figure.Description(
                described.nounKey(mention),
                mention.modifiers(),
                mention.noun() == null ? List.of() : mention.noun().like()));
        boolean some = described.nounKey(mention).equals("police")
                && (words.is(mention.from(), Grammar.Part.NUMBER)
                        || Character.isDigit(words.at(mention.from()).charAt(0)));
        if (!some) { // "1,000 more police" are not the police
            described.unnamed(mention, figure);
        }
        return figure;
    }
}
