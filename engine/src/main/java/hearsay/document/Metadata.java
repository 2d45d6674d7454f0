package hearsay.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article besides its text; everything may be unknown.
 *
 * @param uri the article's own address
 * @param language BCP 47 code as stated by the input; null until stated or detected
 * @param retrieved when the bytes were fetched or crawled
 */
public record Metadata(
        @Nullable String uri,
        @Nullable String title,
        List<String> authors,
        @Nullable String outlet,
        @Nullable Published published,
        @Nullable Instant retrieved,
        @Nullable String language,
        Kind kind) {

    /** What sort of page the article is; anything but {@code ARTICLE} is read with care. */
    public enum Kind {
        ARTICLE,
        LIVE,
        LIST,
        VIDEO,
        GALLERY,
        STUB,
        OTHER
    }

    private static final Metadata NONE = new Metadata(null, null, List.of(), null, null, null, null, Kind.ARTICLE);

    public Metadata {
        authors = List.copyOf(authors);
    }

    /** Nothing known but that it is an article. */
    public static Metadata none() {
        return NONE;
    }

    public Metadata withUri(@Nullable String value) {
        return new Metadata(value, title, authors, outlet, published, retrieved, language, kind);
    }

    public Metadata withTitle(@Nullable String value) {
        return new Metadata(uri, value, authors, outlet, published, retrieved, language, kind);
    }

    public Metadata withAuthors(List<String> value) {
        return new Metadata(uri, title, value, outlet, published, retrieved, language, kind);
    }

    public Metadata withOutlet(@Nullable String value) {
        return new Metadata(uri, title, authors, value, published, retrieved, language, kind);
    }

    public Metadata withPublished(@Nullable Published value) {
        return new Metadata(uri, title, authors, outlet, value, retrieved, language, kind);
    }

    public Metadata withRetrieved(@Nullable Instant value) {
        return new Metadata(uri, title, authors, outlet, published, value, language, kind);
    }

    public Metadata withLanguage(@Nullable String value) {
        return new Metadata(uri, title, authors, outlet, published, retrieved, value, kind);
    }

    public Metadata withKind(Kind value) {
        return new Metadata(uri, title, authors, outlet, published, retrieved, language, value);
    }
}
