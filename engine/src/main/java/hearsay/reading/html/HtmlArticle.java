package hearsay.reading.html;

import hearsay.document.Document;
import java.util.List;

/**
 * The article of a web page.
 *
 * @param document its text is the article's paragraphs, headings, quotations, list items and captions, each parted from the next by a
 *     blank line; captions are marked as furniture. Empty where the page has no article.
 * @param warnings what a person should know about how it was cut out, a sentence each
 */
public record HtmlArticle(Document document, List<String> warnings) {

    public HtmlArticle {
        warnings = List.copyOf(warnings);
    }
}
