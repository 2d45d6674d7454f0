package hearsay.ledger.finding;

/**
 * A search that somebody keeps.
 *
 * @param id the ledger's own number
 * @param name what people call it
 * @param asked the parameters of its address on the desk, as they stand in one
 * @param who kept it
 * @param made when, in UTC as ISO 8601
 */
public record SavedSearch(long id, String name, String asked, String who, String made) {}
