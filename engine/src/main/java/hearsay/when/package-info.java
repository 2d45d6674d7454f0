/** Resolves dates and quantities. */
@NullMarked
package hearsay.when;

import org.jspecify.annotations.NullMarked;
