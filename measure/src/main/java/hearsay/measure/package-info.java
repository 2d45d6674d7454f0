/** Accuracy and speed, measured against gold and against others' programs. */
@NullMarked
package hearsay.measure;

import org.jspecify.annotations.NullMarked;
