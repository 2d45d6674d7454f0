package hearsay.ledger.exporting;

import hearsay.statement.AttributedDocument;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.writing.By;
import java.io.OutputStream;

/**
 * schema.org as JSON-LD: a Quotation for what is given word for word, a Claim for what is not, each with who said it and the
 * NewsArticle it appears in.
 */
final class SchemaOrg implements Exporter {

    private final JsonStream json;

    SchemaOrg(OutputStream out) {
        json = new JsonStream(out);
        json.object().string("@context", "https://schema.org").list("@graph");
    }

    @Override
    public void write(AttributedDocument attributed, By by) {
        for (Told told : Told.of(attributed)) {
            boolean direct = told.statement().type() == Statement.Type.DIRECT;
            json.line()
                    .object()
                    .string("@type", direct ? "Quotation" : "Claim")
                    .string("@id", told.iri())
                    .string("text", told.content());
            if (told.statement().said() != null) {
                json.string("dateCreated", told.statement().said().edtf());
            }
            speaker(told);
            article(told, direct ? "isPartOf" : "appearance");
            json.end();
        }
    }

    private void speaker(Told told) {
        String name = told.speaker();
        if (name != null) {
            Speaker speaker = told.statement().speaker();
            boolean person = speaker != null && speaker.kind() == Speaker.Kind.PERSON;
            json.object("creator")
                    .string("@type", person ? "Person" : "Organization")
                    .string("name", name)
                    .end();
        }
    }

    private void article(Told told, String property) {
        json.object(property)
                .string("@type", "NewsArticle")
                .string("@id", told.articleIri())
                .string("headline", told.metadata().title())
                .string("url", told.metadata().uri())
                .string("datePublished", told.published());
        if (told.metadata().outlet() != null) {
            json.object("publisher")
                    .string("@type", "Organization")
                    .string("name", told.metadata().outlet())
                    .end();
        }
        json.end();
    }

    @Override
    public void close() {
        json.line().endList().end().close();
    }
}
