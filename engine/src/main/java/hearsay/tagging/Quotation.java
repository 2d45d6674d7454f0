package hearsay.tagging;

import hearsay.document.Span;

/**
 * A stretch of text in quotation marks.
 *
 * @param span from the opening mark to after the closing mark; to the end of the paragraph where nothing closes it
 * @param inner the words between the marks; null where there are none
 * @param depth 0 for an outermost quotation, 1 for one inside another, and so on
 * @param closed whether it has a closing mark; false also for one that goes on in the next paragraph
 * @param continued whether it takes up a quotation that the paragraph before left open
 */
public record Quotation(Span span, Span inner, int depth, boolean closed, boolean continued) {}
