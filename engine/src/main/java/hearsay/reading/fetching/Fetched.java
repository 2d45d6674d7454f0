package hearsay.reading.fetching;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an address gave.
 *
 * @param address where redirects led
 * @param contentType empty where the server named none
 * @param body unpacked
 * @param retrieved when the bytes came, to the second
 * @param entityTag the server's mark for this version, to ask for changes
 * @param lastModified as the server wrote it, to ask for changes
 */
public record Fetched(
        URI address,
        String contentType,
        byte[] body,
        Instant retrieved,
        @Nullable String entityTag,
        @Nullable String lastModified) {}
