/** How surely something is said: hedges, the reporter's stance, the source's certainty and polarity, and the act of saying it. */
@NullMarked
package hearsay.stance;

import org.jspecify.annotations.NullMarked;
