/** The only room that imports ONNX Runtime and the tokenizer. */
@NullMarked
package hearsay.onnx;

import org.jspecify.annotations.NullMarked;
