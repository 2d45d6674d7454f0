/** The text of an article and where it came from; knows no other room. */
@NullMarked
package hearsay.document;

import org.jspecify.annotations.NullMarked;
