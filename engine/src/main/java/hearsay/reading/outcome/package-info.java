/** What every reader is given (a source, options, the web) and what it gives: documents, and why there is none. */
@NullMarked
package hearsay.reading.outcome;

import org.jspecify.annotations.NullMarked;
