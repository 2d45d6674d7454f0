/** Web pages: bytes of HTML to the article on the page and what the page says about it. */
@NullMarked
package hearsay.reading.html;

import org.jspecify.annotations.NullMarked;
