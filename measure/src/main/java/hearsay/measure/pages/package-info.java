/** What a page gives, line by line, for the comparison in {@code measure/pages}. */
@NullMarked
package hearsay.measure.pages;

import org.jspecify.annotations.NullMarked;
