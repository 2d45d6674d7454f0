/** Samples for people to label, and how well their labels agree: plain functions. */
@NullMarked
package hearsay.ledger.sampling;

import org.jspecify.annotations.NullMarked;
