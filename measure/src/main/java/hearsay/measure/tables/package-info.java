/** Shares, and the tables of the documentation. */
@NullMarked
package hearsay.measure.tables;

import org.jspecify.annotations.NullMarked;
