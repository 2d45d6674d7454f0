package hearsay.who.name;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups names that name the same: full names first, then surnames, given names, abbreviations and parts of names.
 *
 * <p>The order is that of Lee et al. (Computational Linguistics 39(4), 2013): the surest test runs over the whole text before
 * a weaker one may link anything. Every test is a look-up by a word of the name, so that the time stays linear.
 */
public final class NameClusters {

    private final Words words;
    private final Gazetteer gazetteer;
    private final @Nullable LocalDate published;
    private final List<Name> names;
    private final Figure[] figureOf;
    private final List<Figure> figures;
    private final Map<String, Figure> byText = new HashMap<>();
    private final Map<String, List<Figure>> bySurname = new HashMap<>();
    private final Map<String, List<Figure>> byGivenName = new HashMap<>();
    private final Map<String, List<Figure>> byFirstWord = new HashMap<>();
    private final Map<String, List<Figure>> byLastWord = new HashMap<>();
    private final Map<String, Figure> byInitials = new HashMap<>();

    /** Names, folded, that stand somewhere as a place's. */
    private final Set<String> placeNames = new HashSet<>();

    /** For each figure the numbers of its names, ascending. */
    private final Map<Figure, List<Integer>> places = new HashMap<>();

    private final Bearers bearers;

