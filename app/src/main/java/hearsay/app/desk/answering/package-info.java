/** Writes pages, JSON and problems; knows nothing of what was asked. */
@NullMarked
package hearsay.app.desk.answering;

import org.jspecify.annotations.NullMarked;
