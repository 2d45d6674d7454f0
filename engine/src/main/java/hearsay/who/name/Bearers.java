package hearsay.who.name;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Noun;
import hearsay.gazetteer.Office;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Pronoun;
import hearsay.who.grammar.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of the several who bear a name, the one that is meant where it stands alone. */
final class Bearers {

    private static final Set<String> RELATIVES =
            Set.of("daughter", "son", "wife", "husband", "brother", "sister", "father", "mother", "widow", "cousin");

    private final Words words;
    private final Gazetteer gazetteer;
    private final @Nullable LocalDate published;
    private final List<Name> names;
    private final Map<Figure, List<Integer>> places;
    private final Set<String> relatives = new HashSet<>();

    /**
     * @param places for each figure the numbers of its names, ascending; grows while names are given to figures
     */
    Bearers(
            Words words,
            Gazetteer gazetteer,
            @Nullable LocalDate published,
            List<Name> names,
            Map<Figure, List<Integer>> places) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.published = published;
        this.names = names;
        this.places = places;
        findRelatives();
    }

    /**
     * Whom a surname alone means; null where it is rather somebody, or something, that the text never names in full.
     *
     * @param n number of the name
     * @param all who the text names in full with that surname
     * @param alone whom the surname alone has meant before
     */
    @Nullable
    Figure bySurname(int n, Name name, List<Figure> all, @Nullable Figure alone) {
        String surname = NameShape.surname(List.of(name.last()));
        List<Figure> candidates = new ArrayList<>(all);
        boolean body = name.known() != null && name.kind() == Kind.ORGANIZATION;
        candidates.removeIf(figure -> body && !figure.certain || isNamesake(figure, n, surname));
        if (candidates.stream().anyMatch(figure -> figure.certain && !isRelative(figure))) {
            candidates.removeIf(figure -> !figure.certain || isRelative(figure)); // "Team Trump", "daughter Ivanka"
        }
        Gender ahead = genderAhead(name);
        if (candidates.stream().anyMatch(figure -> figure.gender.agrees(ahead))) {
            candidates.removeIf(figure -> !figure.gender.agrees(ahead));
        }
        boolean settled = alone != null && alone.fullNames == 0 && alone.names.size() > 1;
        return settled ? alone : nearest(n, candidates, name);
    }

    /**
     * Of several who may be meant, whoever bears the title, then whoever has the full name far more often, then the one named
     * last before, else first after.
     */
    @Nullable
    Figure nearest(int n, List<Figure> candidates, Name name) {
        Figure best = null;
        int bestAt = -1;
        for (Figure figure : candidates) {
            if (!figure.gender.agrees(titleGender(name)) || figure.kind != Kind.PERSON) {
                continue;
            }
            int at = lastBefore(figure, n);
            int fit = titleFit(figure, name);
            if (best != null && fit != titleFit(best, name)) {
                if (fit > titleFit(best, name)) {
                    best = figure;
                    bestAt = at;
                }
                continue;
            }
            if (best != null && isSettled(figure) != isSettled(best)) {
                if (isSettled(figure)) {
                    best = figure;
                    bestAt = at;
                }
                continue;
            }
            if (best != null && (figure.fullNames >= 2 * best.fullNames || best.fullNames >= 2 * figure.fullNames)) {
                if (figure.fullNames > best.fullNames) {
                    best = figure;
                    bestAt = at;
                }
                continue;
            }
            if (best != null && at >= 0 && bestAt >= 0 && isInPassing(bestAt, at) != isInPassing(at, bestAt)) {
                if (isInPassing(bestAt, at)) {
                    best = figure;
                    bestAt = at;
                }
                continue;
            }
            boolean better = best == null
                    || at >= 0 && (bestAt < 0 || at > bestAt)
                    || at < 0 && bestAt < 0 && firstPlace(figure) < firstPlace(best);
            if (better) {
                best = figure;
                bestAt = at;
            }
        }
        return best;
    }

    private boolean isRelative(Figure figure) {
        return figure.names.stream()
                .anyMatch(name -> relatives.contains(Gazetteer.fold(name.words().get(0))));
    }

    /** Given names that come with "daughter", "wife" and the like. */
    private void findRelatives() {
        for (Name name : names) {
            Noun tie = name.from() > 0 ? words.noun(name.firstWithTitle() - 1) : null;
            if (tie != null
                    && RELATIVES.contains(tie.word())
                    && gazetteer.givenName(name.words().get(0)) != null) {
                relatives.add(Gazetteer.fold(name.words().get(0)));
            }
        }
    }

    /** "Clinton allowed her staff": which of a couple it may be. */
    private Gender genderAhead(Name name) {
        for (int i = name.to(); i < Math.min(words.count(), name.to() + 4) && words.letters(i); i++) {
            Pronoun pronoun = Pronoun.of(words.lower(i));
            if (pronoun != null && pronoun.gender() != Gender.UNKNOWN) {
                return pronoun.gender();
            }
        }
        return Gender.UNKNOWN;
    }

    /** "Trump", while "Ivanka Trump" comes only later: somebody so well known by the surname that nothing else is needed. */
    private boolean isNamesake(Figure figure, int n, String surname) {
        if (figure.names.isEmpty() || firstPlace(figure) < n) {
            return false;
        }
        String given = figure.names.get(0).words().get(0);
        LocalDate soon = published == null ? null : published.plusYears(2); // candidates are as well known
        List<Office> held = gazetteer.officesHeldBy(surname, soon).stream()
                .filter(office -> !office.title().endsWith("nominee"))
                .filter(office -> published == null
                        || office.to() == null
                        || !office.to().isBefore(YearMonth.from(published.minusYears(1))))
                .toList();
        return !held.isEmpty()
                && held.stream()
                        .noneMatch(office -> gazetteer.mayBeSame(
                                given,
                                office.holder()
                                        .substring(
                                                0, Math.max(0, office.holder().indexOf(' ')))));
    }

    /** Whether the surname alone has been used for it: the text has made clear who that is. */
    private static boolean isSettled(Figure figure) {
        return figure.surnames >= 2;
    }

    /** "Tony Weller is the brother of John | Weller": whether name {@code n} comes only to say who name {@code other} is. */
    private boolean isInPassing(int n, int other) {
        Name name = names.get(n);
        return other < n
                && words.sentence(names.get(other).from()) == words.sentence(name.from())
                && !words.is(name.to(), Grammar.Part.VERB)
                && !words.lower(name.firstWithTitle() - 1).equals("and");
    }

    /** 1 where the figure is known to bear the name's title, else 0. */
    private int titleFit(Figure figure, Name name) {
        if (name.title().isEmpty()) {
            return 0;
        }
        String head = NameShape.headOf(name.title());
        boolean described = figure.descriptions.stream().anyMatch(d -> d.head().equals(head));
        return described
                        || gazetteer.officesHeldBy(figure.name(), published).stream()
                                .anyMatch(o -> NameShape.headOf(o.title()).equals(head))
                ? 1
                : 0;
    }

    /** The number of the figure's last name before name {@code n}; -1 for none. */
    int lastBefore(Figure figure, int n) {
        List<Integer> at = places.getOrDefault(figure, List.of());
        int found = java.util.Collections.binarySearch(at, n);
        int before = (found >= 0 ? found : -found - 1) - 1;
        return before >= 0 ? at.get(before) : -1;
    }

    private int firstPlace(Figure figure) {
        List<Integer> at = places.getOrDefault(figure, List.of());
        return at.isEmpty() ? Integer.MAX_VALUE : at.get(0);
    }

    /** The gender that a title gives; a surname that is a given name elsewhere says nothing. */
    static Gender titleGender(Name name) {
        return name.firstWithTitle() < name.from() && name.title().isEmpty() ? name.gender() : Gender.UNKNOWN;
    }
}
