/** What is known of the world before the first article is read: states, bodies, outlets, office holders, names and nouns. */
@NullMarked
package hearsay.gazetteer;

import org.jspecify.annotations.NullMarked;
