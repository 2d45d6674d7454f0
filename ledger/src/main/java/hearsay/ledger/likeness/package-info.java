/** Tells how alike quotations and documents are; plain functions, no database. */
@NullMarked
package hearsay.ledger.likeness;

import org.jspecify.annotations.NullMarked;
