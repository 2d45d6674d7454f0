/** Turns files, folders, streams and addresses into documents: the front door of the rooms for each kind of input. */
@NullMarked
package hearsay.reading;

import org.jspecify.annotations.NullMarked;
