package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches that are kept, and articles that go by one id in two outlets. */
class DeskSavedTest {

    private static final String SEARCH = "/search?q=ferry&outlet=Nordkysten";

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void start() throws Exception {
        served = Served.over(
                folder,
                new StandIn(),
                """
                {"id":"1","outlet":"Nordkysten","published":"2024-03-14","title":"Ferry tests","text":"Minister said the ferry tests were cut short to save two days"}
                {"id":"1","outlet":"Vestkysten","published":"2024-03-15","title":"Ferry tests","text":"Minister said the ferry tests were cut short to save two days"}
                """);
    }

    @AfterEach
    void stop() {
        served.close();
        assertThat(served.failures()).isEmpty();
    }

    @Test
    void aSearchIsKeptUnderANameWithAFeedUntilItIsTakenAway() throws Exception {
        HttpResponse<String> saved = served.post(SEARCH, "name", "Ferries <b>", "who", "Lea");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(served.get(saved.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Saved as Ferries &lt;b");
        Element row = Jsoup.parse(served.get("/search").body(), served.address("/search"))
                .selectFirst(".saved li");
        assertThat(row.text()).contains("Ferries <b>", "Lea");
        assertThat(row.selectFirst("a").attr("href")).isEqualTo(SEARCH);
        String feed = served.get(row.select("a").get(1).attr("href")).body();
        assertThat(feed)
                .contains("<title>Ferries &lt;b&gt;</title>", "Nordkysten")
                .doesNotContain("Vestkysten");

        served.post(SEARCH, "remove", row.selectFirst("button").attr("value"));
        assertThat(served.get("/search").body()).contains("Saved searches: 0").doesNotContain("Ferries");
    }

    @Test
    void whatCannotBeKeptIsToldWithWhatToDo() throws Exception {
        served.post(SEARCH, "name", "Ferries", "who", "Lea");

        HttpResponse<String> again = served.post(SEARCH, "name", "Ferries", "who", "Tom");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Choose another name");
        for (List<String> form : List.<List<String>>of(
                List.of(),
                List.of("name", " ", "who", "Lea"),
                List.of("name", "Other"),
                List.of("remove", "none"),
                List.of("remove", ""))) {
            HttpResponse<String> answer = served.post(SEARCH, form.toArray(String[]::new));
            assertThat(answer.statusCode()).as(form.toString()).isEqualTo(400);
        }
        assertThat(served.post("/search?year=never", "name", "Never", "who", "Lea")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.post(SEARCH, "remove", "4000").statusCode()).isEqualTo(303);
    }

    @Test
    void oneIdInTwoOutletsHasTwoAddresses() throws Exception {
        for (String outlet : List.of("Nordkysten", "Vestkysten")) {
            Element hit =
                    Jsoup.parse(served.get("/search?outlet=" + outlet).body()).selectFirst(".hits li");
            for (Element link : hit.select("a[href^=/article], a[href^=/statement]")) {
                String page = served.get(link.attr("href")).body();
                assertThat(page).as(link.attr("href")).contains(outlet);
            }
            String statement = hit.select("a:contains(This statement)").attr("href");
            Element page = Jsoup.parse(served.get(statement).body());
            assertThat(page.text()).contains(outlet + " reports it here");
            assertThat(Jsoup.parse(served.get(
                                            page.select("a:contains(Permalink)").attr("href"))
                                    .body())
                            .text())
                    .contains(outlet + " reports it here");
            served.post(
                    "/statement",
                    "article",
                    page.selectFirst("[name=article]").val(),
                    "id",
                    "s1",
                    "seen",
                    page.selectFirst("[name=seen]").val(),
                    "who",
                    "Lea",
                    "do",
                    outlet.equals("Nordkysten") ? "accept" : "reject");
        }
        assertThat(Jsoup.parse(served.get("/articles").body()).select("tbody a").eachAttr("href"))
                .doesNotHaveDuplicates()
                .allSatisfy(
                        address -> assertThat(served.get(address).statusCode()).isEqualTo(200));
        assertThat(served.get("/search?outlet=Vestkysten").body()).doesNotContain("cut short");
        assertThat(served.get("/search?outlet=Nordkysten").body()).contains("cut short");
    }
}
