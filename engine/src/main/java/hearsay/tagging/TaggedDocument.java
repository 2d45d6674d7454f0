package hearsay.tagging;

import hearsay.document.Document;
import hearsay.document.Span;
import java.util.List;

/**
 * A text cut into its parts; every list is in reading order.
 *
 * @param document the article the text belongs to
 * @param text the article's text, or its title
 * @param words runs of letters or digits with their inner apostrophes and points, and single punctuation marks (UAX #29)
 * @param sentences without surrounding white space; none crosses a paragraph
 * @param paragraphs lines with words in them, without surrounding white space
 * @param quotations stretches in quotation marks, outer ones before the ones inside them
 */
public record TaggedDocument(
        Document document,
        String text,
        List<Span> words,
        List<Span> sentences,
        List<Span> paragraphs,
        List<Quotation> quotations) {

    public TaggedDocument {
        words = List.copyOf(words);
        sentences = List.copyOf(sentences);
        paragraphs = List.copyOf(paragraphs);
        quotations = List.copyOf(quotations);
    }
}
