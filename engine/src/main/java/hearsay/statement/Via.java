package hearsay.statement;

import hearsay.document.Span;

/** Where a source itself had it from: "the paper, <em>citing two diplomats</em>, reported". */
public record Via(String name, Speaker.Kind kind, Span span) {}
