/** The tables: the only room that knows SQL. */
@NullMarked
package hearsay.ledger.store;

import org.jspecify.annotations.NullMarked;
