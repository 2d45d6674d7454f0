/** Correcting: people's corrections of statements and names, and what is taken out for good. */
@NullMarked
package hearsay.ledger.store.correcting;

import org.jspecify.annotations.NullMarked;
