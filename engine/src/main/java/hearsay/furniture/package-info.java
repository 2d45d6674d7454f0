/** Text that a crawler flattened: tells menus, captions and the teasers of other stories from the article. */
@NullMarked
package hearsay.furniture;

import org.jspecify.annotations.NullMarked;
