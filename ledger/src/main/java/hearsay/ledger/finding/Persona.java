package hearsay.ledger.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or body with all their names.
 *
 * @param entity the ledger's own number, which holds until names are joined or parted
 * @param names the one that most statements have comes first; never empty
 * @param wikidata the id there, as "Q6294"; null where nobody gave one
 */
public record Persona(long entity, List<Name> names, @Nullable String wikidata) {

    public Persona {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Nobody is without a name here");
        }
    }

    /** A name as articles have it, and how many statements are under it. */
    public record Name(String name, String kind, long statements) {}

    /** What to call them. */
    public String name() {
        return names.get(0).name();
    }

    public String kind() {
        return names.get(0).kind();
    }
}
