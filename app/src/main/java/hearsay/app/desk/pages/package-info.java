/** Pages for people: each class adds the routes of one matter. */
@NullMarked
package hearsay.app.desk.pages;

import org.jspecify.annotations.NullMarked;
