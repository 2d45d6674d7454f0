package hearsay.ledger.finding;

/** The first page of what is asked for, and how all of it is spread. */
public record Answer(Page page, Facets facets) {}
