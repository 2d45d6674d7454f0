package hearsay.measure.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearsay.document.Span;
import hearsay.statement.Medium;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResolutionScoresTest {

    private static final String TEXT = "x".repeat(200);

    @Test
    void aNameIsRightWithoutItsArticleAndCase() {
        assertThat(ResolutionScores.plain("The Harbour\u2019s")).isEqualTo("harbour");
        assertThat(ResolutionScores.isRight(named("Harbour Bank"), named("the harbour bank")))
                .isTrue();
        assertThat(ResolutionScores.isRight(named("Ana Ruiz"), named("Ruiz"))).isFalse();
    }

    @Test
    void anotherNameThatTheGoldListsIsRight() {
        Speaker gold = new Speaker(
                "two diplomats", Speaker.Kind.GROUP, List.of(), Speaker.Basis.TEXT, 1, List.of("the diplomats"));

        assertThat(ResolutionScores.isRight(gold, named("The diplomats"))).isTrue();
    }

    @Test
    void severalSpeakersAreRightInAnyOrder() {
        Speaker gold = together("Ana Ruiz", "Tom Berg");

        assertThat(ResolutionScores.isRight(gold, together("Tom Berg", "Ana Ruiz")))
                .isTrue();
        assertThat(ResolutionScores.isRight(gold, together("Tom Berg", "Eva Lind")))
                .isFalse();
    }

    @Test
    void aStatementNotFoundIsWrong() {
        ResolutionScores scores = new ResolutionScores(ResolutionScores.Annotated.ALL);
        scores.add(TEXT, List.of(statement("s1", 0, named("Ana Ruiz"), null, null)), List.of());

        assertThat(scores.paired()).isZero();
        assertThat(scores.speaker.percent()).isZero();
        assertThat(scores.root.percent()).isZero();
    }

    @Test
    void aMediumIsRightOnlyAsAWhole() {
        ResolutionScores scores = new ResolutionScores(ResolutionScores.Annotated.ALL);
        Medium interview = new Medium(Medium.Kind.INTERVIEW, Medium.Role.TO, "Reuters", new Span(60, 67));
        Medium call = new Medium(Medium.Kind.CALL, Medium.Role.TO, "Reuters", new Span(60, 67));
        scores.add(
                TEXT,
                List.of(statement("s1", 0, null, interview, null), statement("s2", 100, null, interview, null)),
                List.of(statement("a", 0, null, interview, null), statement("b", 100, null, call, null)));

        assertThat(scores.medium.f1()).isCloseTo(50, within(0.01));
        assertThat(scores.nobody.percent()).isEqualTo(100);
    }

    @Test
    void nestingIsRightWhereItsStatementsAreTheSameOnes() {
        ResolutionScores scores = new ResolutionScores(ResolutionScores.Annotated.ALL);
        List<Statement> gold = List.of(statement("s1", 0, null, null, null), statement("s2", 100, null, null, "s1"));
        scores.add(TEXT, gold, List.of(statement("a", 0, null, null, null), statement("b", 100, null, null, "a")));

        assertThat(scores.within.f1()).isEqualTo(100);
    }

    @Test
    void nestingInAnotherStatementIsWrong() {
        ResolutionScores scores = new ResolutionScores(ResolutionScores.Annotated.ALL);
        List<Statement> gold = List.of(statement("s1", 0, null, null, null), statement("s2", 100, null, null, "s1"));
        scores.add(TEXT, gold, List.of(statement("a", 0, null, null, "b"), statement("b", 100, null, null, null)));

        assertThat(scores.within.f1()).isZero();
    }

    private static Speaker named(String name) {
        return new Speaker(name, Speaker.Kind.PERSON, List.of(), Speaker.Basis.TEXT, 1, List.of());
    }

    private static Speaker together(String... names) {
        return new Speaker(
                String.join(" and ", names), Speaker.Kind.GROUP, List.of(names), Speaker.Basis.TEXT, 1, List.of());
    }

    private static Statement statement(
            String id, int start, @Nullable Speaker speaker, @Nullable Medium medium, @Nullable String within) {
        return new Statement(
                id,
                Statement.Type.INDIRECT,
                List.of(),
                List.of(),
                List.of(new Span(start, start + 50)),
                speaker,
                List.of(),
                Statement.Root.FIRST_HAND,
                within,
                medium,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                1);
    }
}
