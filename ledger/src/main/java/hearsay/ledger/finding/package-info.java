/** Questions to the ledger and their answers; knows nothing of how they are found. */
@NullMarked
package hearsay.ledger.finding;

import org.jspecify.annotations.NullMarked;
