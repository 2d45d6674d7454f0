/** Boosted decision trees: small learned judgements that need no model runtime. */
@NullMarked
package hearsay.trees;

import org.jspecify.annotations.NullMarked;
