package hearsay.ledger.finding;

/**
 * How statements are reported, in counts.
 *
 * @param statements all of them
 * @param direct word for word
 * @param mixed partly word for word
 * @param distanced the reporter keeps a distance
 * @param endorsed the reporter takes it for true
 * @param hedged said as likely or possible only
 * @param relayed passed on by another outlet or a document
 * @param anonymous at bottom the word of somebody who cannot be asked
 */
public record Manner(
        long statements,
        long direct,
        long mixed,
        long distanced,
        long endorsed,
        long hedged,
        long denied,
        long relayed,
        long anonymous) {}
