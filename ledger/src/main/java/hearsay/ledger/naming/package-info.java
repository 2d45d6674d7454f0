/** Whether names in different articles are one person's: by what the articles say of them. Knows no database. */
@NullMarked
package hearsay.ledger.naming;

import org.jspecify.annotations.NullMarked;
