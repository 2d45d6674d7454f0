/** What a caller receives: who said what, according to whom, through what, when, how surely. */
@NullMarked
package hearsay.statement;

import org.jspecify.annotations.NullMarked;
