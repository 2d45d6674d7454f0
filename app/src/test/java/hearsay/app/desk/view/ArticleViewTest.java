package hearsay.app.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.document.Metadata;
import hearsay.document.Span;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleViewTest {

    @Test
    void thePiecesOfAParagraphAreItsWords() {
        String text = "Spain, Ana said, will wait.\n\nNobody asked.";

        ArticleView view = view(text, statement("s1", 7, 10, 11, 15, new Span(0, 5), new Span(17, 26)));

        assertThat(words(view)).containsExactly("Spain, Ana said, will wait.", "Nobody asked.");
    }

    @Test
    void anInterruptedStatementIsNumberedWhereItGoesOn() {
        String text = "Spain, Ana said, will wait.";

        ArticleView view = view(text, statement("s1", 7, 10, 11, 15, new Span(0, 5), new Span(17, 26)));

        assertThat(pieces(view).stream().flatMap(piece -> piece.labels().stream()))
                .extracting(Piece.Label::number, Piece.Label::begins)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", true),
                        org.assertj.core.groups.Tuple.tuple("1", false));
    }

    @Test
    void whatIsSaidInsideWhatIsSaidLooksDeeper() {
        String text = "Ana said she believed it.";
        ArticleView view = view(
                text, statement("s1", 0, 3, 4, 8, new Span(9, 24)), statement("s2", 9, 12, 13, 21, new Span(22, 24)));

        assertThat(pieces(view))
                .filteredOn(piece -> piece.text().equals("it"))
                .singleElement()
                .satisfies(piece -> assertThat(piece.look()).isEqualTo("content deeper"));
        assertThat(pieces(view))
                .filteredOn(piece -> piece.text().equals("she"))
                .singleElement()
                .satisfies(piece -> assertThat(piece.look()).isEqualTo("source content"));
    }

    @Test
    void furnitureIsFoldedInItsPlace() {
        String text = "One.\nRead more: two\nThree.";
        Document document =
                Document.of("a", text).withFurniture(List.of(new Furniture(new Span(5, 19), Furniture.Kind.TEASER)));

        ArticleView view = ArticleView.of(new AttributedDocument(document, List.of(), List.of(), null));

        assertThat(view.blocks()).hasSize(3);
        assertThat(view.blocks().get(1)).isEqualTo(new Block.Furniture("Teaser", 3, List.of("Read more: two")));
    }

    @Test
    void everyStatementHasACardEvenInFurniture() {
        String text = "One.\nAna said no";
        Document document =
                Document.of("a", text).withFurniture(List.of(new Furniture(new Span(5, 16), Furniture.Kind.CAPTION)));

        ArticleView view = ArticleView.of(new AttributedDocument(
                document, List.of(statement("s1", 5, 8, 9, 13, new Span(14, 16))), List.of(), null));

        assertThat(view.blocks().stream()
                        .filter(block -> block instanceof Block.Paragraph)
                        .flatMap(block -> ((Block.Paragraph) block).cards().stream()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", " http://a", "vbscript:x", ""})
    void onlyWebAddressesBecomeLinks(String uri) {
        Document document =
                Document.of("a", "One.").withMetadata(Metadata.none().withUri(uri));

        assertThat(ArticleView.of(new AttributedDocument(document, List.of(), List.of(), null))
                        .link())
                .isNull();
    }

    @Test
    void aLongArticleWithTwoThousandStatementsIsLaidOutInUnderASecond() {
        String sentence = "Ana Ruiz said that it rains on the hill every day now.\n";
        String text = sentence.repeat(2_000);
        List<Statement> statements = new java.util.ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int at = i * sentence.length();
            statements.add(statement("s" + (i + 1), at, at + 8, at + 9, at + 13, new Span(at + 14, at + 53)));
        }
        AttributedDocument attributed = new AttributedDocument(Document.of("a", text), statements, List.of(), null);
        ArticleView.of(attributed);

        long start = System.nanoTime();
        ArticleView view = ArticleView.of(attributed);

        assertThat(view.blocks()).hasSize(2_000);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_000);
    }

    private static ArticleView view(String text, Statement... statements) {
        return ArticleView.of(new AttributedDocument(Document.of("a", text), List.of(statements), List.of(), null));
    }

    private static List<Piece> pieces(ArticleView view) {
        return view.blocks().stream()
                .flatMap(block -> ((Block.Paragraph) block).pieces().stream())
                .toList();
    }

    private static List<String> words(ArticleView view) {
        return view.blocks().stream()
                .map(block -> ((Block.Paragraph) block)
                        .pieces().stream().map(Piece::text).collect(Collectors.joining()))
                .toList();
    }

    private static Statement statement(
            String id, int sourceStart, int sourceEnd, int cueStart, int cueEnd, Span... content) {
        return Statement.unresolved(
                id,
                Statement.Type.INDIRECT,
                List.of(new Span(sourceStart, sourceEnd)),
                List.of(new Span(cueStart, cueEnd)),
                List.of(content),
                0.9);
    }
}
