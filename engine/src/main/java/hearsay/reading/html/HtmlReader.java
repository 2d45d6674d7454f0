package hearsay.reading.html;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Provenance;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads web pages: from a page's bytes, its article and what it says about it. */
public final class HtmlReader {

    /** More tags than this make no article that people read. */
    static final int MOST_TAGS = 1_500_000;

    private HtmlReader() {}

    /**
     * Reads one page.
     *
     * @param id the document's id
     * @param declaredCharset what the transfer's header named; null where nothing did
     * @param address where the page was found; relative links are resolved against it, and it stands in where the page names no
     *     address of its own
     * @throws UnreadablePageException where the bytes are no text, or more than a page holds
     */
    public static HtmlArticle read(String id, byte[] html, @Nullable String declaredCharset, @Nullable String address)
            throws UnreadablePageException {
        return read(id, html, declaredCharset, address, ArticleModel.shipped());
    }

    static HtmlArticle read(
            String id, byte[] html, @Nullable String declaredCharset, @Nullable String address, ArticleModel model)
            throws UnreadablePageException {
        refuseBinary(html);
        String text = PageText.of(html, declaredCharset).text();
        refuseHuge(text);
        ArticlePage page = ArticlePage.of(Jsoup.parse(text, address == null ? "" : address));
        boolean[] kept = kept(page, model.probabilities(page), model.threshold());
        ArticleText article = ArticleText.of(page.blocks(), kept);
        Metadata.Kind kind = PageKind.of(page, article, address);
        Metadata metadata = PageMetadata.of(page, address, article.around(), kind);
        Document document = new Document(id, metadata, Provenance.unknown(), article.text(), article.furniture());
        return new HtmlArticle(document, article.warnings());
    }

    /** Which blocks of {@code page} are its article. */
    static boolean[] kept(ArticlePage page, float[] probabilities, float threshold) {
        boolean[] kept = new boolean[probabilities.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = probabilities[i] >= threshold;
        }
        return Trimmed.of(page, MainArticle.only(page, kept));
    }

    /** A PDF, picture or archive with the wrong name: text has next to no control characters. */
    private static void refuseBinary(byte[] bytes) throws UnreadablePageException {
        int looked = Math.min(bytes.length, 4096);
        int zeros = 0;
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            int value = bytes[i] & 0xFF;
            zeros += value == 0 ? 1 : 0;
            controls +=
                    value < 0x20 && value != '\n' && value != '\r' && value != '\t' && value != '\f' && value != 0x1B
                            ? 1
                            : 0;
        }
        boolean wide = zeros * 5 > looked * 2 && zeros * 5 < looked * 3; // UTF-16
        if (!wide && controls * 50 > looked) {
            throw new UnreadablePageException(
                    "The bytes are not text, so this is no web page, whatever its name says.",
                    "Look at what the file really is, and save or download the page again.");
        }
    }

    private static void refuseHuge(String text) throws UnreadablePageException {
        int tags = 0;
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            tags++;
        }
        if (tags > MOST_TAGS) {
            throw new UnreadablePageException(
                    "The page has " + tags + " tags, more than the " + MOST_TAGS + " that are read.",
                    "Cut the part out that holds the article, and save it as a page of its own.");
        }
    }
}
