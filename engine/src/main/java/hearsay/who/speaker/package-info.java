/** Who says a statement, and where the speaker had it from. */
@NullMarked
package hearsay.who.speaker;

import org.jspecify.annotations.NullMarked;