    private NameClusters(
            Words words, Gazetteer gazetteer, @Nullable LocalDate published, List<Name> names, List<Figure> figures) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.published = published;
        this.names = names;
        this.figures = figures;
        figureOf = new Figure[names.size()];
        bearers = new Bearers(words, gazetteer, published, names, places);
    }

    /** For each name its figure; new figures are added to {@code figures}. */
    public static Figure[] cluster(
            Words words, Gazetteer gazetteer, @Nullable LocalDate published, List<Name> names, List<Figure> figures) {
        NameClusters clusters = new NameClusters(words, gazetteer, published, names, figures);
        names.stream()
                .filter(name -> name.kind() == Kind.PLACE)
                .forEach(name -> clusters.placeNames.add(Gazetteer.fold(name.text())));
        clusters.shareSurnames();
        for (int n = 0; n < names.size(); n++) {
            if (!NameShape.isSinglePerson(names.get(n))) {
                clusters.linkFull(n);
            }
        }
        clusters.linkDefinitions();
        for (int n = 0; n < names.size(); n++) {
            if (clusters.figureOf[n] == null) {
                clusters.linkSingle(n);
            }
        }
        figures.forEach(new KnownPeople(words, gazetteer, published)::settle);
        return clusters.figureOf;
    }

    /** "Bill and Hillary Clinton": the first given name shares the surname. */
    private void shareSurnames() {
        for (int n = 0; n + 1 < names.size(); n++) {
            Name first = names.get(n);
            Name second = names.get(n + 1);
            boolean coupled = first.to() + 1 == second.firstWithTitle()
                    && words.lower(first.to()).equals("and");
            if (coupled
                    && first.single()
                    && first.known() == null
                    && second.kind() == Kind.PERSON
                    && second.words().size() >= 2
                    && gazetteer.givenName(first.text()) != null
                    && second.title().isEmpty()) {
                String full = first.text() + " " + second.last();
                Figure figure = byText.get(Gazetteer.fold(full));
                if (figure == null) {
                    figure = create(Kind.PERSON);
                    byText.put(Gazetteer.fold(full), figure);
                    index(figure, List.of(first.text(), second.last()));
                }
                attach(
                        figure,
                        n,
                        new Name(
                                first.from(),
                                first.to(),
                                List.of(first.text(), second.last()),
                                Kind.PERSON,
                                null,
                                first.gender(),
                                first.title(),
                                first.firstWithTitle(),
                                true));
            }
        }
    }

    private void linkFull(int n) {
        if (figureOf[n] != null) {
            return;
        }
        Name name = names.get(n);
        String key = NameShape.key(name);
        Figure figure = byText.get(key);
        if (figure == null && name.kind() == Kind.PERSON && name.known() == null) {
            figure = sameSurnameAndGivenName(name);
        }
        if (figure == null) {
            figure = create(name.kind());
            figure.known = name.known();
        }
        byText.putIfAbsent(key, figure);
        if (name.known() == null && name.kind() == Kind.PERSON) {
            index(figure, name.words());
        } else {
            add(byFirstWord, Gazetteer.fold(NameShape.firstContentWord(name)), figure);
            if (name.words().size() > 1) {
                add(byLastWord, Gazetteer.fold(name.last()), figure);
                int on = name.words().indexOf("on"); // "the Committee", of a "Senate Committee on …"
                if (on > 0) {
                    add(byLastWord, Gazetteer.fold(name.words().get(on - 1)), figure);
                }
            }
            String initials = NameShape.initials(name);
            if (initials.length() >= 2) {
                byInitials.putIfAbsent(initials, figure);
            }
        }
        attach(figure, n, name);
    }

    private void index(Figure figure, List<String> parts) {
        add(bySurname, NameShape.surname(parts), figure);
        add(byGivenName, Gazetteer.fold(parts.get(0)), figure);
    }

    private static void add(Map<String, List<Figure>> map, String key, Figure figure) {
        List<Figure> list = map.computeIfAbsent(key, k -> new ArrayList<>());
        if (!list.contains(figure)) {
            list.add(figure);
        }
    }

    /** "Hillary Rodham Clinton" is "Hillary Clinton"; "Bill Weller" may be "William Weller". */
    private @Nullable Figure sameSurnameAndGivenName(Name name) {
        String given = name.words().get(0);
        for (Figure figure : bySurname.getOrDefault(NameShape.surname(name.words()), List.of())) {
            if (!figure.gender.agrees(name.gender()) || figure.names.isEmpty()) {
                continue;
            }
            String other = figure.names.get(0).words().get(0);
            boolean sameMiddle = NameShape.sameMiddle(name, figure.names.get(0));
            if (sameMiddle && figure.names.get(0).words().size() > 1 && gazetteer.mayBeSame(given, other)) {
                return figure;
            }
        }
        return null;
    }

    /** "Federal Network Agency (BNetzA)", "the BNetzA (Federal Network Agency)". */
    private void linkDefinitions() {
        for (int n = 0; n + 1 < names.size(); n++) {
            Name first = names.get(n);
            Name second = names.get(n + 1);
            boolean bracketed = words.at(first.to()).equals("(")
                    && second.firstWithTitle() == first.to() + 1
                    && words.at(second.to()).equals(")");
            boolean or = words.at(first.to()).equals(",")
                    && words.lower(first.to() + 1).equals("or")
                    && second.firstWithTitle() <= first.to() + 3
                    && NameShape.isAcronym(second);
            if (!bracketed && !or && !knownAs(first, second)) {
                continue;
            }
            if (knownAs(first, second)) {
                Figure figure = figureOf[n];
                if (figure != null && (figureOf[n + 1] == null || figureOf[n + 1].names.size() <= 1)) {
                    rename(n, n + 1);
                }
                continue;
            }
            Name brief = first.text().length() < second.text().length() ? first : second;
            Name full = brief == first ? second : first;
            boolean place = brief.known() != null
                    && (brief.kind() == Kind.PLACE || brief.kind() == Kind.STATE); // "Ana Ruiz (Md.)"
            boolean party = brief.text().length() == 1; // "Ana Ruiz (D)"
            boolean abbreviates = brief.single() && !place && !party && NameShape.abbreviates(brief.text(), full);
            if (!abbreviates || full.single() && !NameShape.isAcronym(brief)) {
                continue;
            }
            Figure figure = figureOf[n] != null && full == first ? figureOf[n] : figureOf[n + 1];
            if (figure == null) {
                figure = figureOf[full == first ? n : n + 1];
            }
            if (figure == null) {
                continue;
            }
            byText.put(Gazetteer.fold(brief.text()), figure);
            int briefIndex = brief == first ? n : n + 1;
            if (figureOf[briefIndex] == null) {
                attach(figure, briefIndex, brief);
            }
            figure.kind = figure.kind == Kind.PERSON || figure.kind == Kind.UNKNOWN ? Kind.ORGANIZATION : figure.kind;
        }
    }

    /** "…, known as the BSSU", "nicknamed 'the Magpie'": between the two names only few words, these among them. */
    private boolean knownAs(Name first, Name second) {
        if (second.firstWithTitle() - first.to() > 14
                || words.sentence(second.from()) != words.sentence(first.from())) {
            return false;
        }
        for (int i = second.firstWithTitle() - 1; i >= first.to() && i >= second.firstWithTitle() - 4; i--) {
            String word = words.lower(i);
            if (word.equals("nicknamed")
                    || word.equals("dubbed")
                    || word.equals("as") && isKnownBefore(i, first.to())) {
                return true;
            }
            if (words.letters(i) && !word.equals("the")) {
                return false;
            }
        }
        return false;
    }

    /** "known | as", "known to Moldovans | as". */
    private boolean isKnownBefore(int as, int first) {
        for (int i = as - 1; i >= first && i >= as - 4 && words.letters(i); i--) {
            if (Set.of("known", "nicknamed", "abbreviated").contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Gives name {@code other}, and its like, to the figure of name {@code n}. */
    private void rename(int n, int other) {
        Figure figure = figureOf[n];
        Name nickname = names.get(other);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).text().equals(nickname.text())) {
                figureOf[i] = figure;
                figure.nicknames.add(names.get(i).text());
                places.computeIfAbsent(figure, k -> new ArrayList<>());
            }
        }
        byText.put(Gazetteer.fold(nickname.text()), figure);
    }

    /** "the Garbas": whoever has that surname. */
    private @Nullable Figure family(Name name) {
        String folded = Gazetteer.fold(name.text());
        if (!words.lower(name.from() - 1).equals("the") || !name.single() || !folded.endsWith("s")) {
            return null;
        }
        List<Figure> all = bySurname.getOrDefault(folded.substring(0, folded.length() - 1), List.of());
        List<Figure> certain = all.stream().filter(figure -> figure.certain).toList();
        List<Figure> members = certain.size() < 2 ? all : certain; // not "Classic Ruiz" beside Ana and Ben Ruiz
        if (members.size() < 2) {
            return null;
        }
        Figure figure = byText.get("the " + folded);
        if (figure == null) {
            figure = create(Kind.GROUP);
            figure.plural = true;
            figure.certain = true;
            figure.members = List.copyOf(members);
            byText.put("the " + folded, figure);
        }
        return figure;
    }

    private void linkSingle(int n) {
        Name name = names.get(n);
        Figure family = family(name);
        if (family != null) {
            figureOf[n] = family;
            return;
        }
        String key = NameShape.key(name);
        String folded = Gazetteer.fold(name.text());
        Figure figure = NameShape.isAcronym(name)
                ? first(byText.get(folded), byInitials.get(name.text().replace(".", "")))
                : null;
        boolean inPlace = name.known() != null
                && (name.kind() == Kind.PLACE || name.kind() == Kind.STATE)
                && words.is(name.firstWithTitle() - 1, Grammar.Part.PREPOSITION); // "in Paris", beside Valeria Paris
        if (figure == null && !inPlace) {
            figure = bearers.bySurname(
                    n,
                    name,
                    bySurname.getOrDefault(NameShape.surname(List.of(name.last())), List.of()),
                    byText.get(NameShape.key(name)));
        }
        if (figure == null && NameShape.isCommonBody(name)) {
            String bare = Gazetteer.fold(name.last());
            figure = lastNamed(n, byLastWord.getOrDefault(bare, List.of()), byFirstWord.getOrDefault(bare, List.of()));
        }
        if (figure == null && NameShape.isShortOutlet(name)) {
            figure = only(byLastWord.get(Gazetteer.fold(name.last())));
        }
        if (figure == null && name.title().isEmpty() && name.known() == null) {
            figure = bearers.nearest(n, byGivenName.getOrDefault(folded, List.of()), name);
        }
        if (figure == null && name.known() == null) {
            figure = byText.get(folded);
            if (figure == null && !(name.kind() == Kind.PERSON && name.certain())) {
                boolean place = placeNames.contains(folded);
                figure = place
                        ? null
                        : only(byFirstWord.get(Gazetteer.fold(name.words().get(0))));
                if (figure == null && words.lower(name.from() - 1).equals("the")) {
                    figure = only(byLastWord.get(folded));
                    boolean building = figure != null
                            && figure.known != null
                            && figure.known.kind() == Known.Kind.BUILDING; // "the House" is not the White House
                    figure = building ? null : figure;
                }
            }
            if (figure != null && !figure.gender.agrees(Bearers.titleGender(name))) {
                figure = null;
            }
        }
        if (figure == null) {
            figure = byText.get(key);
        }
        if (figure == null) {
            figure = create(name.kind());
            figure.known = name.known();
            byText.put(key, figure);
            if (name.known() == null) {
                byText.putIfAbsent(folded, figure);
            }
        }
        attach(figure, n, name);
    }

    private static @Nullable Figure first(@Nullable Figure one, @Nullable Figure two) {
        return one != null ? one : two;
    }

    private static @Nullable Figure only(@Nullable List<Figure> figures) {
        return figures != null && figures.size() == 1 ? figures.get(0) : null;
    }

    /** Whether {@code name} is more than the given name of {@code figure}. */
    private static boolean isSurnameOf(Figure figure, Name name) {
        return figure.names.stream()
                .noneMatch(full -> !full.single() && full.words().get(0).equalsIgnoreCase(name.text()));
    }

    /** Of bodies whose name ends or begins with the word, the one named last before; null for none. */
    private @Nullable Figure lastNamed(int n, List<Figure> ending, List<Figure> beginning) {
        Figure best = null;
        int bestAt = -1;
        for (List<Figure> figures : List.of(ending, beginning)) {
            for (Figure figure : figures) {
                boolean building = figure.known != null && figure.known.kind() == Known.Kind.BUILDING;
                boolean people = figures == beginning && isPeople(figure); // "the House" is not "House Republicans"
                int at = figure.kind == Kind.ORGANIZATION && !building && !people ? bearers.lastBefore(figure, n) : -1;
                if (at > bestAt) {
                    best = figure;
                    bestAt = at;
                }
            }
        }
        return best;
    }

    private static boolean isPeople(Figure figure) {
        String last = figure.names.isEmpty() ? "" : figure.names.get(0).last();
        return last.endsWith("s") && Grammar.is(last, Grammar.Part.LABEL);
    }

    private Figure create(Kind kind) {
        Figure figure = new Figure(figures.size(), kind);
        figures.add(figure);
        return figure;
    }

    private void attach(Figure figure, int n, Name name) {
        figureOf[n] = figure;
        figure.names.add(name);
        figure.fullNames += name.single() ? 0 : 1;
        figure.surnames += name.single() && isSurnameOf(figure, name) ? 1 : 0;
        figure.gender =
                figure.gender.or(figure.names.size() > 1 && name.single() ? Bearers.titleGender(name) : name.gender());
        figure.certain |= name.certain();
        if (name.kind() == Kind.PERSON && name.certain() && figure.known == null) {
            figure.kind = Kind.PERSON;
        } else if (figure.kind == Kind.UNKNOWN && figure.names.size() <= 1) {
            figure.kind = name.kind();
        } else if (figure.kind == Kind.PLACE && !figure.certain && name.kind() == Kind.UNKNOWN) {
            figure.kind = Kind.UNKNOWN; // "to Weller", but "Weller said"
        } else if (figure.kind == Kind.UNKNOWN && (name.kind() != Kind.PLACE || name.certain())) {
            figure.kind = name.kind();
        }
        if (figure.known == null && name.known() != null && figure.kind != Kind.PERSON) {
            figure.known = name.known();
        }
        if (!name.title().isEmpty()) {
            Set<String> said = new HashSet<>(List.of(name.title().split(" ", -1)));
            for (int i = Math.max(0, name.firstWithTitle() - 2); i < name.from(); i++) {
                String place = words.placeOf(i);
                if (place != null) {
                    said.add(Gazetteer.fold(place));
                }
            }
            Noun role = gazetteer.noun(NameShape.headOf(name.title()));
            figure.describe(new Figure.Description(
                    NameShape.headOf(name.title()), said, role == null ? List.of() : role.like()));
        }
        List<Integer> at = places.computeIfAbsent(figure, k -> new ArrayList<>());
        int found = java.util.Collections.binarySearch(at, n);
        at.add(found >= 0 ? found : -found - 1, n);
    }
}
