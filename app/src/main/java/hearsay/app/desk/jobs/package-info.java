/** Reads inputs into the ledger in the background, and goes on after a stop. */
@NullMarked
package hearsay.app.desk.jobs;

import org.jspecify.annotations.NullMarked;
