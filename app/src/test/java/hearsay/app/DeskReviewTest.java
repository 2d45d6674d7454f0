package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People correct what the models read. */
class DeskReviewTest {

    private static final String STATEMENT = "/statement?article=one&id=s1";

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void start() throws Exception {
        served = Served.over(
                folder,
                new StandIn(),
                """
                {"id":"one","outlet":"Nordkysten","published":"2024-03-14","title":"Ferry tests","text":"Minister said the ferry tests were cut short to save two days"}
                {"id":"two","outlet":"Vestkysten","published":"2024-03-15","text":"Owners said the ferry tests were cut short to save two days"}
                """);
    }

    @AfterEach
    void stop() {
        served.close();
        assertThat(served.failures()).isEmpty();
    }

    @Test
    void aStatementShowsItsWordsItsVariantsAndHowToCiteIt() throws Exception {
        String page = served.get(STATEMENT).body();

        assertThat(page).contains("Nordkysten", "Vestkysten", "SHA-256", "Nobody has corrected it.");
        assertThat(served.get("/statement?article=one&id=s9").statusCode()).isEqualTo(404);
    }

    @Test
    void whatSomebodyDoesStandsInTheHistoryUnderTheirName() throws Exception {
        HttpResponse<String> answer =
                served.post("/statement", "article", "one", "id", "s1", "seen", "0", "who", "Lea <b>", "do", "accept");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("hearsay_editor=Lea+%3Cb%3E");
        assertThat(served.get(STATEMENT).body()).contains("Accepted by a person", "Lea &lt;b");
        assertThat(served.get("/history").body()).contains("Lea &lt;b", "accepted");
    }

    @Test
    void theSecondOfTwoEditorsSeesTheConflict() throws Exception {
        served.post("/statement", "article", "one", "id", "s1", "seen", "0", "who", "Lea", "do", "reject");

        HttpResponse<String> second =
                served.post("/statement", "article", "one", "id", "s1", "seen", "0", "who", "Tom", "do", "accept");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Lea was here first: reject");
        assertThat(served.get(STATEMENT).body()).contains("Rejected");
    }

    @Test
    void spansAreEditedByTheirWords() throws Exception {
        HttpResponse<String> answer = served.post(
                "/statement",
                "article",
                "one",
                "id",
                "s1",
                "seen",
                "0",
                "who",
                "Lea",
                "do",
                "edit",
                "speaker",
                "Ana Ruiz",
                "content",
                "cut\r\nshort … two days");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(served.get("/api/article?id=one").body())
                .contains("\"exact\":\"cut short\"", "\"exact\":\"two days\"", "\"name\":\"Ana Ruiz\"");
        assertThat(served.post(
                                "/statement",
                                "article",
                                "one",
                                "id",
                                "s1",
                                "seen",
                                "1",
                                "who",
                                "Lea",
                                "do",
                                "edit",
                                "content",
                                "words that nobody wrote")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsRevertedWaitsAgain() throws Exception {
        served.post("/review", "reject", "one#s1", "seen", "0", "who", "Lea");
        assertThat(served.get("/review").body()).doesNotContain("value=\"one#s1\"");

        served.post("/history", "undo", "1", "who", "Tom");

        assertThat(served.get("/review").body()).contains("value=\"one#s1\"");
        assertThat(served.get("/history").body()).contains("reverted number 1");
    }

    @Test
    void everythingThatAFilterLeavesIsJudgedInOneStepAfterASecondLook() throws Exception {
        assertThat(served.post("/review?q=ferry", "all", "accept", "who", "Lea").statusCode())
                .isEqualTo(400);

        served.post("/review?q=ferry", "all", "accept", "sure", "yes", "who", "Lea");

        assertThat(served.get("/review?q=ferry").body()).contains("0 statements wait");
        assertThat(served.get("/history").body()).contains("Revert all 2 of this step");
        served.post("/history", "undo", "1,2", "who", "Lea");
        assertThat(served.get("/review?q=ferry").body()).contains("2 statements wait");
    }

    @Test
    void ofAStepAllIsRevertedOrNothing() throws Exception {
        served.post("/review?q=ferry", "all", "accept", "sure", "yes", "who", "Lea");
        served.post("/history", "undo", "2", "who", "Tom");

        assertThat(served.post("/history", "undo", "1,2", "who", "Lea").statusCode())
                .isEqualTo(409);

        assertThat(served.get("/review?q=ferry").body()).contains("1 statement waits");
    }

    @Test
    void goldHasOnlyWhatPeopleWentThroughWhole() throws Exception {
        served.post("/statement", "article", "one", "id", "s1", "seen", "0", "who", "Lea", "do", "accept");
        assertThat(served.get("/api/export?format=gold").body()).isEmpty();

        served.post("/statement", "article", "one", "id", "s2", "seen", "0", "who", "Lea", "do", "reject");

        assertThat(served.get("/api/export?format=gold").body().lines())
                .singleElement()
                .asString()
                .contains("\"id\":\"one\"");
    }

    @Test
    void withoutANameNothingIsCorrected() throws Exception {
        HttpResponse<String> answer =
                served.post("/statement", "article", "one", "id", "s1", "seen", "0", "do", "accept");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Give your name");
    }
}
