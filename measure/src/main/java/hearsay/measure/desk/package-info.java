/** How the desk holds when many people read it at once. */
@NullMarked
package hearsay.measure.desk;

import org.jspecify.annotations.NullMarked;
