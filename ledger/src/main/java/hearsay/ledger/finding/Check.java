package hearsay.ledger.finding;

import hearsay.ledger.likeness.Difference;
import hearsay.ledger.likeness.Likeness;
import hearsay.ledger.roots.Roots;
import java.util.List;

/**
 * Whether somebody said something.
 *
 * @param quote as it was asked
 * @param found what the ledger has of it, the closest first; empty where it has nothing
 * @param nearest where it has nothing: what comes nearest, the closest first
 * @param scope what was searched
 */
public record Check(String quote, List<Found> found, List<Member> nearest, Scope scope) {

    public Check {
        found = List.copyOf(found);
        nearest = List.copyOf(nearest);
    }

    /**
     * Statements that are the same words.
     *
     * @param members the oldest first; never empty
     * @param more how many later ones were not looked at
     * @param roots of the members
     */
    public record Found(List<Member> members, int more, Roots roots) {

        public Found {
            members = List.copyOf(members);
        }

        /** The member that comes closest to what was asked. */
        public Member closest() {
            return members.stream()
                    .reduce((a, b) -> b.likeness().isCloserThan(a.likeness()) ? b : a)
                    .orElseThrow();
        }
    }

    /**
     * One statement.
     *
     * @param difference how what was asked differs from it
     */
    public record Member(Hit hit, Likeness likeness, Difference difference) {}
}
