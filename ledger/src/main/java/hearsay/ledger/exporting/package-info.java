/** Writes articles and statements in the formats of other programs; no database. */
@NullMarked
package hearsay.ledger.exporting;

import org.jspecify.annotations.NullMarked;
