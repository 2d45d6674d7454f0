/** Cuts a text into words, sentences, paragraphs and quotations. */
@NullMarked
package hearsay.tagging;

import org.jspecify.annotations.NullMarked;
