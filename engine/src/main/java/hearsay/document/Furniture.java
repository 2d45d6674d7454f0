package hearsay.document;

/**
 * A part of the text that is not the article: a menu, a caption, the teaser of another story.
 *
 * <p>Furniture stays in the text and is only marked, so that every offset holds; no statement is taken from it.
 */
public record Furniture(Span span, Kind kind) {

    /** What a piece of furniture is, as the output names it. */
    public enum Kind {
        TEASER,
        NAVIGATION,
        CAPTION,
        CREDIT,
        BYLINE,
        DATELINE,
        PROMOTION,
        SHARE,
        COMMENT,
        BIOGRAPHY,
        COPYRIGHT,
        OTHER
    }
}
