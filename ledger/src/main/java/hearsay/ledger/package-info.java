/** The front door of the ledger: keeps statements with where they came from, and finds them again. */
@NullMarked
package hearsay.ledger;

import org.jspecify.annotations.NullMarked;
