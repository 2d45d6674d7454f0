package hearsay.reading.outcome;

import java.io.IOException;

/** Reads one kind of input; each passes the same test. */
public interface FormatReader {

    /**
     * Reads all articles in {@code source}, in order, to {@code outcomes}.
     *
     * <p>Damage is reported there, with the place and a remedy, and what lies around it is still read. An exception is left to
     * the caller only where the bytes themselves cannot be had.
     */
    void read(Source source, Outcomes outcomes) throws IOException;
}
