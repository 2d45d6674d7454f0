package hearsay.ledger.store.asking;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Filter;
import hearsay.ledger.finding.Filter.Days.Which;
import hearsay.ledger.finding.Filter.Field;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Query;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.intake.Intake;
import hearsay.statement.AttributedDocument;
import hearsay.statement.DatedSpan;
import hearsay.statement.Medium;
import hearsay.statement.Quantity;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each filter tells two statements apart that differ in everything. The article is invented. */
class FilteringTest {

    private static final String TEXT = "Ruiz said all is well. Aides warned of 70 euros.";
    private static final String PLAIN = "all is well.";
    private static final String RICH = "of 70 euros.";

    @TempDir
    private Path folder;

    /** A ledger for one test; other stores put theirs elsewhere. */
    LedgerAddress ledger(String name) {
        return LedgerAddress.of(folder.resolve(name + ".db"));
    }

    @BeforeEach
    void storeBoth() {
        Document article = Invented.article("https://globe.example/1", "Globe", "2024-03-01", TEXT);
        Statement plain = Invented.statement("s1", new Span(0, 4), new Span(5, 9), span(PLAIN), "Ruiz");
        try (Intake intake = Ledger.intake(ledger("ledger"), Invented.BY)) {
            AttributedDocument read = new AttributedDocument(article, List.of(plain, rich()), List.of(), null);
            intake.store(new Intake.Batch(List.of(new Intake.Entry(read, null)), List.of(), 0, 0));
            intake.finish();
        }
    }

    private static Statement rich() {
        Span aides = span("Aides");
        return new Statement(
                "s2",
                Statement.Type.DIRECT,
                List.of(aides),
                List.of(span("warned")),
                List.of(span(RICH)),
                new Speaker("Aides", Speaker.Kind.GROUP, List.of(), Speaker.Basis.TEXT, 0.9, List.of()),
                List.of(new Via("two diplomats", Speaker.Kind.GROUP, aides)),
                Statement.Root.ANONYMOUS,
                null,
                new Medium(Medium.Kind.INTERVIEW, Medium.Role.IN, "Corriere", aides),
                new DatedSpan("2024-02-10/2024-02-12", aides),
                List.of(),
                List.of(new Quantity(BigDecimal.valueOf(70), null, null, false, "EUR", span("70 euros"))),
                List.of(),
                Statement.Stance.DISTANCING,
                Statement.Certainty.POSSIBLE,
                Statement.Polarity.DENIED,
                Statement.Act.WARN,
                0.5);
    }

    static Stream<Filter> findsTheOther() {
        return Stream.of(
                one(Field.SPEAKER_KIND, "group"),
                one(Field.MEDIUM, "interview"),
                one(Field.MEDIUM, "corriere"),
                one(Field.TYPE, "direct"),
                one(Field.ACT, "praise", "warn"),
                one(Field.STANCE, "distancing"),
                one(Field.CERTAINTY, "possible"),
                one(Field.POLARITY, "denied"),
                one(Field.ROOT, "anonymous"),
                new Filter.SpokenBy(List.of("--", "aides")),
                new Filter.Chain(true),
                new Filter.Quantity(null, null, null),
                new Filter.Quantity(70.0, 70.0, "eur"),
                said("2024-02-12", null),
                said(null, "2024-02-10"));
    }

    @ParameterizedTest
    @MethodSource
    void findsTheOther(Filter filter) {
        assertThat(found(Query.all().with(filter))).containsExactly(RICH);
    }

    static Stream<Arguments> findsTheFirst() {
        return Stream.of(
                Arguments.of(one(Field.SPEAKER_KIND, "person")),
                Arguments.of(one(Field.TYPE, "indirect")),
                Arguments.of(one(Field.ACT, "state")),
                Arguments.of(one(Field.STANCE, "neutral")),
                Arguments.of(one(Field.CERTAINTY, "certain")),
                Arguments.of(one(Field.POLARITY, "affirmed")),
                Arguments.of(one(Field.ROOT, "first-hand")),
                Arguments.of(new Filter.SpokenBy(List.of("ruiz"))),
                Arguments.of(new Filter.Chain(false)));
    }

    @ParameterizedTest
    @MethodSource
    void findsTheFirst(Filter filter) {
        assertThat(found(Query.all().with(filter))).containsExactly(PLAIN);
    }

    static Stream<Filter> findsNeither() {
        return Stream.of(
                one(Field.OUTLET, "Herald"),
                one(Field.MEDIUM, "speech"),
                one(Field.ACT, "deny"),
                new Filter.SpokenBy(List.of("--")),
                new Filter.SpokenBy(List.of("moor")),
                new Filter.Quantity(71.0, null, null),
                new Filter.Quantity(null, 69.0, null),
                new Filter.Quantity(null, null, "USD"),
                said("2024-02-13", null),
                said(null, "2024-02-09"),
                new Filter.Days(Which.PUBLISHED, LocalDate.parse("2024-03-02"), null),
                new Filter.Days(Which.PUBLISHED, null, LocalDate.parse("2024-02-29")));
    }

    @ParameterizedTest
    @MethodSource
    void findsNeither(Filter filter) {
        assertThat(found(Query.all().with(filter))).isEmpty();
    }

    @Test
    void findsBothWithoutAFilterAndNothingWhereTheTextHasNoWord() {
        assertThat(found(Query.all())).containsExactlyInAnyOrder(PLAIN, RICH);
        assertThat(found(Query.all().withText("- … -"))).isEmpty();
        assertThat(found(Query.all().with(one(Field.OUTLET, "gLOBE")).with(one(Field.TYPE, "direct"))))
                .containsExactly(RICH);
    }

    private List<String> found(Query query) {
        try (Ledger ledger = Ledger.open(ledger("ledger"))) {
            return ledger.search().find(query, 100, null).hits().stream()
                    .map(Hit::content)
                    .toList();
        }
    }

    private static Filter one(Field field, String... values) {
        return new Filter.OneOf(field, List.of(values));
    }

    private static Filter said(String first, String last) {
        return new Filter.Days(
                Which.SAID, first == null ? null : LocalDate.parse(first), last == null ? null : LocalDate.parse(last));
    }

    private static Span span(String words) {
        int at = TEXT.indexOf(words);
        return new Span(at, at + words.length());
    }
}
