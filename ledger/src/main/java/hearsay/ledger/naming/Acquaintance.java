package hearsay.ledger.naming;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether names in two articles are one person's or body's, going by names, roles, organisations and time. */
public enum Acquaintance {
    /** The names are one, and nothing speaks against it. */
    ONE,
    /** The names would allow it, and what the articles say does not; or the other way round. For a person to decide. */
    DOUBTFUL,
    /** Nothing speaks for it. */
    APART;

    /** Beyond as many days, people may hold the same office elsewhere. */
    private static final long TERM = 730;

    /** Beyond as many days, a role and a body that two names share need not be one person's. */
    private static final long TENURE = 400;

    /**
     * A name in one article.
     *
     * @param kind as statements' speakers have it: "person", "organization" …
     * @param day when the article was published; null where that is not known
     */
    public record Mention(String name, String kind, Portrayal portrayal, @Nullable LocalDate day) {}

    public static Acquaintance of(Mention one, Mention other) {
        if (!one.kind.equals(other.kind)) {
            return APART;
        }
        String key = NameKey.of(one.name, one.kind);
        String otherKey = NameKey.of(other.name, other.kind);
        if (!one.kind.equals("person")) {
            return key.equals(otherKey) ? ONE : APART;
        }
        if (key.equals(otherKey)) {
            return isAgainst(one, other) ? DOUBTFUL : ONE;
        }
        return mayBeOne(one, other) ? DOUBTFUL : APART;
    }

    /** Whether what is said of two people of one name can hardly be of one person. */
    private static boolean isAgainst(Mention one, Mention other) {
        Portrayal a = one.portrayal;
        Portrayal b = other.portrayal;
        boolean elsewhere = !a.bodies().isEmpty() && !b.bodies().isEmpty();
        if (elsewhere && !Collections.disjoint(a.bodies(), b.bodies())) {
            return false;
        }
        boolean otherwise = !a.walks().isEmpty() && !b.walks().isEmpty() && Collections.disjoint(a.walks(), b.walks());
        if (otherwise) {
            return !isNeutral(a.walks()) && !isNeutral(b.walks()) || elsewhere;
        }
        boolean sameOffice = !Collections.disjoint(a.roles(), b.roles());
        return elsewhere && sameOffice && daysBetween(one, other) <= TERM;
    }

    /** Roles that go with any walk of life: somebody's spokesman is not another person for being an adviser elsewhere. */
    private static boolean isNeutral(Set<String> walks) {
        return Set.of("heading", "speaking", "kin").containsAll(walks);
    }

    /** A surname with the role and the body of a full name, or a full name with a part more, at about the same time. */
    private static boolean mayBeOne(Mention one, Mention other) {
        List<String> a = NameKey.bare(one.name, one.kind);
        List<String> b = NameKey.bare(other.name, other.kind);
        if (a.isEmpty() || b.isEmpty() || !a.get(a.size() - 1).equals(b.get(b.size() - 1))) {
            return false;
        }
        boolean holds = a.containsAll(b) || b.containsAll(a);
        boolean alike = !Collections.disjoint(one.portrayal.walks(), other.portrayal.walks())
                && !Collections.disjoint(one.portrayal.bodies(), other.portrayal.bodies());
        return holds && (Math.min(a.size(), b.size()) > 1 || alike) && (alike || daysBetween(one, other) <= TENURE);
    }

    /** 0 where a day is not known. */
    private static long daysBetween(Mention one, Mention other) {
        return one.day == null || other.day == null ? 0 : Math.abs(ChronoUnit.DAYS.between(one.day, other.day));
    }
}
