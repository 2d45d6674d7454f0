/** Cuts a text into pieces for the rooms that read single words, and reads their tables. */
@NullMarked
package hearsay.lexis;

import org.jspecify.annotations.NullMarked;
