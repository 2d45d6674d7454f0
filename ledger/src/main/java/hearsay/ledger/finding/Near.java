package hearsay.ledger.finding;

import java.util.List;

/**
 * Statements by how near in meaning they are to a text.
 *
 * @param hits the nearest first
 * @param without how many statements that were asked for have no vector yet, and could not be compared
 */
public record Near(List<Hit> hits, long without) {

    public Near {
        hits = List.copyOf(hits);
    }
}
