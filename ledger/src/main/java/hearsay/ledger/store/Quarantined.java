package hearsay.ledger.store;

/**
 * Something that could not be read, kept to be tried again.
 *
 * @param input the file, address, or "-" for standard input
 * @param place the line, record or address inside the input; empty for all of it
 * @param message what is wrong, a sentence for a person
 * @param remedy what to do about it, a sentence for a person
 */
public record Quarantined(String input, String place, String message, String remedy) {}
