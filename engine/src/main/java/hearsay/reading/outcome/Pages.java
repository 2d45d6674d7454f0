package hearsay.reading.outcome;

/** Finds the article in a web page. */
public interface Pages {

    /**
     * Hands the article in {@code html}, or why there is none, to {@code outcomes}.
     *
     * @param contentType the header that came with the page, for its charset; empty when unknown
     */
    void read(byte[] html, String contentType, Origin origin, Outcomes outcomes);
}
