/** Fetches what an address names, and nothing else: checks where it leads, how much comes, and how long it takes. */
@NullMarked
package hearsay.reading.fetching;

import org.jspecify.annotations.NullMarked;
