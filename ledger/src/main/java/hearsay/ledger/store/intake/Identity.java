package hearsay.ledger.store.intake;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Published;
import hearsay.document.Sha256;
import hearsay.document.WellFormed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What makes two records the same article and the same text of it.
 *
 * @param article its address, else its outlet and id as a JSON list, else {@code sha256:} and the checksum
 * @param sha256 over the text's UTF-8 bytes
 * @param standing of several records with the same article and text, the one with the least of these is kept, so that it does
 *     not matter which comes first: that of which most is known, then that retrieved first, then by id and by everything else
 */
record Identity(String article, String sha256, String standing) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TEXT = "sha256:";
    /** Sorts after every time. */
    private static final String NEVER = "~";

    static Identity of(Document document) {
        String sha256 = Sha256.of(WellFormed.text(document.text()));
        return new Identity(article(document, sha256), sha256, standing(document));
    }

    private static String article(Document document, String sha256) {
        String uri = document.metadata().uri();
        if (uri != null && !uri.isBlank()) {
            return WellFormed.text(uri);
        }
        String outlet = document.metadata().outlet();
        if (outlet != null && !outlet.isBlank()) {
            return JSON.writeValueAsString(List.of(WellFormed.text(outlet), WellFormed.text(document.id())));
        }
        return TEXT + sha256;
    }

    private static String standing(Document document) {
        Metadata known = document.metadata();
        Published published = known.published();
        Instant retrieved = known.retrieved();
        long unknown = Stream.of(known.uri(), known.title(), known.outlet(), known.published(), known.language())
                .filter(Objects::isNull)
                .count();
        List<String> everything = new ArrayList<>();
        everything.add(String.valueOf(known.uri()));
        everything.add(String.valueOf(known.title()));
        everything.add(String.valueOf(known.outlet()));
        everything.add(String.valueOf(published));
        everything.add(String.valueOf(known.language()));
        everything.add(known.kind().name());
        everything.addAll(known.authors());
        document.furniture().forEach(piece -> everything.add(piece.toString()));
        return JSON.writeValueAsString(List.of(
                unknown,
                retrieved == null ? NEVER : retrieved.toString(),
                WellFormed.text(document.id()),
                Sha256.of(WellFormed.text(String.join("\u0000", everything)))));
    }

    /** Whether the article has neither address nor outlet, and goes by the first text that it had. */
    boolean isText() {
        return article.startsWith(TEXT);
    }

    Identity withArticle(String value) {
        return new Identity(value, sha256, standing);
    }

    /** Whether a record with this standing is kept in place of one with {@code other}. */
    boolean isBetterThan(String other) {
        return standing.compareTo(other) < 0;
    }
}
