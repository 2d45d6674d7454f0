/** Words of English grammar that help to find who is meant. */
@NullMarked
package hearsay.who.grammar;

import org.jspecify.annotations.NullMarked;
