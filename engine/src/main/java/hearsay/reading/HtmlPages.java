package hearsay.reading;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Sha256;
import hearsay.reading.html.HtmlArticle;
import hearsay.reading.html.HtmlReader;
import hearsay.reading.html.UnreadablePageException;
import hearsay.reading.outcome.Origin;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Pages;
import hearsay.reading.outcome.ReadOutcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Web pages by the learned model; what their surroundings say goes before what they say themselves. */
final class HtmlPages implements Pages {

    @Override
    public void read(byte[] html, String contentType, Origin origin, Outcomes outcomes) {
        HtmlArticle article;
        try {
            String id = origin.id() == null ? "" : origin.id();
            article = HtmlReader.read(id, html, charset(contentType), origin.address());
        } catch (UnreadablePageException e) {
            outcomes.failure(origin.where(), e.getMessage(), e.remedy());
            return;
        } catch (RuntimeException | StackOverflowError e) { // one page of an archive must not end the others
            outcomes.failure(
                    origin.where(),
                    "The page broke its reader: " + e + ".",
                    "Please report this, with the page if it may be shared.");
            return;
        }
        Document document = article.document();
        if (document.text().isBlank()) {
            outcomes.skipped(origin.where(), ReadOutcome.Skipped.Reason.NO_ARTICLE, "There is no article on the page.");
            return;
        }
        article.warnings().forEach(warning -> outcomes.warning(origin.where(), warning));
        String id = origin.id() == null ? Sha256.of(document.text()).substring(0, 16) : origin.id();
        Metadata metadata = before(origin.known(), document.metadata());
        outcomes.read(
                new Document(id, metadata, origin.provenance(), document.text(), document.furniture()), origin.where());
    }

    /** What {@code known} says, and {@code page} where it says nothing; only the page knows its kind. */
    private static Metadata before(Metadata known, Metadata page) {
        return new Metadata(
                known.uri() == null ? page.uri() : known.uri(),
                known.title() == null ? page.title() : known.title(),
                known.authors().isEmpty() ? page.authors() : known.authors(),
                known.outlet() == null ? page.outlet() : known.outlet(),
                known.published() == null ? page.published() : known.published(),
                known.retrieved(),
                known.language() == null ? page.language() : known.language(),
                page.kind());
    }

    /** The charset of a Content-Type header; null where it names none. */
    static @Nullable String charset(String contentType) {
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String value = contentType
                .substring(at + "charset=".length())
                .split("[;,]", 2)[0]
                .replace("\"", "")
                .replace("'", "")
                .strip();
        return value.isEmpty() ? null : value;
    }
}
