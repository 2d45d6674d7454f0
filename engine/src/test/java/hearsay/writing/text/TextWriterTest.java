package hearsay.writing.text;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.document.Metadata;
import hearsay.document.Published;
import hearsay.document.Span;
import hearsay.statement.AttributedDocument;
import hearsay.statement.DatedSpan;
import hearsay.statement.Medium;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextWriterTest {

    private static final String TEXT = "The port is shut.\n\n"
            + "\"We will be back,\" the former boxer told the Corriere on Friday.\n"
            + "Ankara believes two diplomats said the talks may fail.\n"
            + "\"Nobody asked.\"";

    @Test
    void listsWhoHowWhatAndWhere() {
        assertThat(write(said(), 80))
                .isEqualTo(
                        """
                a.txt

                ¶2  Ana Ruiz · told
                    "We will be back,"
                    source: the former boxer · the Corriere · on 2023-05-05 · 94% sure

                1 statement.
                """);
    }

    @Test
    void indentsAStatementBelowTheOneItIsPartOf() {
        assertThat(write(80, believes(), inner()))
                .isEqualTo(
                        """
                a.txt

                ¶3  Turkey · believes
                    two diplomats said the talks may fail
                    source: Ankara · denied · probable · the reporter keeps a distance · 71%
                    sure

                    ¶3  two diplomats · said
                        the talks may fail
                        via a letter · anonymous · 70% sure

                2 statements.
                """);
    }

    @Test
    void saysThatNobodyIsNamed() {
        assertThat(write(plain("s1", "\"Nobody asked.\"", null, null), 80)).contains("¶4  unattributed\n    \"Nobody");
    }

    @Test
    void showsAnInnerStatementWhoseOuterOneIsLeftOut() {
        assertThat(write(inner(), 80)).contains("\n¶3  two diplomats · said\n");
    }

    @Test
    void opensWithTitleOutletAndDayAndListsTheTitlesStatementsFirst() {
        Metadata metadata = Metadata.none()
                .withTitle("Port will open, says mayor")
                .withOutlet("The Ledger")
                .withPublished(Published.given(LocalDate.of(2023, 5, 6)));
        Statement title = statement("t1", List.of(new Span(21, 26)), List.of(new Span(16, 20)), new Span(0, 14), null);
        AttributedDocument attributed = new AttributedDocument(
                Document.of("a.txt", TEXT).withMetadata(metadata), List.of(said()), List.of(title), null);

        assertThat(new TextWriter(Style.PLAIN).write(attributed))
                .startsWith(
                        """
                Port will open, says mayor
                The Ledger · 2023-05-06 · a.txt

                title  mayor · says
                       Port will open
                       90% sure

                ¶2  Ana Ruiz""");
    }

    @Test
    void countsWhatWasLeftOut() {
        Document document = Document.of("a.txt", TEXT)
                .withFurniture(List.of(
                        new Furniture(new Span(0, 8), Furniture.Kind.TEASER),
                        new Furniture(new Span(9, 11), Furniture.Kind.COPYRIGHT)));

        assertThat(new TextWriter(Style.PLAIN).write(new AttributedDocument(document, List.of(), List.of(), null)))
                .endsWith("No statement was found. 2 passages are not part of the article and left out\n"
                        + "(copyright, teaser).\n");
    }

    @Test
    void keepsToTheWidth() {
        assertThat(write(30, believes(), inner()).lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(30));
    }

    @Test
    void coloursOnlyWhenAsked() {
        AttributedDocument attributed =
                new AttributedDocument(Document.of("a.txt", TEXT), List.of(said()), List.of(), null);

        String coloured = new TextWriter(new Style(80, true)).write(attributed);

        assertThat(coloured).contains("\u001b[1;36mAna Ruiz\u001b[0m · told");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(write(said(), 80));
    }

    @Test
    void letsNoEscapeSequenceOfTheArticleThrough() {
        String text = "\"\u001b[2Jgone\" \u001b]0;he\u0007 said";
        Statement statement =
                statement("s1", List.of(new Span(11, 18)), List.of(new Span(19, 23)), new Span(0, 10), null);
        AttributedDocument attributed =
                new AttributedDocument(Document.of("\u001b[31m.txt", text), List.of(statement), List.of(), null);

        assertThat(new TextWriter(Style.PLAIN).write(attributed)).doesNotContain("\u001b", "\u0007");
    }

    private static String write(Statement statement, int width) {
        return write(width, statement);
    }

    private static String write(int width, Statement... statements) {
        return new TextWriter(new Style(width, false))
                .write(new AttributedDocument(Document.of("a.txt", TEXT), List.of(statements), List.of(), null));
    }

    private static Statement said() {
        Speaker ana = new Speaker("Ana Ruiz", Speaker.Kind.PERSON, List.of(), Speaker.Basis.TEXT, 0.9, List.of());
        Medium medium = new Medium(Medium.Kind.INTERVIEW, Medium.Role.TO, "the Corriere", span("the Corriere"));
        return new Statement(
                "s1",
                Statement.Type.DIRECT,
                List.of(span("the former boxer")),
                List.of(span("told")),
                List.of(span("\"We will be back,\"")),
                ana,
                List.of(),
                Statement.Root.FIRST_HAND,
                null,
                medium,
                new DatedSpan("2023-05-05", span("Friday")),
                List.of(),
                List.of(),
                List.of(),
                Statement.Stance.NEUTRAL,
                Statement.Certainty.CERTAIN,
                Statement.Polarity.AFFIRMED,
                Statement.Act.PROMISE,
                0.94);
    }

    private static Statement believes() {
        Speaker turkey = new Speaker("Turkey", Speaker.Kind.STATE, List.of(), Speaker.Basis.GAZETTEER, 0.9, List.of());
        return new Statement(
                "s1",
                Statement.Type.INDIRECT,
                List.of(span("Ankara")),
                List.of(span("believes")),
                List.of(span("two diplomats said the talks may fail")),
                turkey,
                List.of(),
                Statement.Root.FIRST_HAND,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Statement.Stance.DISTANCING,
                Statement.Certainty.PROBABLE,
                Statement.Polarity.DENIED,
                Statement.Act.BELIEVE,
                0.71);
    }

    private static Statement inner() {
        return new Statement(
                "s2",
                Statement.Type.INDIRECT,
                List.of(span("two diplomats")),
                List.of(span("said")),
                List.of(span("the talks may fail")),
                null,
                List.of(new Via("a letter", Speaker.Kind.DOCUMENT, span("The port"))),
                Statement.Root.ANONYMOUS,
                "s1",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                0.7);
    }

    private static Statement plain(String id, String content, @Nullable String source, @Nullable String cue) {
        return statement(
                id,
                source == null ? List.of() : List.of(span(source)),
                cue == null ? List.of() : List.of(span(cue)),
                span(content),
                null);
    }

    private static Statement statement(
            String id, List<Span> source, List<Span> cue, Span content, @Nullable String within) {
        return Statement.unresolved(id, Statement.Type.INDIRECT, source, cue, List.of(content), 0.9)
                .withWithin(within);
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
