package hearsay.ledger.finding;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with how much they said.
 *
 * @param entity the ledger's number of the person or body
 * @param name the name that most statements have
 * @param names how many different names are joined in this one
 * @param first the day of the oldest article; null where no date is known
 * @param last the day of the newest
 */
public record SpeakerCount(
        long entity,
        String name,
        String kind,
        int names,
        long statements,
        long direct,
        long outlets,
        @Nullable String first,
        @Nullable String last) {}
