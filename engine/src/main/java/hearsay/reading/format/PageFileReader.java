package hearsay.reading.format;

import hearsay.reading.outcome.FormatReader;
import hearsay.reading.outcome.Limits;
import hearsay.reading.outcome.Origin;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Pages;
import hearsay.reading.outcome.Source;
import java.io.IOException;

/** Reads a web page saved as a file or fetched. */
public final class PageFileReader implements FormatReader {

    private final Pages pages;

    public PageFileReader(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void read(Source source, Outcomes outcomes) throws IOException {
        int most = Limits.pageBytes(outcomes.options());
        byte[] html = source.bytes().readNBytes(most + 1);
        if (html.length > most) {
            outcomes.failure(
                    null,
                    "The page has more than " + most + " bytes.",
                    "Raise the limit with --max-article, or save only the article.");
            return;
        }
        String contentType = source.contentType() == null ? "" : source.contentType();
        Origin origin = Origin.of(source);
        pages.read(html, contentType, origin.withKnown(origin.known().withUri(null)), outcomes);
    }
}
