/**
 * When two wordings are one: the same quotation cut, mended, respelt or retold, and articles that are copies of one another. Pure
 * functions over immutable values; what they find does not depend on the order in which they are asked.
 */
@NullMarked
package hearsay.ledger.likeness;

import org.jspecify.annotations.NullMarked;
