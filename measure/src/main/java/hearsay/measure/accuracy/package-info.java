/** How well statements are found, linked and bounded. */
@NullMarked
package hearsay.measure.accuracy;

import org.jspecify.annotations.NullMarked;
