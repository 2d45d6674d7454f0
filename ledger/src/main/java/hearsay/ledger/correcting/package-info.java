/** Puts people's corrections over what the models read; plain functions, no database. */
@NullMarked
package hearsay.ledger.correcting;

import org.jspecify.annotations.NullMarked;
