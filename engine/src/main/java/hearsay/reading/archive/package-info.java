/** Readers of crawl archives. */
@NullMarked
package hearsay.reading.archive;

import org.jspecify.annotations.NullMarked;
