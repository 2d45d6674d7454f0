package hearsay.reading.format;

import hearsay.document.Document;
import hearsay.reading.bytes.Decoded;
import hearsay.reading.bytes.Subtitles;
import hearsay.reading.outcome.FormatReader;
import hearsay.reading.outcome.Limits;
import hearsay.reading.outcome.Origin;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Source;
import java.io.IOException;
import java.util.List;

/** Reads subtitles in SubRip (SRT) or WebVTT: the whole file is one article. */
public final class SubtitlesReader implements FormatReader {

    @Override
    public void read(Source source, Outcomes outcomes) throws IOException {
        int most = Limits.pageBytes(outcomes.options());
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
                new Document(
                        source.name(), origin.known(), origin.provenance(), Subtitles.text(decoded.text()), List.of()),
                null);
    }
}
