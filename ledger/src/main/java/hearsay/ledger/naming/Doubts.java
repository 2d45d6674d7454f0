package hearsay.ledger.naming;

import hearsay.ledger.naming.Acquaintance.Mention;
import hearsay.ledger.roots.Unions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds {@link Doubt}s among the people of a ledger. */
public final class Doubts {

    /** Of those who are in the news every day, as many different portrayals are compared. */
    private static final int MOST = 60;

    private Doubts() {}

    /**
     * One person's name in one article.
     *
     * @param person who that is so far
     * @param article its id
     */
    public record Seen(long person, Mention mention, String article) {}

    /**
     * What is doubtful: first names that may be several people, those in most articles first, then names that may be one person.
     *
     * @param all every mention of people who speak
     */
    public static List<Doubt> among(List<Seen> all) {
        Map<Long, List<Seen>> people =
                all.stream().collect(Collectors.groupingBy(Seen::person, LinkedHashMap::new, Collectors.toList()));
        List<Doubt> doubts = new ArrayList<>();
        people.values().stream()
                .sorted(Comparator.comparing((List<Seen> seen) -> seen.size()).reversed())
                .forEach(seen -> several(seen).ifPresent(doubts::add));
        doubts.addAll(one(people.values()));
        return doubts;
    }

    private static Optional<Doubt> several(List<Seen> person) {
        List<Seen> portrayed = different(person);
        Unions unions = new Unions();
        for (int i = 0; i < portrayed.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Acquaintance.of(portrayed.get(i).mention, portrayed.get(j).mention) == Acquaintance.ONE) {
                    unions.join(String.valueOf(i), String.valueOf(j));
                }
            }
        }
        Map<String, List<Seen>> groups = new LinkedHashMap<>();
        for (int i = 0; i < portrayed.size(); i++) {
            groups.computeIfAbsent(unions.find(String.valueOf(i)), unused -> new ArrayList<>())
                    .add(portrayed.get(i));
        }
        if (groups.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Doubt(
                true,
                groups.values().stream()
                        .map(group -> group(withLike(group, person)))
                        .sorted(Comparator.comparing(Doubt.Group::articles).reversed())
                        .toList()));
    }

    /** Those of whom something is said, each portrayal once. */
    private static List<Seen> different(List<Seen> person) {
        Map<Portrayal, Seen> different = new LinkedHashMap<>();
        for (Seen seen : person) {
            Portrayal portrayal = seen.mention.portrayal();
            if (!portrayal.isEmpty() && different.size() < MOST) {
                different.putIfAbsent(new Portrayal(portrayal.roles(), portrayal.bodies(), ""), seen);
            }
        }
        return List.copyOf(different.values());
    }

    /** A group with all others that are portrayed just so. */
    private static List<Seen> withLike(List<Seen> group, List<Seen> person) {
        return person.stream()
                .filter(seen -> group.stream()
                        .anyMatch(each -> each.mention
                                        .portrayal()
                                        .roles()
                                        .equals(seen.mention.portrayal().roles())
                                && each.mention
                                        .portrayal()
                                        .bodies()
                                        .equals(seen.mention.portrayal().bodies())))
                .toList();
    }

    private static List<Doubt> one(Collection<List<Seen>> people) {
        Map<String, List<List<Seen>>> bySurname = new LinkedHashMap<>();
        for (List<Seen> person : people) {
            List<String> bare = NameKey.bare(person.get(0).mention.name(), "person");
            if (!bare.isEmpty()) {
                bySurname
                        .computeIfAbsent(bare.get(bare.size() - 1), unused -> new ArrayList<>())
                        .add(person);
            }
        }
        List<Doubt> doubts = new ArrayList<>();
        for (List<List<Seen>> namesakes : bySurname.values()) {
            for (int i = 0; i < Math.min(MOST, namesakes.size()); i++) {
                for (int j = 0; j < i; j++) {
                    if (mayBeOne(namesakes.get(i), namesakes.get(j))) {
                        doubts.add(new Doubt(
                                false,
                                List.of(group(namesakes.get(j)), group(namesakes.get(i))).stream()
                                        .sorted(Comparator.comparing(Doubt.Group::articles)
                                                .reversed())
                                        .toList()));
                    }
                }
            }
        }
        return doubts;
    }

    private static boolean mayBeOne(List<Seen> one, List<Seen> other) {
        List<Seen> some = different(one);
        List<Seen> others = different(other);
        return some.stream().anyMatch(a -> others.stream()
                .anyMatch(b -> !NameKey.of(a.mention.name(), "person").equals(NameKey.of(b.mention.name(), "person"))
                        && Acquaintance.of(a.mention, b.mention) == Acquaintance.DOUBTFUL));
    }

    private static Doubt.Group group(List<Seen> seen) {
        List<LocalDate> days = seen.stream()
                .map(each -> each.mention.day())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Seen first = seen.stream()
                .filter(each -> !each.mention.portrayal().isEmpty())
                .findFirst()
                .orElse(seen.get(0));
        return new Doubt.Group(
                first.mention.name(),
                first.mention.portrayal().words(),
                seen.size(),
                days.isEmpty() ? null : days.get(0),
                days.isEmpty() ? null : days.get(days.size() - 1),
                first.article);
    }
}
