/** Names in an article, and the figures they stand for. */
@NullMarked
package hearsay.who.name;

import org.jspecify.annotations.NullMarked;
