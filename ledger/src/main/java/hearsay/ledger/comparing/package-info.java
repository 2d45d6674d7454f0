/** What statements on one matter say against each other. */
@NullMarked
package hearsay.ledger.comparing;

import org.jspecify.annotations.NullMarked;
