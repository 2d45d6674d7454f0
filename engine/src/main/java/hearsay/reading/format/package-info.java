/** Readers of files: text, JSON, tables, PDF, subtitles, single pages. */
@NullMarked
package hearsay.reading.format;

import org.jspecify.annotations.NullMarked;
