package hearsay.who;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.gazetteer.Office;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who a phrase stands for: "the chancellor", "the Finnish leader", "the former boxer", "the company", "the officials". */
final class NominalResolver {

    private static final int SENTENCES_BACK = 8;

    /** Adjectives that do not tell one bearer of an office from another. */
    private static final Set<String> PALE = Set.of(
            "former",
            "then",
            "late",
            "new",
            "old",
            "current",
            "top",
            "senior",
            "own",
            "same",
            "also",
            "young",
            "first",
            "s",
            "country",
            "nation",
            "the",
            "this",
            "that",
            "those",
            "these",
            "all",
            "other",
            "ex",
            "long",
            "longtime");

    private static final Set<String> AGES =
            Set.of("year", "old", "aged", "veteran", "outspoken", "popular", "star", "born");

    private static final Set<String> ANY_PERSON = Set.of(
            "man",
            "woman",
            "politician",
            "teenager",
            "boy",
            "girl",
            "singer",
            "actor",
            "actress",
            "striker",
            "midfielder",
            "goalkeeper",
            "boxer",
            "runner",
            "swimmer",
            "cyclist",
            "champion",
            "author",
            "novelist",
            "writer",
            "billionaire",
            "tycoon",
            "veteran",
            "lawmaker",
            "candidate",
            "incumbent",
            "farmer",
            "teacher",
            "grandmother",
            "pensioner",
            "student",
            "athlete",
            "musician",
            "filmmaker",
            "businessman",
            "businesswoman",
            "person",
            "youth",
            "skipper");

    private static final Set<String> ANY_BODY = Set.of(
            "company",
            "firm",
            "group",
            "organization",
            "organisation",
            "body",
            "agency",
            "institution",
            "giant",
            "association",
            "maker",
            "business",
            "corporation");

    /** Bodies that need not say in their name what they are: "Nordair", "the airline". */
    private static final Set<String> TRADES = Set.of(
            "company",
            "firm",
            "giant",
            "maker",
            "business",
            "corporation",
            "airline",
            "carrier",
            "bank",
            "lender",
            "retailer",
            "utility",
            "operator",
            "brewer",
            "brewery",
            "chain",
            "club",
            "charity",
            "insurer",
            "supplier",
            "developer",
            "startup",
            "start-up",
            "consultancy",
            "producer",
            "automaker",
            "carmaker",
            "manufacturer",
            "conglomerate",
            "platform");

    /** Words that say in a name that it is no company. */
    private static final Set<String> NO_COMPANY = Set.of(
            "board",
            "ministry",
            "university",
            "council",
            "committee",
            "commission",
            "court",
            "police",
            "party",
            "union",
            "agency",
            "department",
            "institute",
            "parliament",
            "association",
            "federation",
            "directorate",
            "authority",
            "league",
            "hospital",
            "museum",
            "church",
            "school");

    private final Cast cast;
    private final Words words;
    private final Gazetteer gazetteer;
    /** Figures by a noun that describes them or that may stand for one; each at most 60 times, so that time stays linear. */
    private final Map<String, List<Figure>> byNoun = new HashMap<>();
    /** Figures that no name has, by their noun. */
    private final Map<String, List<Figure>> unnamed = new HashMap<>();

    private final Map<Figure, Integer> lastSeen = new HashMap<>();
    /** Whose lawyer, widow or son somebody is, where the text says so beside the name. */
    private final Map<Figure, Figure> owners = new HashMap<>();

    private final Map<String, Figure> fromGazetteer = new HashMap<>();
    private final Map<String, List<Figure>> bySurname = new HashMap<>();
    private @Nullable String mainState;
    private @Nullable Known lastGovernment;

