/** Articles with their annotated statements, and the files that hold them. */
@NullMarked
package hearsay.measure.gold;

import org.jspecify.annotations.NullMarked;
