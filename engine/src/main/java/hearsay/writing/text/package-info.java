/** Shows results to a person at a terminal. */
@NullMarked
package hearsay.writing.text;

import org.jspecify.annotations.NullMarked;
