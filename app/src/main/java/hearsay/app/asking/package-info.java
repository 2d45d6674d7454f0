/** Commands that ask a ledger. */
@NullMarked
package hearsay.app.asking;

import org.jspecify.annotations.NullMarked;
