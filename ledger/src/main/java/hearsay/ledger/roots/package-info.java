/** From how many independent sources the same words come. */
@NullMarked
package hearsay.ledger.roots;

import org.jspecify.annotations.NullMarked;
