package hearsay.ledger.store.intake;

import hearsay.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was when it was read.
 *
 * @param path absolute
 * @param size in bytes
 * @param modified when it was last written to, in milliseconds since 1970; {@link #UNSETTLED} if that was so near its reading that it
 *     may have been written to since without another time
 * @param readAs what it was read by, in any spelling: of files that were read by something else it is not known what they hold
 * @param sha256 of its text, where the file is one article that goes by nothing else; else null
 */
public record Watched(String path, long size, long modified, String readAs, @Nullable String sha256) {

    /** In place of a time: differs from all times. */
    public static final long UNSETTLED = -1;

    /** Whether nothing says that the file is another than it was. */
    public boolean isAsItWas(Watched before) {
        return size == before.size && modified == before.modified && readAs.equals(before.readAs);
    }

    public Watched withSha256(@Nullable String value) {
        return new Watched(path, size, modified, readAs, value);
    }

    /** The checksum by which an article goes that is a file by itself and has neither address nor outlet; null for any other. */
    public static @Nullable String sha256(Document document) {
        Identity identity = Identity.of(document);
        return identity.isText() && document.provenance().record() == null ? identity.sha256() : null;
    }
}
