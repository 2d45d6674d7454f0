/**
 * The database itself, and what it keeps of an article: its tables, its texts and the rows made of them.
 *
 * <p>Only this room and those within it know SQL. {@code intake} puts articles in, {@code asking} finds them, {@code correcting} takes
 * people's corrections and takes out; this room knows none of them. What is public here but for {@link Database}, {@link LedgerAddress}
 * and {@link LedgerException} is for those three rooms alone.
 */
@NullMarked
package hearsay.ledger.store;

import org.jspecify.annotations.NullMarked;
