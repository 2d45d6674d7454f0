/** The desk: pages for people and REST for programs, over the engine and the ledger. */
@NullMarked
package hearsay.app.desk;

import org.jspecify.annotations.NullMarked;
