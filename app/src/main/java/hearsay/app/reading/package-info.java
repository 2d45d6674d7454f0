/** Commands that read articles, for once or into a ledger. */
@NullMarked
package hearsay.app.reading;

import org.jspecify.annotations.NullMarked;
