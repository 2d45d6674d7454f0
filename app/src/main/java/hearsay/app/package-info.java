/** The command line: parses input, calls the engine, prints. */
@NullMarked
package hearsay.app;

import org.jspecify.annotations.NullMarked;
