/** Taking in: articles, what could not be read, and files that are watched, as one transaction after another. */
@NullMarked
package hearsay.ledger.store.intake;

import org.jspecify.annotations.NullMarked;
