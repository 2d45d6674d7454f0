/** What the desk is given by whoever starts it: settings, a reader, how JSON is written. */
@NullMarked
package hearsay.app.desk.given;

import org.jspecify.annotations.NullMarked;
