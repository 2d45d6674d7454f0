package hearsay.writing;

import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.document.Metadata;
import hearsay.document.Provenance;
import hearsay.document.Published;
import hearsay.document.Span;
import hearsay.statement.Annotations;
import hearsay.statement.AttributedDocument;
import hearsay.statement.DatedSpan;
import hearsay.statement.Medium;
import hearsay.statement.Quantity;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results built by hand; the articles are invented. */
final class Examples {

    static final By BY = By.of("0.1.0", Map.of("when", "rules-1", "attribution", "tiny-1"));

    /** Begins with two characters beyond the basic plane, so that code points and UTF-16 units differ. */
    static final String TEXT =
            "📰🗞 On May 3 Ana Ruiz told the Harbour Post, citing two clerks, that \"70 boats\" allegedly left. Read more";

    static final String TITLE = "🚢 Ruiz: boats left";

    private Examples() {}

    /** Every field filled. */
    static AttributedDocument full() {
        Metadata metadata = new Metadata(
                "https://example.org/boats",
                TITLE,
                List.of("Lea Moor"),
                "Harbour Post",
                new Published(LocalDate.of(2023, 5, 9), null, "meta"),
                Instant.parse("2023-05-10T06:00:00Z"),
                "en",
                Metadata.Kind.ARTICLE);
        Document document = new Document(
                "boats",
                metadata,
                new Provenance("crawl.warc.gz", "urn:uuid:1", 4096L),
                TEXT,
                List.of(new Furniture(span("Read more"), Furniture.Kind.PROMOTION)));
        Statement first = new Statement(
                "s1",
                Statement.Type.MIXED,
                List.of(span("Ana Ruiz")),
                List.of(span("told")),
                List.of(span("that \"70 boats\""), span("left")),
                new Speaker("Ana Ruiz", Speaker.Kind.PERSON, List.of(), Speaker.Basis.TEXT, 0.97, List.of("Ana Rose")),
                List.of(new Via("two clerks", Speaker.Kind.GROUP, span("two clerks"))),
                Statement.Root.FIRST_HAND,
                null,
                new Medium(Medium.Kind.PRESS_CONFERENCE, Medium.Role.TO, "the Harbour Post", span("the Harbour Post")),
                new DatedSpan("2023-05-03", span("On May 3")),
                List.of(new DatedSpan("2023-05-03", span("May 3"))),
                List.of(new Quantity(
                        new BigDecimal("7E1"), null, new BigDecimal("70.50"), true, "boats", span("70 boats"))),
                List.of(span("allegedly")),
                Statement.Stance.DISTANCING,
                Statement.Certainty.CERTAIN,
                Statement.Polarity.AFFIRMED,
                Statement.Act.STATE,
                0.9399999976158142);
        Statement inTitle = bare("t1", new Span(9, TITLE.length()));
        Annotations annotations = new Annotations(
                List.of(new Annotations.Entity(
                        "e1",
                        "Ana Ruiz",
                        Annotations.Entity.Kind.PERSON,
                        List.of(new Annotations.Mention(span("Ana Ruiz"), Annotations.Mention.Form.NAME)))),
                List.of(new DatedSpan("2023-05-03", span("May 3"))),
                List.of(new Span(0, TEXT.indexOf(" Read"))));
        return new AttributedDocument(document, List.of(first), List.of(inTitle), annotations);
    }

    /** Nothing known but the words. */
    static AttributedDocument bare(String text) {
        return new AttributedDocument(
                Document.of("bare", text), List.of(bare("s1", new Span(0, text.length()))), List.of(), null);
    }

    static Statement bare(String id, Span content) {
        return statement(id, content, null);
    }

    static Statement statement(String id, Span content, @Nullable Speaker speaker) {
        return Statement.unresolved(id, Statement.Type.INDIRECT, List.of(), List.of(), List.of(content), 0.5)
                .withSpeaker(speaker);
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
