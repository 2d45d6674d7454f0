package hearsay.who.name;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Office;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.who.grammar.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles what somebody is once all their names are known: a body after all, or a person the gazetteer has under that name. */
final class KnownPeople {

    private static final Set<String> AFTER_BODIES = Set.of(
            "user",
            "users",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "employee",
            "employees",
            "executive",
            "executives",
            "customers",
            "shares",
            "chief",
            "account",
            "accounts",
            "app",
            "page",
            "factory",
            "plant",
            "website",
            "staff",
            "shareholders",
            "workers",
            "headquarters",
            "board",
            "bosses");

    private final Words words;
    private final Gazetteer gazetteer;
    private final @Nullable LocalDate published;

    KnownPeople(Words words, Gazetteer gazetteer, @Nullable LocalDate published) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.published = published;
    }

    /** "on Tinder", "a Tinder spokeswoman": hardly a person. */
    private boolean usedAsBody(Figure figure) {
        for (Name name : figure.names) {
            String before = words.lower(name.from() - 1);
            String after = words.lower(name.to());
            if (before.equals("on")
                    || before.equals("the")
                    || AFTER_BODIES.contains(after) && !words.possessive(name.to() - 1)) {
                return true;
            }
        }
        return false;
    }

    /** What the gazetteer knows about a person of this name. */
    void settle(Figure figure) {
        if (!figure.certain
                && figure.gender == Gender.UNKNOWN
                && (figure.kind == Kind.UNKNOWN || figure.kind == Kind.PERSON)
                && figure.names.stream().allMatch(Name::single)
                && usedAsBody(figure)) {
            figure.kind = Kind.ORGANIZATION;
        }
        if (figure.kind != Kind.PERSON && figure.kind != Kind.UNKNOWN) {
            return;
        }
        boolean full = figure.name().indexOf(' ') > 0;
        List<Office> held = gazetteer.officesHeldBy(figure.name(), published);
        if (held.isEmpty() && full) {
            Name longest = figure.names.get(0);
            for (Name name : figure.names) {
                longest = name.words().size() > longest.words().size() ? name : longest;
            }
            if (longest.words().size() > 2) {
                held = gazetteer.officesHeldBy(longest.words().get(0) + " " + longest.last(), published);
            } else {
                held = gazetteer.officesHeldBy(longest.last(), published).stream()
                        .filter(office -> gazetteer.mayBeSame(
                                firstWord(office.holder()),
                                figure.name().substring(0, figure.name().indexOf(' '))))
                        .toList();
            }
        }
        long holders = held.stream().map(Office::holder).distinct().count();
        if (held.isEmpty() || holders > 1 && !full) {
            return;
        }
        Office last = held.get(held.size() - 1);
        if (!figure.gender.agrees(last.gender())) {
            return;
        }
        figure.office = last;
        figure.kind = Kind.PERSON;
        figure.certain = true;
        figure.gender = figure.gender.or(last.gender());
        for (Office office : held) {
            Known state = gazetteer.named(office.of());
            String of = Gazetteer.fold(state == null ? office.of() : state.name());
            boolean over =
                    published != null && office.to() != null && office.to().isBefore(YearMonth.from(published));
            if (over && office.title().endsWith("nominee")) {
                continue; // nobody calls them that afterwards
            }
            figure.describe(new Figure.Description(
                    NameShape.headOf(office.title()),
                    modifiers(office.title() + " " + of + (over ? " former" : "")),
                    office.leads() ? List.of("leader") : List.of()));
        }
    }

    private static Set<String> modifiers(String text) {
        return Set.copyOf(new java.util.HashSet<>(List.of(Gazetteer.fold(text).split(" ", -1))));
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }
}
