package hearsay.ledger.correcting;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.ledger.Invented;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WithoutTest {

    private static final AttributedDocument ARTICLE = new AttributedDocument(
            Document.of("a", "Ruiz said Moor said Hall said Dale said it was late."),
            List.of(statement("s1", null), statement("s2", "s1"), statement("s3", "s2"), statement("s4", "s3")),
            List.of(),
            null);

    private static Statement statement(String id, String within) {
        return Invented.statement(id, new Span(0, 4), new Span(5, 9), new Span(10, 20), "Ruiz")
                .withWithin(within);
    }

    private static List<String> without(String... gone) {
        return Without.statements(ARTICLE, each -> Set.of(gone).contains(each.id())).statements().stream()
                .map(each -> each.id() + " in " + each.within())
                .toList();
    }

    @Test
    void whatWasInsideIsInsideTheNextAroundItThatStays() {
        assertThat(without()).containsExactly("s1 in null", "s2 in s1", "s3 in s2", "s4 in s3");
        assertThat(without("s3")).containsExactly("s1 in null", "s2 in s1", "s4 in s2");
        assertThat(without("s2", "s3")).containsExactly("s1 in null", "s4 in s1");
    }

    @Test
    void whatWasInsideIsInsideNoneWhereNoneAroundItStays() {
        assertThat(without("s1", "s2", "s3")).containsExactly("s4 in null");
    }

    @Test
    void circlesEnd() {
        AttributedDocument circle = new AttributedDocument(
                ARTICLE.document(),
                List.of(statement("s1", "s2"), statement("s2", "s1"), statement("s3", "s1")),
                List.of(),
                null);

        List<Statement> rest =
                Without.statements(circle, each -> !each.id().equals("s3")).statements();

        assertThat(rest).hasSize(1);
        assertThat(rest.get(0).within()).isNull();
    }
}
