package hearsay.statement;

import hearsay.document.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with everything that was said in it: what the engine returns.
 *
 * @param statements in reading order; spans are over {@code document.text()}
 * @param titleStatements as {@code statements}, with spans over the title
 * @param annotations what they were resolved from; null unless asked for
 */
public record AttributedDocument(
        Document document,
        List<Statement> statements,
        List<Statement> titleStatements,
        @Nullable Annotations annotations) {

    public AttributedDocument {
        statements = List.copyOf(statements);
        titleStatements = List.copyOf(titleStatements);
    }

    /** The same without what the statements were resolved from. */
    public AttributedDocument withoutAnnotations() {
        return new AttributedDocument(document, statements, titleStatements, null);
    }
}
