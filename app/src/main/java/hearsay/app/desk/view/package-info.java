/** What pages show, made ready for the templates: no server, no storage. */
@NullMarked
package hearsay.app.desk.view;

import org.jspecify.annotations.NullMarked;
