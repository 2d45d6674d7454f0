/** Finds sources, cues and contents in a text and links them. */
@NullMarked
package hearsay.attribution;

import org.jspecify.annotations.NullMarked;
