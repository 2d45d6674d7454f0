package hearsay.reading.format;

import hearsay.document.Document;
import hearsay.furniture.FurnitureFinder;
import hearsay.reading.bytes.Decoded;
import hearsay.reading.html.Bylines;
import hearsay.reading.outcome.FormatReader;
import hearsay.reading.outcome.Origin;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Source;
import java.io.IOException;
import java.util.List;

/** Reads a plain text: the whole file is one article, kept code point for code point. */
public final class PlainTextReader implements FormatReader {

    @Override
    public void read(Source source, Outcomes outcomes) throws IOException {
        // A text in UTF-16 has up to twice the bytes that it has in UTF-8.
        int most = (int) Math.min(Integer.MAX_VALUE - 16, outcomes.options().maxArticle() * 2 + 4);
        byte[] bytes = source.bytes().readNBytes(most + 1);
        if (bytes.length > most) {
            outcomes.tooLong(null);
            return;
        }
        Decoded decoded = Decoded.text(bytes);
        if (decoded.problem() != null) {
            outcomes.warning(null, decoded.problem());
        }
        Origin origin = Origin.of(source);
        outcomes.read(
                Bylines.read(FurnitureFinder.shipped()
                        .find(new Document(
                                source.name(), origin.known(), origin.provenance(), decoded.text(), List.of()))),
                null);
    }
}
