/** Takes out of requests what they ask for, and lends them the ledger. */
@NullMarked
package hearsay.app.desk.asking;

import org.jspecify.annotations.NullMarked;
