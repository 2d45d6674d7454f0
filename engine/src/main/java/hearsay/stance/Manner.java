package hearsay.stance;

import hearsay.document.Span;
import hearsay.statement.Statement;
import java.util.List;

/**
 * How surely something is said.
 *
 * @param hedges words in and around the attribution that weaken it, in reading order
 * @param stance the reporter's towards the statement
 * @param certainty the source's towards the content
 * @param polarity whether the source affirms or denies the content
 * @param act what the source does by saying it
 */
public record Manner(
        List<Span> hedges,
        Statement.Stance stance,
        Statement.Certainty certainty,
        Statement.Polarity polarity,
        Statement.Act act) {

    public Manner {
        hedges = List.copyOf(hedges);
    }

    Manner withStance(Statement.Stance value) {
        return new Manner(hedges, value, certainty, polarity, act);
    }
}
