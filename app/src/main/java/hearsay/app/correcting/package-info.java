/** Commands by which people change what a ledger holds. */
@NullMarked
package hearsay.app.correcting;

import org.jspecify.annotations.NullMarked;
