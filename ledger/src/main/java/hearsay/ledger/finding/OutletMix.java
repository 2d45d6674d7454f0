package hearsay.ledger.finding;

import org.jspecify.annotations.Nullable;

/**
 * Whom one outlet lets speak, in counts of statements.
 *
 * @param outlet null: unknown
 * @param named said by somebody with a name: a person, a body, a state, a document
 * @param unnamed said by somebody who is only described, or by nobody that is told
 * @param anonymous at bottom the word of somebody who cannot be asked
 * @param manner how it tells what they say
 * @param onRecordLater unnamed ones whose words somebody with a name says in an article of the same day or later
 */
public record OutletMix(
        @Nullable String outlet,
        long articles,
        long statements,
        long direct,
        long mixed,
        long indirect,
        long persons,
        long organizations,
        long states,
        long groups,
        long documents,
        long named,
        long unnamed,
        long anonymous,
        long onRecordLater,
        Manner manner) {}
