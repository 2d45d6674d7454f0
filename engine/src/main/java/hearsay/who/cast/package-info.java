/** Who is in an article: its figures, and what each name, phrase and pronoun stands for. */
@NullMarked
package hearsay.who.cast;

import org.jspecify.annotations.NullMarked;
