/** How well who, through whom, when and how surely are resolved. */
@NullMarked
package hearsay.measure.resolution;

import org.jspecify.annotations.NullMarked;
