package hearsay.ledger.finding;

import org.jspecify.annotations.Nullable;

/**
 * Statements that are the same words.
 *
 * @param number the ledger's own, which changes when statements are read or corrected anew
 * @param first the day of the oldest article; null where no date is known
 * @param last the day of the newest
 * @param content the words of one of them
 */
public record Family(
        long number, long statements, long outlets, @Nullable String first, @Nullable String last, String content) {}
