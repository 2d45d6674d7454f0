package hearsay.ledger.exporting;

import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Atom (RFC 4287): an entry a statement, for feed readers. */
final class AtomFeed implements Exporter {

    /** For articles whose day is not known: an entry has to have a time. */
    private static final String UNKNOWN = Instant.EPOCH.toString();

    private final Xml xml;

    AtomFeed(OutputStream out) throws IOException {
        xml = new Xml(out);
        xml.declaration().line().start("feed", "xmlns", "http://www.w3.org/2005/Atom");
        xml.text("title", "Statements").text("id", "urn:hearsay:statements").text("updated", UNKNOWN);
        xml.start("author").text("name", "Hearsay").end();
    }

    @Override
    public void write(AttributedDocument attributed, By by) throws IOException {
        for (Told told : Told.of(attributed)) {
            String speaker = told.speaker();
            String content = told.content();
            xml.line().start("entry").text("id", told.iri());
            xml.text("title", (speaker == null ? "" : speaker + ": ") + beginning(content));
            xml.text("updated", updated(told));
            String uri = told.articleIri();
            if (uri.startsWith("http")) {
                xml.empty(
                        "link",
                        "rel",
                        "alternate",
                        "href",
                        uri,
                        "title",
                        told.metadata().title());
            }
            for (String author : authors(told)) {
                xml.start("author").text("name", author).end();
            }
            xml.text("content", content, "type", "text").end();
        }
    }

    private static List<String> authors(Told told) {
        String outlet = told.metadata().outlet();
        return !told.metadata().authors().isEmpty() || outlet == null
                ? told.metadata().authors()
                : List.of(outlet);
    }

    private static String updated(Told told) {
        return told.metadata().published() == null
                ? UNKNOWN
                : told.metadata()
                        .published()
                        .day()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .toString();
    }

    private static String beginning(String content) {
        int end = content.offsetByCodePoints(0, Math.min(80, content.codePointCount(0, content.length())));
        return end < content.length() ? content.substring(0, end) + "…" : content;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
