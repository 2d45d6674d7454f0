/** Reading beside the bare encoder and beside CoreNLP's quote pipeline. */
@NullMarked
package hearsay.measure.speed;

import org.jspecify.annotations.NullMarked;
