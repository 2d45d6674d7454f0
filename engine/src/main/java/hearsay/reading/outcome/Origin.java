package hearsay.reading.outcome;

import hearsay.document.Metadata;
import hearsay.document.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What the surroundings of one article say about it before it is read.
 *
 * @param id as its record states it; null to take the first 16 digits of the text's SHA-256
 * @param known what its record says; goes before what a page says about itself
 * @param where its place inside the input, for messages
 * @param address where it was found; a page may know a better one
 */
public record Origin(
        @Nullable String id, Metadata known, Provenance provenance, @Nullable String where, @Nullable String address) {

    public Origin withKnown(Metadata value) {
        return new Origin(id, value, provenance, where, address);
    }

    /** Of an input that is one article. */
    public static Origin of(Source source) {
        return new Origin(
                source.name(),
                Metadata.none().withUri(source.address()).withRetrieved(source.retrieved()),
                Provenance.file(source.name()),
                null,
                source.address());
    }
}
