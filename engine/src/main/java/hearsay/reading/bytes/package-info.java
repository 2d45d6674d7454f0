/** What bytes are, and what they spell: kinds, charsets, packing, lines. */
@NullMarked
package hearsay.reading.bytes;

import org.jspecify.annotations.NullMarked;
