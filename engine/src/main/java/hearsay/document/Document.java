package hearsay.document;

import java.util.List;

/**
 * One article as it was read: its text, kept code point for code point, and what is known about it.
 *
 * @param id unique within one run; a file's path as given, or the id its record states
 * @param text the frozen text; every {@link Span} of a result is a stretch of it
 * @param furniture parts of the text that are not the article, in reading order, not overlapping
 */
public record Document(String id, Metadata metadata, Provenance provenance, String text, List<Furniture> furniture) {

    public Document {
        furniture = List.copyOf(furniture);
        int end = 0;
        for (Furniture piece : furniture) {
            if (piece.span().start() < end || piece.span().end() > text.length()) {
                throw new IllegalArgumentException(
                        "Furniture must lie inside the text, in order, without overlap: " + piece);
            }
            end = piece.span().end();
        }
    }

    /** A document of which only the words are known. */
    public static Document of(String id, String text) {
        return new Document(id, Metadata.none(), Provenance.unknown(), text, List.of());
    }

    public Document withMetadata(Metadata value) {
        return new Document(id, value, provenance, text, furniture);
    }

    public Document withProvenance(Provenance value) {
        return new Document(id, metadata, value, text, furniture);
    }

    public Document withFurniture(List<Furniture> value) {
        return new Document(id, metadata, provenance, text, value);
    }
}
