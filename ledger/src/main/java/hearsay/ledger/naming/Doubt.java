package hearsay.ledger.naming;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of which articles say what does not go together, or what goes together under different names.
 *
 * @param several whether one name may be several people; else several names may be one person
 * @param groups what goes together, that of most articles first; two at least
 */
public record Doubt(boolean several, List<Group> groups) {

    public Doubt {
        groups = List.copyOf(groups);
    }

    /**
     * Articles that say of a name what goes together.
     *
     * @param words what they say, for a person to read; empty where they say nothing
     * @param first the day of the first of them; null where that is not known
     * @param article the id of one of them
     */
    public record Group(
            String name,
            String words,
            int articles,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String article) {}
}
