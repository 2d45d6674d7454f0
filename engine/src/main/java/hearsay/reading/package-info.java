/** Turns files and streams into documents. */
@NullMarked
package hearsay.reading;

import org.jspecify.annotations.NullMarked;
