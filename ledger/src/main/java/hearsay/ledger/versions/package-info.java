/** What changed in an article's statements from one of its texts to the next; plain functions, no database. */
@NullMarked
package hearsay.ledger.versions;

import org.jspecify.annotations.NullMarked;
