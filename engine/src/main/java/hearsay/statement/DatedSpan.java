package hearsay.statement;

import hearsay.document.Span;

/**
 * Words that name a time.
 *
 * @param edtf the time in EDTF (ISO 8601-2:2019, levels 0 and 1; seasons 21 to 24)
 */
public record DatedSpan(String edtf, Span span) {}
