/** On what occasion, through which outlet and when a statement was made. */
@NullMarked
package hearsay.who.medium;

import org.jspecify.annotations.NullMarked;
