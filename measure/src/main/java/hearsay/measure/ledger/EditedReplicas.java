package hearsay.measure.ledger;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Published;
import hearsay.document.Span;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Medium;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Articles made of others' statements, edited as wires edit: as many as are wanted, without running the engine. */
final class EditedReplicas {

    private final List<AttributedDocument> originals;
    private final WireEdits edits;
    private final Random random;
    private int made;

    EditedReplicas(List<AttributedDocument> originals, long seed) {
        this.originals = originals;
        edits = new WireEdits(seed);
        random = new Random(seed);
    }

    /** One more: half of its statements as they were, half edited, in an outlet and on a day of its own. */
    AttributedDocument next() {
        AttributedDocument original = originals.get(made % originals.size());
        String words = original.document().text();
        StringBuilder text = new StringBuilder(
                "Replica " + made + " of " + original.document().id() + ".\n\n");
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : original.statements()) {
            Span source = append(text, joined(statement.source(), words), " ");
            Span cue = append(text, joined(statement.cue(), words), " ");
            String content = joined(statement.content(), words);
            boolean edited = random.nextBoolean() && content.length() > 30;
            Span said = append(text, edited ? edits.quotation(content.replaceAll("[\"“”]", "")) : content, ".\n");
            if (said != null) {
                statements.add(copy(statement, source, cue, said));
            }
        }
        Metadata metadata = Metadata.none()
                .withOutlet("Outlet " + random.nextInt(40))
                .withTitle("Replica " + made)
                .withPublished(Published.given(LocalDate.of(2010, 1, 1).plusDays(random.nextInt(5_000))))
                .withLanguage("en");
        Document document = Document.of("replica-" + made++, text.toString()).withMetadata(metadata);
        return new AttributedDocument(document, statements, List.of(), null);
    }

    private static @Nullable Span append(StringBuilder text, String words, String after) {
        if (words.isBlank()) {
            return null;
        }
        int start = text.length();
        text.append(words);
        Span span = new Span(start, text.length());
        text.append(after);
        return span;
    }

    private static String joined(List<Span> spans, String text) {
        return spans.stream().map(span -> span.cut(text)).collect(Collectors.joining(" "));
    }

    private static Statement copy(Statement of, @Nullable Span source, @Nullable Span cue, Span content) {
        List<Via> via = of.via().stream()
                .map(each -> new Via(each.name(), each.kind(), content))
                .toList();
        Medium medium = of.medium();
        return new Statement(
                of.id(),
                of.type(),
                source == null ? List.of() : List.of(source),
                cue == null ? List.of() : List.of(cue),
                List.of(content),
                of.speaker(),
                via,
                of.root(),
                null,
                medium == null ? null : new Medium(medium.kind(), medium.role(), medium.outlet(), content),
                null,
                List.of(),
                List.of(),
                List.of(),
                of.stance(),
                of.certainty(),
                of.polarity(),
                of.act(),
                of.confidence());
    }
}
