package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The desk over a ledger of invented articles. */
class DeskLedgerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Served served;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        served = Served.over(
                folder,
                new StandIn(),
                """
                {"id":"one","outlet":"Nordkysten","published":"2024-03-14","title":"<script>alert(1)</script>","text":"Minister said the ferry tests were cut short to save two days"}
                {"id":"two","outlet":"\\"><img src=x onerror=alert(1)>","published":"2024-03-15","text":"Owners said <script>alert(2)</script> tests of every ferry are never cut short"}
                {"id":"three","published":"2024-04-01","text":"Nobody said that rain will fall on the reservoir this week"}
                """);
    }

    @AfterAll
    static void stop() {
        served.close();
        assertThat(served.failures()).isEmpty();
    }

    @Test
    void searchFindsWordsInAnyForm() throws Exception {
        JsonNode found = json("/api/search?q=" + Served.encoded("ferries test"));

        assertThat(found.path("total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(found.path("statements").path(0).path("article").asString()).isEqualTo("two");
        assertThat(found.path("facets").path("outlet").path("Nordkysten").asInt())
                .isPositive();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() throws Exception {
        List<String> seen = new ArrayList<>();
        String after = "";
        for (int i = 0; i < 20; i++) {
            JsonNode page = json("/api/search?limit=1" + (after.isEmpty() ? "" : "&after=" + Served.encoded(after)));
            page.path("statements")
                    .forEach(hit -> seen.add(
                            hit.path("article").asString() + hit.path("id").asString()));
            if (page.path("next").isNull()) {
                break;
            }
            after = page.path("next").asString();
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(json("/api/search").path("total").asInt());
    }

    @Test
    void answersAreAsTheDescriptionSays() throws Exception {
        holds("Found", get("/api/search?q=ferry").body());
        holds(
                "Check",
                get("/api/check?quote=" + Served.encoded("tests were cut short to save two days"))
                        .body());
        holds("Article", get("/api/article?id=one").body());
        holds("Problem", get("/api/article?id=nobody").body());
    }

    @Test
    void aQuotationIsCheckedOnAPage() throws Exception {
        String page = get("/check?quote=" + Served.encoded("the ferry tests were cut short to save two days"))
                .body();

        assertThat(page).contains("the same words", "First found 2024-03-14, Nordkysten");
    }

    @Test
    void whereAQuotationIsNotFoundThePageSaysWhatWasSearchedAndHowMuchIsMissed() throws Exception {
        String page = get("/check?quote=" + Served.encoded("the moon is made of cheese"))
                .body();

        assertThat(page).contains("No record found in 3 articles", "Nordkysten 1", "of 100 statements");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/search?q=ferry",
                "/article?id=one&hit=s1",
                "/article?id=two",
                "/check?quote=cut+short"
            })
    void nothingOfAnArticleBecomesMarkup(String path) throws Exception {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x").contains("<h1");
    }

    @Test
    void theWholeLedgerIsExported() throws Exception {
        assertThat(get("/api/export").body().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"id\":"));
        assertThat(get("/api/export?format=csv").body()).contains("Nordkysten");
        assertThat(get("/api/export?format=papyrus").statusCode()).isEqualTo(400);
    }

    @Test
    void theOrderAndTheFiltersStayWhenPagesAreTurnedAndWordsChanged() throws Exception {
        String page = get("/search?q=ferry&order=oldest&type=indirect&limit=1").body();

        assertThat(page)
                .contains("<input type=\"hidden\" name=\"type\" value=\"indirect\">", "value=\"oldest\" selected")
                .containsPattern("order=oldest&amp;after=[^\"]+\" rel=\"next\"");
    }

    @Test
    void oneOfSeveralValuesIsTakenAway() throws Exception {
        String page = get("/search?type=indirect&type=direct").body();

        assertThat(page).contains("<a href=\"/search?type=direct\">type: indirect, take away</a>");
    }

    @Test
    void theTableOfASearchHasAllThatWasFound() throws Exception {
        int all = json("/api/search").path("total").asInt();

        assertThat(get("/search?format=csv").body().lines()).hasSize(1 + all);
        assertThat(get("/search?format=csv&limit=1").body().lines()).hasSize(2);
    }

    @Test
    void whereNothingIsFoundThePageSaysWhatWasSearchedAndWhatToDo() throws Exception {
        assertThat(get("/search?q=unheard").body())
                .contains("No record found in 3 articles", "/check?quote=unheard")
                .doesNotContain("As CSV");
        assertThat(get("/compare?q=unheard").body()).contains("No record found", "/check?quote=unheard");
    }

    @Test
    void theWeeksOfATimelineLeadToAllTheirDays() throws Exception {
        assertThat(get("/compare?q=ferry").body()).contains("published=2024-03-11%2F2024-03-17");
        assertThat(get("/compare?q=ferry&format=csv&of=timeline").body()).startsWith("from,statements");
    }

    @Test
    void speakersOnAMatterStandSideBySide() throws Exception {
        assertThat(get("/compare?q=ferry").body()).contains("Side by side", "In which outlets", "Nordkysten");
        assertThat(get("/compare?q=ferry&format=csv&of=speakers").body()).startsWith("speaker,statements,does,outlets");
        assertThat(get("/compare?q=ferry&format=csv&of=weather").statusCode()).isEqualTo(400);
    }

    @Test
    void whatToDoNamesNoOptionOfTheCommandLine() throws Exception {
        HttpResponse<String> answer = served.post("/read", "url", "http://127.0.0.1:9/");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("send the file").doesNotContain("--allow-private");
    }

    @Test
    void speakersAreListed() throws Exception {
        assertThat(get("/speakers").body()).contains("<h1>Speakers</h1>");
    }

    @Test
    void theHitIsLitOnThePageItOpens() throws Exception {
        assertThat(get("/article?id=one&hit=s1").body()).contains(" lit\" data-of=\"s1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?limit=0",
                "/api/search?limit=x",
                "/api/search?after=x",
                "/api/search?published=yesterday",
                "/api/search?q=%22",
                "/api/search?kind=persn",
                "/api/search?act=sing",
                "/api/check",
                "/api/article",
                "/api/search?year=2024-99"
            })
    void whatIsAskedWronglyIsToldWithWhatToDo(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        holds("Problem", answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%22",
                "/search?q=NEAR(",
                "/search?q=a*+OR+-b",
                "/search?q=%00",
                "/search?q=who%27s",
                "/search?speaker=%25&outlet=%27",
                "/api/search?q=AND+OR",
                "/check?quote=%00",
                "/check?quote=x"
            })
    void oddQuestionsAreNoFailures(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(200, 400);
    }

    private static void holds(String name, String body) throws Exception {
        JsonNode description = json("/api/openapi.json");
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.put("$ref", "#/components/schemas/" + name);
        schema.set("components", description.path("components"));
        Schema held = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared().writeValueAsString(schema));
        assertThat(held.validate(body, InputFormat.JSON)).as(body).isEmpty();
    }

    private static JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return served.get(path);
    }
}