    NominalResolver(Cast cast) {
        this.cast = cast;
        this.words = cast.words;
        this.gazetteer = cast.gazetteer;
        for (Figure figure : cast.figures) {
            indexDescriptions(figure);
            if (figure.kind == Kind.PERSON || figure.kind == Kind.UNKNOWN) {
                String name = figure.name();
                bySurname
                        .computeIfAbsent(
                                Gazetteer.fold(name.substring(name.lastIndexOf(' ') + 1)), k -> new ArrayList<>())
                        .add(figure);
            }
        }
        mainState = mainState();
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

    /** The state spoken of most. */
    private @Nullable String mainState() {
        Map<String, Integer> counts = new HashMap<>();
        for (Figure figure : cast.figures) {
            if (figure.known != null) {
                String state = figure.known.kind() == Known.Kind.STATE ? figure.known.name() : figure.known.standsFor();
                if (state != null) {
                    counts.merge(state, figure.names.size(), Integer::sum);
                }
            }
        }
        for (int i = 0; i < words.count(); i++) {
            String place = words.capital(i) ? words.placeOf(i) : null;
            if (place != null) {
                counts.merge(place, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** A phrase that an apposition has already given to a figure. */
    void register(Mention mention, Figure figure) {
        lastSeen.put(figure, mention.head());
        Figure owner = Kin.isTie(mention.noun()) ? owner(mention) : null;
        if (owner != null) {
            owners.put(figure, owner);
        }
    }

    /** The figure that {@code mention} stands for: a known one, or a new one without a name. */
    Figure resolve(Mention mention, List<Integer> read, int m) {
        Figure figure = find(mention, read);
        if (figure == null) {
            figure = create(mention);
        }
        lastSeen.put(figure, mention.head());
        return figure;
    }

    private @Nullable Figure find(Mention mention, List<Integer> read) {
        Noun noun = mention.noun();
        if (noun == null && mention.kind() == Kind.PERSON && words.placeOf(mention.head()) != null) {
            return compatriot(mention, read);
        }
        if (noun == null) {
            return mention.kind() == Kind.PERSON && mention.definite()
                    ? recentPerson(mention, read)
                    : sameWords(mention);
        }
        if (mention.plural()) {
            boolean known = mention.definite()
                    || noun.kind() == Noun.Kind.GROUP
                            && !noun.word().equals("people")
                            && !noun.word().equals("police");
            Figure same = known ? sameNoun(mention) : sameWords(mention);
            return same == null && mention.definite() && mention.kind() == Kind.GROUP
                    ? recentGroup(mention, noun, read)
                    : same;
        }
        boolean some = Set.of("a", "an", "another", "one").contains(words.lower(mention.from()));
        boolean titleLike = words.capital(mention.head()) && !words.startsSentence(mention.head()) && !some;
        if (!mention.definite() && !titleLike && noun.kind() != Noun.Kind.GROUP) {
            return sameWords(mention);
        }
        return switch (noun.kind()) {
            case PERSON -> person(mention, noun, read);
            case ORGANIZATION, OUTLET -> body(mention, noun, read);
            case STATE -> first(government(mention, noun), recent(read, mention, Kind.STATE, 4));
            case PLACE -> sameNoun(mention);
            case DOCUMENT -> first(sameNoun(mention), likeDocument(mention, noun, read));
            case EVENT, GROUP -> sameNoun(mention);
        };
    }

    private static @Nullable Figure first(@Nullable Figure one, @Nullable Figure two) {
        return one != null ? one : two;
    }

    private @Nullable Figure person(Mention mention, Noun noun, List<Integer> read) {
        if (noun.word().equals("husband") || noun.word().equals("wife")) {
            Figure spouse = spouse(mention, noun);
            if (spouse != null) {
                return spouse;
            }
        }
        Figure described = words.is(mention.from(), Grammar.Part.POSSESSIVE)
                        && noun.gender() != Gender.UNKNOWN
                        && !noun.word().startsWith("spokes")
                ? null
                : bestDescribed(mention, noun);
        if (described != null && !isOthers(mention, noun, described)) {
            return described;
        }
        Figure holder = officeHolder(mention, noun);
        if (holder != null) {
            return holder;
        }
        Figure same = sameNoun(mention);
        if (same != null) {
            return same;
        }
        boolean once = mention.modifiers().contains("former")
                && words.lower(mention.from()).equals("the"); // "the former mayor": whoever was just spoken of
        boolean plain = meaningful(mention.modifiers()).stream().allMatch(word -> isPlace(word) || AGES.contains(word));
        if (ANY_PERSON.contains(noun.word()) && plain || once) {
            return recentPerson(mention, read);
        }
        boolean body = Grammar.is(noun.word(), Grammar.Part.EITHER) && plain; // "the broker", of a company
        return body ? recentBody(read, mention, noun) : null;
    }

    /** "his lawyer", where the only one spoken of is hers. */
    private boolean isOthers(Mention mention, Noun noun, Figure figure) {
        Figure owner = owner(mention);
        Figure known = owners.get(figure);
        return Kin.isTie(noun) && owner != null && known != null && known != owner;
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

    /** Of those described by the same noun, whoever shares most modifiers, then was spoken of last. */
    private @Nullable Figure bestDescribed(Mention mention, Noun noun) {
        Set<String> wanted = meaningful(mention.modifiers());
        Set<Figure> candidates = new HashSet<>(byNoun.getOrDefault(noun.word(), List.of()));
        noun.like().forEach(like -> candidates.addAll(byNoun.getOrDefault(like, List.of())));
        Figure best = null;
        double bestScore = 0;
        for (Figure figure : candidates) {
            if (!figure.gender.agrees(noun.gender()) || figure.plural) {
                continue;
            }
            double score = -1;
            for (Figure.Description description : figure.descriptions) {
                score = Math.max(score, match(noun, wanted, description, figure, mention));
            }
            boolean alone = mention.definite() && candidates.size() == 1 && score > -0.5;
            score = alone ? Math.max(score, 0.7) : score;
            if (score <= 0) {
                continue;
            }
            Integer seen = lastSeenOf(figure, mention.head());
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
            if (said.contains(modifier) || figureHas(figure, modifier)) {
                score += 1;
            } else if (isPlace(modifier)) {
                boolean other = said.stream().anyMatch(this::isPlace);
                score -= other ? 3 : exact ? 0.3 : 0.6;
            } else {
                score -= exact ? 0.6 : 1.2;
            }
        }
        boolean former = mention.modifiers().contains("former");
        if (former != said.contains("former")) {
            score -= former ? 0.2 : 0.4;
        }
        boolean deputy = said.contains("deputy") || said.contains("vice");
        if (deputy && !wanted.contains("deputy") && !wanted.contains("vice")) {
            score -= 1.2;
        }
        return score;
    }

    private static boolean figureHas(Figure figure, String modifier) {
        return figure.descriptions.stream()
                .anyMatch(d -> d.modifiers().contains(modifier) || d.head().equals(modifier));
    }

    private boolean isPlace(String folded) {
        String capital = folded.isEmpty() ? folded : Character.toUpperCase(folded.charAt(0)) + folded.substring(1);
        Known known = gazetteer.named(capital);
        return known != null && (known.kind() == Known.Kind.STATE || known.kind() == Known.Kind.PLACE);
    }

    private static Set<String> meaningful(Set<String> modifiers) {
        Set<String> kept = new HashSet<>(modifiers);
        kept.removeAll(PALE);
        return kept;
    }

    /** "the Finnish leader", "the chancellor": by the offices of the gazetteer, on the day of the article. */
    private @Nullable Figure officeHolder(Mention mention, Noun noun) {
        String title = officeTitle(mention);
        boolean leader = noun.word().equals("leader");
        if (title == null && !leader
                || mention.modifiers().contains("former")
                || mention.modifiers().contains("deputy")) {
            return null;
        }
        String place = placeNamed(mention);
        boolean explicit = place != null;
        String of = explicit ? place : mainState;
        if (of == null || leader && !explicit || !explicit && !mention.definite()) {
            return null;
        }
        Office office = leader
                ? gazetteer.leader(of, cast.published)
                : gazetteer.holder(of, title == null ? "" : title, cast.published);
        if (office == null) {
            return null;
        }
        String surname =
                Gazetteer.fold(office.holder().substring(office.holder().lastIndexOf(' ') + 1));
        for (Figure figure : bySurname.getOrDefault(surname, List.of())) {
            if (figure.gender.agrees(office.gender())) {
                return figure;
            }
        }
        boolean others = meaningful(mention.modifiers()).stream()
                .anyMatch(word -> !isPlace(word) && title != null && !title.contains(word));
        if (!explicit || others || cast.published == null) {
            return null;
        }
        return fromGazetteer.computeIfAbsent(office.holder(), name -> {
            Figure figure = newFigure(Kind.PERSON);
            figure.fromGazetteer = true;
            figure.words = name;
            figure.gender = office.gender();
            figure.certain = true;
            return figure;
        });
    }

    private @Nullable String officeTitle(Mention mention) {
        int head = mention.head();
        String one = words.lower(head);
        String two = words.lower(head - 1) + " " + one;
        String withOf = one + " of " + words.lower(head + 2);
        if (words.lower(head + 1).equals("of") && gazetteer.isOfficeTitle(withOf)) {
            return withOf;
        }
        if (gazetteer.isOfficeTitle(two)) {
            return two;
        }
        String british = two.replace("defense ", "defence ");
        return gazetteer.isOfficeTitle(british) ? british : gazetteer.isOfficeTitle(one) ? one : null;
    }

    private @Nullable String placeNamed(Mention mention) {
        for (String modifier : mention.modifiers()) {
            for (String spelling :
                    List.of(modifier, Character.toUpperCase(modifier.charAt(0)) + modifier.substring(1))) {
                Known known = gazetteer.named(spelling);
                if (known != null && known.kind() == Known.Kind.STATE) {
                    return known.name();
                }
            }
        }
        for (int i = mention.from(); i < mention.head(); i++) {
            String place = words.placeOf(i);
            if (place != null) {
                return place;
            }
        }
        Gazetteer.Match of = words.lower(mention.to()).equals("of") && mention.to() + 1 < words.count()
                ? gazetteer.match(words.plain, words.start(mention.to() + 1))
                : null;
        return of == null ? null : of.known().name();
    }

    private @Nullable Figure body(Mention mention, Noun noun, List<Integer> read) {
        Figure government = government(mention, noun);
        if (government != null) {
            return government;
        }
        Figure described = bestBody(mention, noun);
        if (described == null && (noun.kind() == Noun.Kind.OUTLET || noun.word().equals("agency"))) {
            described = recentOutlet(read, mention, noun);
            if (described != null && described.known == null && described.descriptions.isEmpty()) {
                Figure.Description description = Appositions.describe(mention);
                if (description != null) {
                    described.describe(description); // now known to be a station, or printed
                }
            }
        }
        if (described != null) {
            return described;
        }
        Figure same = sameNoun(mention);
        if (same != null) {
            return same;
        }
        boolean placed = mention.modifiers().stream().anyMatch(this::isPlace) || words.possessive(mention.from());
        return !placed && (ANY_BODY.contains(noun.word()) || trades(noun)) ? recentBody(read, mention, noun) : null;
    }

    /** "the Turkish government", "the Kremlin's administration": the state. */
    private @Nullable Figure government(Mention mention, Noun noun) {
        if (!Set.of("government", "regime", "country", "nation").contains(noun.word())) {
            return null;
        }
        String place = placeNamed(mention);
        Known known = place == null ? null : gazetteer.named(place);
        if (Set.of("country", "nation").contains(noun.word())) {
            return null;
        }
        if (place == null
                && noun.word().equals("government")
                && mention.definite()
                && meaningful(mention.modifiers()).isEmpty()
                && words.lower(mention.from()).equals("the")) {
            known = lastGovernment != null ? lastGovernment : mainState == null ? null : gazetteer.named(mainState);
        }
        if (known == null || known.kind() != Known.Kind.STATE) {
            return null;
        }
        lastGovernment = known;
        return cast.state(known);
    }

    private @Nullable Figure bestBody(Mention mention, Noun noun) {
        Set<String> wanted = meaningful(mention.modifiers());
        Set<Figure> candidates = new HashSet<>(byNoun.getOrDefault(noun.word(), List.of()));
        noun.like().forEach(like -> candidates.addAll(byNoun.getOrDefault(like, List.of())));
        Figure best = null;
        double bestScore = 0;
        for (Figure figure : candidates) {
            Integer seen = lastSeenOf(figure, mention.head());
            if (figure.kind != Kind.ORGANIZATION || seen == null) {
                continue;
            }
            boolean exact = byNoun.getOrDefault(noun.word(), List.of()).contains(figure);
            double score = exact ? 1.5 : 0.9;
            for (String modifier : wanted) {
                boolean has = figureHas(figure, modifier)
                        || Gazetteer.fold(figure.name()).contains(modifier)
                        || figure.known != null
                                && figure.known.of() != null
                                && Gazetteer.fold(figure.known.of()).equals(modifier);
                score += has ? 1 : isOutletLike(noun) || trades(noun) ? -0.6 : -10;
            }
            score += 1.0 / (1 + (words.sentence(mention.head()) - words.sentence(seen)) / 3.0);
            if (score > 0.3 && (best == null || score > bestScore || score == bestScore && figure.id < best.id)) {
                best = figure;
                bestScore = score;
            }
        }
        return best;
    }

    /** Whether its name or a description says that it is no such company. */
    private boolean isSaidToBeElse(Figure figure, Noun noun) {
        for (Name name : figure.names) {
            for (String word : name.words()) {
                if (NO_COMPANY.contains(Gazetteer.fold(word))) {
                    return true;
                }
            }
        }
        for (Figure.Description description : figure.descriptions) {
            Noun said = gazetteer.noun(description.head());
            boolean body = said != null && said.kind() == Noun.Kind.ORGANIZATION;
            boolean like = description.head().equals(noun.word())
                    || noun.like().contains(description.head())
                    || description.like().contains(noun.word())
                    || TRADES.contains(description.head()) && ANY_BODY.contains(noun.word());
            if (body && !like) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutletLike(Noun noun) {
        return noun.kind() == Noun.Kind.OUTLET;
    }

    private static boolean trades(Noun noun) {
        return TRADES.contains(noun.word());
    }

    /** "the paper", "the station": the outlet spoken of last that may be one. */
    private @Nullable Figure recentOutlet(List<Integer> read, Mention mention, Noun noun) {
        boolean station = Set.of("broadcaster", "station", "channel", "network").contains(noun.word());
        boolean printed = Set.of("newspaper", "paper", "daily", "weekly", "magazine", "tabloid", "broadsheet")
                .contains(noun.word());
        boolean agency = noun.word().equals("agency") || noun.word().equals("wire");
        for (int i = read.size() - 1, seen = 0; i >= 0 && seen < 80; i--, seen++) {
            Mention other = cast.mentions.get(read.get(i));
            Figure figure = cast.figureOf[read.get(i)];
            if (figure == null || words.sentence(mention.head()) - words.sentence(other.head()) > 12) {
                break;
            }
            if (!figure.named()
                    || !Outlets.is(figure, gazetteer)
                    || figure.known != null && figure.known.sort().equals("social")) {
                continue;
            }
            boolean isAgency = figure.known != null && figure.known.sort().equals("agency")
                    || Gazetteer.fold(figure.name()).endsWith("agency");
            if (station && !Outlets.isPrinted(figure) && !isAgency
                    || printed && !Outlets.isStation(figure) && !isAgency
                    || agency && isAgency
                    || !station && !printed && !agency) {
                return figure;
            }
        }
        return null;
    }

    private @Nullable Figure recentBody(List<Integer> read, Mention mention, Noun noun) {
        boolean trades = trades(noun);
        Figure best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = read.size() - 1, seen = 0; i >= 0 && seen < 40; i--, seen++) {
            Mention other = cast.mentions.get(read.get(i));
            Figure figure = cast.figureOf[read.get(i)];
            if (figure == null || words.sentence(mention.head()) - words.sentence(other.head()) > SENTENCES_BACK) {
                break;
            }
            boolean plain = figure.known == null
                    || (trades ? Set.of("company", "social") : Set.of("group", "agency", "body", "bank", "university"))
                            .contains(figure.known.sort());
            boolean unclear =
                    figure.kind == Kind.UNKNOWN || figure.kind == Kind.PERSON && !figure.certain && !figure.named();
            boolean otherTrade = trades && isSaidToBeElse(figure, noun);
            if (figure.named()
                    && (figure.kind == Kind.ORGANIZATION && plain || unclear)
                    && !other.plural()
                    && !otherTrade
                    && !figure.outlet) {
                double score = prominence(mention, other) + 0.3 * Math.log(1.0 + figure.mentions.size());
                if (score > bestScore) {
                    best = figure;
                    bestScore = score;
                }
            }
        }
        if (best != null) {
            best.kind = Kind.ORGANIZATION;
        }
        return best;
    }

    /** How much an earlier mention stands out: near, and a subject rather than an object or owner. */
    private double prominence(Mention mention, Mention earlier) {
        double score = -0.8 * (words.sentence(mention.head()) - words.sentence(earlier.head()));
        String next = words.lower(earlier.to());
        score += Grammar.is(next, Grammar.Part.VERB) || next.endsWith("ed") ? 1 : 0;
        score -= earlier.from() > 0 && words.is(earlier.from() - 1, Grammar.Part.PREPOSITION) ? 0.7 : 0;
        score -= words.possessive(earlier.to() - 1) ? 0.3 : 0;
        return score;
    }

    /** "the men", "the two leaders", "the couple": several people spoken of shortly before. */
    private @Nullable Figure recentGroup(Mention mention, Noun noun, List<Integer> read) {
        boolean any = Set.of("man", "woman", "men", "women", "couple", "pair", "duo", "people")
                .contains(noun.word());
        if (words.lower(mention.from()).equals("both") && !any) {
            return null; // "both candidates" need not have been spoken of
        }
        boolean two = words.lower(mention.from() + 1).equals("two")
                || words.lower(mention.from()).equals("both")
                || Set.of("couple", "pair", "duo").contains(noun.word());
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
        Figure both = newFigure(Kind.GROUP);
        both.plural = true;
        both.members = List.of(people.get(1), people.get(0));
        return both;
    }

    private @Nullable Figure recentPerson(Mention mention, List<Integer> read) {
        Gender gender = mention.gender();
        Figure unsure = null;
        for (int i = read.size() - 1, seen = 0; i >= 0 && seen < 30; i--, seen++) {
            Mention other = cast.mentions.get(read.get(i));
            Figure figure = cast.figureOf[read.get(i)];
            if (figure == null || words.sentence(mention.head()) - words.sentence(other.head()) > 3) {
                break;
            }
            if (figure.mayBePerson() && figure.gender.agrees(gender) && other.form() != Form.NOMINAL) {
                if (figure.kind == Kind.PERSON && figure.certain) {
                    return figure;
                }
                unsure = unsure == null ? figure : unsure;
            }
        }
        return unsure;
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
            if (figureHas(figure, folded) || place != null && isFrom(figure, place)) {
                return figure;
            }
            boolean near = words.sentence(mention.head())
                            - words.sentence(cast.mentions.get(read.get(i)).head())
                    <= 6;
            boolean foreign = figure.descriptions.stream()
                    .anyMatch(d -> d.modifiers().stream().anyMatch(this::isPlace));
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

    /** An unnamed figure with the same noun and no modifier that speaks against it. */
    private @Nullable Figure sameNoun(Mention mention) {
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
    private @Nullable Figure sameWords(Mention mention) {
        if (!mention.plural()) {
            return null;
        }
        List<Figure> same = unnamed.getOrDefault(nounKey(mention), List.of());
        Set<String> wanted = meaningful(mention.modifiers());
        for (int i = same.size() - 1; i >= 0 && i >= same.size() - 20; i--) {
            Figure figure = same.get(i);
            Set<String> said = figure.descriptions.isEmpty()
                    ? Set.of()
                    : meaningful(figure.descriptions.get(0).modifiers());
            if (figure.plural == mention.plural() && said.equals(wanted)) {
                return figure;
            }
        }
        return null;
    }

    private String nounKey(Mention mention) {
        return mention.noun() != null ? mention.noun().word() : words.lower(mention.head());
    }

    private Figure create(Mention mention) {
        Figure figure = newFigure(mention.kind());
        figure.plural = mention.plural();
        figure.gender = mention.gender();
        figure.certain = true;
        figure.words = words.text(mention.from(), SourcePhrase.complementEnd(cast, mention.to()));
        figure.describe(new Figure.Description(
                nounKey(mention),
                mention.modifiers(),
                mention.noun() == null ? List.of() : mention.noun().like()));
        boolean some = nounKey(mention).equals("police")
                && (words.is(mention.from(), Grammar.Part.NUMBER)
                        || Character.isDigit(words.at(mention.from()).charAt(0)));
        if (!some) { // "1,000 more police" are not the police
            unnamed.computeIfAbsent(nounKey(mention), k -> new ArrayList<>()).add(figure);
        }
        return figure;
    }

    private Figure newFigure(Kind kind) {
        Figure figure = new Figure(cast.figures.size(), kind);
        cast.figures.add(figure);
        return figure;
    }

    private @Nullable Integer lastSeenOf(Figure figure, int before) {
        Integer seen = lastSeen.get(figure);
        if (!figure.mentions.isEmpty()) {
            int last = figure.mentions.get(figure.mentions.size() - 1).head();
            return seen == null ? last : Integer.valueOf(Math.max(seen, last));
        }
        return seen;
    }
}
