package hearsay.who.cast;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.gazetteer.Office;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who holds an office, and which government is meant, by the gazetteer on the day of the article. */
final class Offices {

    private final Cast cast;
    private final Words words;
    private final Gazetteer gazetteer;
    private final Described described;
    private final Map<String, Figure> fromGazetteer = new HashMap<>();
    private final Map<String, List<Figure>> bySurname = new HashMap<>();
    private @Nullable String mainState;
    private @Nullable Known lastGovernment;

    Offices(Cast cast, Described described) {
        this.cast = cast;
        this.words = cast.words;
        this.gazetteer = cast.gazetteer;
        this.described = described;
        for (Figure figure : cast.figures) {
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

    /** "the Finnish leader", "the chancellor": by the offices of the gazetteer, on the day of the article. */
    @Nullable
    Figure officeHolder(Mention mention, Noun noun) {
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
        boolean others = Described.meaningful(mention.modifiers()).stream()
                .anyMatch(word -> !described.isPlace(word) && title != null && !title.contains(word));
        if (!explicit || others || cast.published == null) {
            return null;
        }
        return fromGazetteer.computeIfAbsent(office.holder(), name -> {
            Figure figure = cast.newFigure(Kind.PERSON);
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

    /** "the Turkish government", "the Kremlin's administration": the state. */
    @Nullable
    Figure government(Mention mention, Noun noun) {
        if (!Set.of("government", "regime").contains(noun.word())) {
            return null;
        }
        String place = placeNamed(mention);
        Known known = place == null ? null : gazetteer.named(place);
        if (place == null
                && noun.word().equals("government")
                && mention.definite()
                && Described.meaningful(mention.modifiers()).stream()
                        .allMatch(word -> Grammar.is(word, Grammar.Part.REGIME))
                && words.lower(mention.from()).equals("the")) {
            known = lastGovernment != null ? lastGovernment : mainState == null ? null : gazetteer.named(mainState);
        }
        if (known == null || known.kind() != Known.Kind.STATE) {
            return null;
        }
        lastGovernment = known;
        return cast.state(known);
    }
}
