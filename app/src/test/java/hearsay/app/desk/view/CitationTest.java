package hearsay.app.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.statement.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"We will close,\"|We will close",
                "“Never!”|Never!",
                "''no''|no",
                "plain words|plain words",
                "\"|^^",
                "“The \"old\" harbour”|The \"old\" harbour"
            })
    void aQuotationLosesTheMarksAroundIt(String content, String bare) {
        assertThat(Citation.bare(content)).isEqualTo(bare);
    }

    @Test
    void wordsSaidAreQuotedOnce() {
        assertThat(cited(Statement.Type.DIRECT, "\"We will close,\""))
                .startsWith("Nobody named: “We will close”, in: note-1, statement s1 of the text with SHA-256 ");
    }

    @Test
    void whatIsOnlyReportedIsNotPutBetweenQuotationMarks() {
        assertThat(cited(Statement.Type.INDIRECT, "that it will close"))
                .startsWith("Nobody named, in the reporter’s words: that it will close, in: note-1")
                .doesNotContain("“");
    }

    @Test
    void thereIsOneForEachUse() {
        assertThat(all(Statement.Type.INDIRECT, "that it will close"))
                .hasSize(3)
                .anySatisfy(each -> assertThat(each.text()).startsWith("@misc{").endsWith("}"))
                .anySatisfy(
                        each -> assertThat(each.text()).startsWith("Author unknown (no date). note-1. Nobody named"));
    }

    private static String cited(Statement.Type type, String content) {
        return all(type, content).stream()
                .filter(each -> each.id().equals("note"))
                .map(Citation::text)
                .collect(Collectors.joining());
    }

    private static List<Citation> all(Statement.Type type, String content) {
        Document document = Document.of("note-1", "She said " + content + ".");
        Statement statement =
                Statement.unresolved("s1", type, List.of(), List.of(), List.of(new Span(9, 9 + content.length())), 0.9);
        return Citation.of(document, statement, content);
    }
}
