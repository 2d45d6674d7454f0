/** Cuts text into the stems that full-text search compares, the same for every store. */
@NullMarked
package hearsay.ledger.stems;

import org.jspecify.annotations.NullMarked;
