package hearsay.ledger;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Provenance;
import hearsay.document.Published;
import hearsay.document.Span;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.intake.Intake;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.writing.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Articles made for tests, and an engine of a few lines: in each sentence, "NAME CUE CONTENT". */
public final class Invented {

    public static final By BY = By.of("0.1.0", Map.of("attribution", "tiny-1"));

    private Invented() {}

    /** An article at an address. */
    public static Document article(String uri, String outlet, String published, String text) {
        Metadata metadata = Metadata.none()
                .withUri(uri)
                .withOutlet(outlet)
                .withPublished(Published.given(LocalDate.parse(published)))
                .withTitle("About " + uri)
                .withLanguage("en");
        return new Document(uri, metadata, Provenance.file(uri + ".txt"), text, List.of());
    }

    /** Reads an article as the tiny engine does. */
    public static AttributedDocument read(Document document) {
        return new AttributedDocument(document, statements(document.text()), List.of(), null);
    }

    /** Reads articles and stores them, as one batch of an ingest that is then ended. */
    public static void store(LedgerAddress ledger, List<Document> articles) {
        try (Intake intake = Ledger.intake(ledger, BY)) {
            intake.store(batch(articles));
            intake.finish();
        }
    }

    /** Articles as the tiny engine reads them, none of which failed or was skipped. */
    public static Intake.Batch batch(List<Document> articles) {
        return new Intake.Batch(
                articles.stream()
                        .map(article -> new Intake.Entry(read(article), null))
                        .toList(),
                List.of(),
                0,
                0);
    }

    private static List<Statement> statements(String text) {
        List<Statement> statements = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(". ", start);
            end = end < 0 ? text.length() : end + 1;
            int first = text.indexOf(' ', start);
            int second = first < 0 ? -1 : text.indexOf(' ', first + 1);
            if (second > 0 && second + 1 < end) {
                Span source = new Span(start, first);
                statements.add(statement(
                        "s" + (statements.size() + 1),
                        source,
                        new Span(first + 1, second),
                        new Span(second + 1, end),
                        source.cut(text)));
            }
            start = end + 1;
        }
        return statements;
    }

    /** A statement of one stretch each; all speakers are persons but "Officials", who are a group. */
    public static Statement statement(String id, Span source, Span cue, Span content, String speaker) {
        Speaker.Kind kind = speaker.equals("Officials") ? Speaker.Kind.GROUP : Speaker.Kind.PERSON;
        return new Statement(
                id,
                Statement.Type.INDIRECT,
                List.of(source),
                List.of(cue),
                List.of(content),
                new Speaker(speaker, kind, List.of(), Speaker.Basis.TEXT, 0.9, List.of()),
                List.of(),
                Statement.Root.FIRST_HAND,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Statement.Stance.NEUTRAL,
                Statement.Certainty.CERTAIN,
                Statement.Polarity.AFFIRMED,
                Statement.Act.STATE,
                0.875);
    }
}
