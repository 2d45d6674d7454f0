/** Commands that write a ledger, or a part of it, for others to use. */
@NullMarked
package hearsay.app.exporting;

import org.jspecify.annotations.NullMarked;
