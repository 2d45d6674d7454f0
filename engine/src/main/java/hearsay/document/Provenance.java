package hearsay.document;

import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of a document came from.
 *
 * @param file the file's path as given, or the address fetched; null for text handed over by a program
 * @param record the record's id inside the file, such as a WARC-Record-ID or a JSONL line number; null where the file is the article
 * @param offset byte offset of that record in the file; null where it has none
 */
public record Provenance(@Nullable String file, @Nullable String record, @Nullable Long offset) {

    private static final Provenance UNKNOWN = new Provenance(null, null, null);

    /** For text that a program handed over. */
    public static Provenance unknown() {
        return UNKNOWN;
    }

    public static Provenance file(String file) {
        return new Provenance(file, null, null);
    }
}
