/** Asking: what is kept and found, counted, checked and compared. What was read is never changed here. */
@NullMarked
package hearsay.ledger.store.asking;

import org.jspecify.annotations.NullMarked;
