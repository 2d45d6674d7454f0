/** The front door: the command line, whose commands have a room for each matter, and the desk. */
@NullMarked
package hearsay.app;

import org.jspecify.annotations.NullMarked;
