/** The front door. */
@NullMarked
package hearsay;

import org.jspecify.annotations.NullMarked;
