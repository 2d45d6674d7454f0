/** What the scripts in {@code training/} ask of Java. */
@NullMarked
package hearsay.measure.training;

import org.jspecify.annotations.NullMarked;
