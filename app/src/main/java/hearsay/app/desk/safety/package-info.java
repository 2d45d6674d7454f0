/** Who may ask, how fast, how many at once. */
@NullMarked
package hearsay.app.desk.safety;

import org.jspecify.annotations.NullMarked;
