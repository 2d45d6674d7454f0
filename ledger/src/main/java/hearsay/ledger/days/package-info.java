/** The days that a date in EDTF spans. */
@NullMarked
package hearsay.ledger.days;

import org.jspecify.annotations.NullMarked;
