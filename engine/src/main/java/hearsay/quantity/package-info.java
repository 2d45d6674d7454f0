/** Finds numbers with what they count or measure. */
@NullMarked
package hearsay.quantity;

import org.jspecify.annotations.NullMarked;
