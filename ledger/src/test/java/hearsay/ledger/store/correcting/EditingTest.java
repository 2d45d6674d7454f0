package hearsay.ledger.store.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.correcting.Correction;
import hearsay.ledger.correcting.Without;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.LedgerException;
import hearsay.ledger.store.intake.Fate;
import hearsay.ledger.store.intake.Intake;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditingTest {

    private static final String URI = "https://example.org/port";
    private static final Document PORT = Invented.article(
            URI, "Nordkysten", "2024-03-14", "Ruiz said the port is shut. Moor denied it. Ruiz added more.");
    private static final Editing.Hand HAND = new Editing.Hand("Lea", "heard it");

    @TempDir
    private Path folder;

    @BeforeEach
    void readAnArticle() {
        read(Invented.read(PORT), Invented.BY);
    }

    @Test
    void whatWasRejectedIsNeitherFoundNorExported() {
        edit(editing -> editing.reject(List.of(URI + "#s2"), HAND));

        assertThat(rows("SELECT number FROM statements ORDER BY id")).containsExactly("s1", "s3");
        assertThat(rows("SELECT count(*) FROM stems")).containsExactly("2");
        assertThat(exported(false)).containsExactly("s1 Ruiz", "s3 Ruiz");
    }

    @Test
    void whatTheModelsReadIsKept() {
        edit(editing -> editing.reject(List.of(URI + "#s2"), HAND));

        assertThat(exported(true)).containsExactly("s1 Ruiz", "s2 Moor", "s3 Ruiz");
    }

    @Test
    void anEditChangesTheFieldsGivenAndRemembersThemAsTheyWere() {
        edit(editing -> editing.edit(URI + "#s1", "{\"act\": \"warn\", \"polarity\": \"denied\"}", HAND));

        assertThat(
                        rows(
                                "SELECT act || ' ' || polarity || ' ' || certainty || ' ' || review FROM statements WHERE number = 's1'"))
                .containsExactly("warn denied certain edited");
        assertThat(rows("SELECT before FROM corrections"))
                .containsExactly("{\"act\":\"state\",\"polarity\":\"affirmed\"}");
        assertThat(rows("SELECT who || ': ' || why FROM corrections")).containsExactly("Lea: heard it");
    }

    @Test
    void theSecondOfTwoWhoSawTheSameIsToldOfTheFirst() {
        Editing.Hand tom = new Editing.Hand("Tom", null);
        edit(editing -> editing.correct(URI + "#s1", Correction.Action.ACCEPT, null, 0, HAND));

        assertThatThrownBy(() -> edit(
                        editing -> editing.correct(URI + "#s1", Correction.Action.EDIT, "{\"act\": \"warn\"}", 0, tom)))
                .isInstanceOf(Overtaken.class)
                .hasMessageContaining("Lea was here first");
        edit(editing -> editing.correct(URI + "#s2", Correction.Action.REJECT, null, 0, tom));
        edit(editing -> editing.correct(URI + "#s1", Correction.Action.EDIT, "{\"act\": \"warn\"}", 1, tom));

        assertThat(rows("SELECT who FROM corrections ORDER BY id")).containsExactly("Lea", "Tom", "Tom");
        edit(editing -> assertThat(editing.history(URI + "#s1")).hasSize(2));
        edit(editing -> assertThat(editing.history(2, Long.MAX_VALUE))
                .extracting(each -> each.correction().id())
                .containsExactly(3L, 2L));
    }

    @Test
    void manyCorrectionsOfOneTextCountAsOneDoes() {
        edit(editing -> editing.accept(List.of(URI + "#s1", URI + "#s2"), HAND));

        assertThat(rows("SELECT number || ' ' || coalesce(review, '-') FROM statements ORDER BY id"))
                .containsExactly("s1 accepted", "s2 accepted", "s3 -");
    }

    @Test
    void anEditCanMoveTheContent() {
        edit(editing -> editing.edit(URI + "#s1", "{\"content\": [{\"start\": 14, \"end\": 18}]}", HAND));

        assertThat(rows("SELECT content FROM statements WHERE number = 's1'")).containsExactly("port");
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        for (String fields : List.of(
                "{\"act\": \"sing\"}",
                "{\"content\": []}",
                "{\"content\": [{\"start\": 0, \"end\": 4000}]}",
                "{\"content\": [{\"start\": 9, \"end\": 3}]}")) {
            assertThatThrownBy(() -> edit(editing -> editing.edit(URI + "#s1", fields, HAND)))
                    .as(fields)
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("cannot be that");
        }
        assertThat(rows("SELECT count(*) FROM corrections")).containsExactly("0");
    }

    @Test
    void anUndoneCorrectionCountsNoLongerAndStaysInTheHistory() {
        edit(editing -> editing.reject(List.of(URI + "#s2"), HAND));
        edit(editing -> editing.undo(1, HAND));

        assertThat(exported(false)).containsExactly("s1 Ruiz", "s2 Moor", "s3 Ruiz");
        edit(editing -> assertThat(editing.history())
                .extracting(entry -> entry.correction().action() + " " + entry.undone())
                .containsExactly("REJECT true", "UNDO false"));
        assertThatThrownBy(() -> edit(editing -> editing.undo(1, HAND))).hasMessageContaining("undone already");
    }

    @Test
    void ofSeveralToUndoAllAreUndoneOrNone() {
        edit(editing -> editing.accept(List.of(URI + "#s1", URI + "#s2", URI + "#s3"), HAND));
        edit(editing -> editing.undo(3, HAND));

        assertThatThrownBy(() -> edit(editing -> editing.undo(List.of(1L, 2L, 3L), HAND)))
                .hasMessageContaining("correction 3 is undone already");
        assertThat(rows("SELECT count(*) FROM corrections WHERE action = 'undo'"))
                .containsExactly("1");
        assertThat(rows("SELECT count(*) FROM statements WHERE review = 'accepted'"))
                .containsExactly("2");

        edit(editing -> editing.undo(List.of(1L, 2L), HAND));
        assertThat(rows("SELECT count(*) FROM corrections WHERE action = 'undo'"))
                .containsExactly("3");
        assertThat(rows("SELECT count(*) FROM statements WHERE review IS NOT NULL"))
                .containsExactly("0");
    }

    @Test
    void aSpeakerWhoCannotBeIsRefusedForAllTheirStatementsOfOneText() {
        assertThatThrownBy(() -> edit(editing -> editing.editSpeaker(
                        "Ruiz", "{\"name\": \"Ana Ruiz\", \"kind\": \"ghost\", \"basis\": \"text\"}", HAND)))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("cannot be that");
        assertThat(rows("SELECT count(*) FROM corrections")).containsExactly("0");
    }

    @Test
    void theHistoryCannotBeChanged() {
        edit(editing -> editing.accept(List.of(URI + "#s1"), HAND));

        for (String sql : List.of("DELETE FROM correction", "UPDATE correction SET who = 'nobody'")) {
            assertThatThrownBy(() -> {
                        try (Database database = Database.open(file())) {
                            database.write(connection -> Database.update(connection, sql));
                        }
                    })
                    .hasMessageContaining("Corrections are history");
        }
    }

    @Test
    void correctionsSurviveOtherModels() {
        edit(editing -> editing.reject(List.of(URI + "#s2"), HAND));
        edit(editing -> editing.edit(URI + "#s3", "{\"act\": \"warn\"}", HAND));

        // these models miss the first statement, so that all others have other numbers
        AttributedDocument fewer =
                Without.statements(Invented.read(PORT), each -> each.id().equals("s1"));
        read(renumbered(fewer), By.of("0.2.0", Map.of("attribution", "tiny-2")));

        assertThat(exported(true)).containsExactly("s1 Moor", "s2 Ruiz");
        assertThat(exported(false)).containsExactly("s2 Ruiz");
        assertThat(rows("SELECT act FROM statements")).containsExactly("warn");
    }

    @Test
    void whatTheModelsNoLongerFindLeavesAnOrphanThatCanComeBack() {
        edit(editing -> editing.edit(URI + "#s1", "{\"act\": \"warn\"}", HAND));
        AttributedDocument fewer =
                Without.statements(Invented.read(PORT), each -> each.id().equals("s1"));

        read(fewer, By.of("0.2.0", Map.of("attribution", "tiny-2")));
        assertThat(rows("SELECT count(*) FROM corrections WHERE orphan")).containsExactly("1");

        read(Invented.read(PORT), By.of("0.3.0", Map.of("attribution", "tiny-3")));
        assertThat(rows("SELECT count(*) FROM corrections WHERE orphan")).containsExactly("0");
        assertThat(rows("SELECT act FROM statements WHERE number = 's1'")).containsExactly("warn");
    }

    @Test
    void aSpeakerIsCorrectedEverywhere() {
        edit(editing -> assertThat(editing.editSpeaker(
                        "Ruiz",
                        "{\"name\": \"Ana Ruiz\", \"kind\": \"person\", \"members\": [], \"basis\": \"text\", \"confidence\": 1, \"candidates\": []}",
                        HAND))
                .isEqualTo(2));

        assertThat(rows("SELECT name || ' ' || statements FROM speakers ORDER BY name"))
                .containsExactly("Ana Ruiz 2", "Moor 1");
    }

    @Test
    void anArticleIsReviewedWhenEveryStatementWasLookedAt() {
        assertThat(reviewed()).containsExactly(false);
        edit(editing -> editing.accept(List.of(URI + "#s1", URI + "#s3"), HAND));
        assertThat(reviewed()).containsExactly(false);
        edit(editing -> editing.reject(List.of(URI + "#s2"), HAND));
        assertThat(reviewed()).containsExactly(true);
    }

    @Test
    void aStatementThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> edit(editing -> editing.accept(List.of(URI + "#s9"), HAND)))
                .hasMessageContaining("has no statement s9");
        assertThatThrownBy(() -> edit(editing -> editing.accept(List.of("nothing#s1"), HAND)))
                .hasMessageContaining("no article \"nothing\"");
        assertThatThrownBy(() -> edit(editing -> editing.accept(List.of("s1"), HAND)))
                .hasMessageContaining("names no statement");
    }

    private static AttributedDocument renumbered(AttributedDocument attributed) {
        String text = attributed.document().text();
        AttributedDocument whole = Invented.read(attributed.document());
        List<hearsay.statement.Statement> statements = new ArrayList<>();
        for (int i = 0; i < attributed.statements().size(); i++) {
            hearsay.statement.Statement numbered = whole.statements().get(i);
            hearsay.statement.Statement placed = attributed.statements().get(i);
            statements.add(Invented.statement(
                    numbered.id(),
                    placed.source().get(0),
                    placed.cue().get(0),
                    placed.content().get(0),
                    placed.source().get(0).cut(text)));
        }
        return new AttributedDocument(attributed.document(), statements, List.of(), null);
    }

    private void read(AttributedDocument attributed, By by) {
        try (Intake intake = Ledger.intake(file(), by)) {
            assertThat(intake.store(new Intake.Batch(List.of(new Intake.Entry(attributed, null)), List.of(), 0, 0)))
                    .containsExactly(Fate.STORED);
        }
    }

    private void edit(Consumer<Editing> work) {
        try (Ledger ledger = Ledger.open(file())) {
            work.accept(ledger.editing());
        }
    }

    private List<String> exported(boolean asRead) {
        List<String> all = new ArrayList<>();
        try (Ledger ledger = Ledger.open(file())) {
            ledger.shelf().articles(asRead, article -> article.corrected()
                    .document()
                    .statements()
                    .forEach(each -> all.add(each.id() + " " + each.speaker().name())));
        }
        return all;
    }

    private List<Boolean> reviewed() {
        List<Boolean> all = new ArrayList<>();
        try (Ledger ledger = Ledger.open(file())) {
            ledger.shelf().articles(false, article -> all.add(article.isReviewed()));
        }
        return all;
    }

    /** A ledger for one test; other stores put theirs elsewhere. */
    LedgerAddress ledger(String name) {
        return LedgerAddress.of(folder.resolve(name + ".db"));
    }

    private LedgerAddress file() {
        return ledger("test");
    }

    private List<String> rows(String sql) {
        try (Database database = Database.openExisting(file())) {
            return database.read(connection -> Database.list(connection, row -> row.getString(1), sql));
        }
    }
}
