/** Resolves the words of a source to a speaker. */
@NullMarked
package hearsay.who;

import org.jspecify.annotations.NullMarked;
