/** What every command has to do with: its arguments, the terminal, and how results are printed. */
@NullMarked
package hearsay.app.terminal;

import org.jspecify.annotations.NullMarked;
