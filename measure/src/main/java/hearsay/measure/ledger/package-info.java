/** How well the same words are grouped, and how large and quick a ledger is. */
@NullMarked
package hearsay.measure.ledger;

import org.jspecify.annotations.NullMarked;
