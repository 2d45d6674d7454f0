package hearsay.spark;

/**
 * What went wrong, for a person.
 *
 * @param message what, and where
 * @param remedy what to do about it
 */
record Problem(String message, String remedy) {}
