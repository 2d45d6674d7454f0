/** Readers of feeds. */
@NullMarked
package hearsay.reading.feed;

import org.jspecify.annotations.NullMarked;
