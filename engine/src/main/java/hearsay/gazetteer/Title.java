package hearsay.gazetteer;

/**
 * A word before a name.
 *
 * @param role what it says about its bearer, in lower case; empty for mere courtesy
 */
public record Title(String words, Gender gender, String role) {}
