package hearsay.reading.outcome;

import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stream of bytes to be read, and what is known about it before the first byte.
 *
 * @param name the input as given, or the path found in a folder: what messages call it
 * @param bytes read once, closed by whoever opened it; a kind's reader gets it unzipped, except that of archives
 * @param address where the bytes were fetched, after redirects; null for files
 * @param contentType the header that came with them
 * @param retrieved when they were fetched
 */
public record Source(
        String name,
        InputStream bytes,
        @Nullable String address,
        @Nullable String contentType,
        @Nullable Instant retrieved) {

    public static Source file(String name, InputStream bytes) {
        return new Source(name, bytes, null, null, null);
    }

    public Source withBytes(InputStream value) {
        return new Source(name, value, address, contentType, retrieved);
    }
}
