/** Writes results as the JSON lines and CSV that other programs rely on. */
@NullMarked
package hearsay.writing;

import org.jspecify.annotations.NullMarked;
