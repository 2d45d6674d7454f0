package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every route, asked as nobody should. */
class DeskRoutesTest {

    /** What browsers and people send that means nothing. */
    private static final List<String> HOSTILE = List.of(
            "",
            "%00",
            "%FF%FE",
            "-1",
            "999999999999999999999",
            "../../etc/passwd",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "'%20OR%201=1--",
            "%F0%9F%98%80",
            "a".repeat(3_000));

    private static final List<String> GETS = List.of(
            "/",
            "/read",
            "/read/{}",
            "/read/{}/json",
            "/examples/{}",
            "/examples/{}/json",
            "/search",
            "/check",
            "/chain",
            "/articles",
            "/article",
            "/statement",
            "/review",
            "/history",
            "/speakers",
            "/speaker",
            "/outlets",
            "/outlet",
            "/compare",
            "/ingest",
            "/ingest/{}",
            "/enter",
            "/assets/{}",
            "/api/search",
            "/api/statements",
            "/api/check",
            "/api/article",
            "/api/documents",
            "/api/statement",
            "/api/speakers",
            "/api/clusters",
            "/api/compare",
            "/api/history",
            "/api/export",
            "/api/ingest",
            "/api/ingest/{}",
            "/api/ingest/{}/events",
            "/api/openapi.json");
    private static final List<String> POSTS = List.of(
            "/read",
            "/search",
            "/statement",
            "/review",
            "/history",
            "/speaker",
            "/compare",
            "/ingest/{}",
            "/enter",
            "/api/read",
            "/api/statement",
            "/api/ingest/{}/retry",
            "/api/ingest/{}/stop");
    private static final List<String> PARTS =
            List.of("none", "ferry", "desk.css", "0", "%2e%2e", "a".repeat(500), "%C3%A9");
    private static final List<String> NAMES = List.of(
            "q",
            "quote",
            "speaker",
            "kind",
            "outlet",
            "type",
            "act",
            "published",
            "year",
            "said",
            "order",
            "limit",
            "after",
            "before",
            "from",
            "format",
            "id",
            "article",
            "hit",
            "cards",
            "edit",
            "name",
            "who",
            "why",
            "do",
            "seen",
            "undo",
            "accept",
            "reject",
            "all",
            "sure",
            "judge",
            "other",
            "remove",
            "token",
            "text",
            "html",
            "title",
            "done",
            "back",
            "content",
            "annotations");
    private static final List<String> VALUES = List.of(
            "",
            "ferry",
            "one",
            "s1",
            "one%23s1",
            "1",
            "0",
            "-1",
            "99999999999999999999",
            "2024-03",
            "2024-03-15/2024-03-01",
            "2024-02-31",
            "csv",
            "atom",
            "accept",
            "edit",
            "undo+1",
            "merge",
            "yes",
            "1-2+none",
            "1,2,x",
            "%22",
            "%22ferry",
            "OR",
            "-ferry",
            "ferr*",
            "*",
            "NEAR",
            "%28%28%28",
            "%00",
            "%00one",
            "%FF%FE",
            "%C3",
            "%ED%A0%80",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "%0D%0ASet-Cookie:+x=y",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "%3C/textarea%3E%3Cscript%3Ealert(1)%3C/script%3E",
            "'+OR+1=1--",
            "..%2F..%2Fetc%2Fpasswd",
            "javascript:alert(1)",
            "http://127.0.0.1/",
            "a".repeat(3_000),
            "%F0%9F%98%80".repeat(300));
    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/json",
            "text/plain",
            "text/html; charset=none",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "nonsense");
    private static final List<String> BODIES =
            List.of("", "{", "{}", "[]", "null", "{\"action\":7}", "\u0000", "--x--", "a".repeat(100_000));

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        served = Served.over(
                folder,
                new StandIn(),
                """
                {"id":"one","outlet":"Nordkysten","published":"2024-03-14","text":"Minister said the ferry tests were cut short to save two days"}
                {"id":"two","outlet":"Vestkysten","published":"2024-03-15","text":"Owners said the ferry tests were cut short to save two days"}
                """);
    }

    @AfterAll
    static void stop() {
        served.close();
        assertThat(served.failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=",
                "/search?after=",
                "/search?limit=",
                "/search?year=",
                "/search?format=",
                "/search?q=ferry&outlet=",
                "/check?quote=",
                "/check?speaker=",
                "/chain?quote=",
                "/articles?before=",
                "/article?id=",
                "/article?id=one&hit=",
                "/statement?article=",
                "/statement?id=",
                "/statement?article=one&id=",
                "/review?q=",
                "/review?from=",
                "/review?published=",
                "/history?before=",
                "/speakers?format=",
                "/speaker?name=",
                "/speaker?q=",
                "/outlets?format=",
                "/outlet?name=",
                "/compare?q=",
                "/compare?speaker=",
                "/ingest/",
                "/read/",
                "/examples/",
                "/assets/",
                "/api/search?q=",
                "/api/statements?after=",
                "/api/statement?article=",
                "/api/documents?after=",
                "/api/clusters?limit=",
                "/api/speakers?year=",
                "/api/compare?q=",
                "/api/history?after=",
                "/api/article?id=",
                "/api/export?format=",
                "/api/ingest/"
            })
    void whateverAParameterIsThePageHelps(String path) throws Exception {
        for (String hostile : HOSTILE) {
            String name =
                    path.contains("?") ? path.substring(path.lastIndexOf(path.contains("&") ? '&' : '?') + 1) : "";
            for (String asked : name.isEmpty()
                    ? List.of(path + hostile)
                    : List.of(path + hostile, path + hostile + "&" + name + hostile)) {
                if (asked.length() > 8_000) {
                    continue;
                }
                HttpResponse<String> answer = served.get(asked);

                assertThat(answer.statusCode()).as(asked).isLessThan(500);
                boolean refusedByTheServer = !path.contains("?") && !hostile.matches("[A-Za-z0-9-]+");
                if (refusedByTheServer) {
                    continue; // such paths never come to a route
                }
                assertThat(answer.body()).as(asked).doesNotContain("Exception");
                if (!path.startsWith("/api/") && !answer.body().startsWith("<?xml")) {
                    assertThat(answer.body()).as(asked).doesNotContain("<script>alert");
                }
                if (answer.statusCode() >= 400 && path.startsWith("/api/")) {
                    assertThat(JsonMapper.shared()
                                    .readTree(answer.body())
                                    .path("remedy")
                                    .asString())
                            .isNotBlank();
                } else if (answer.statusCode() >= 400) {
                    assertThat(answer.body()).as(asked).contains("<h1>", "class=\"lead\"");
                }
            }
        }
    }

    /** Values missing, empty, huge, doubled, in no encoding and hostile, any of them together; a failure prints its seed. */
    @Test
    void noRouteFailsWhateverComesTogether() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<String> asked = new TreeSet<>();
        for (int i = 0; i < 1_200; i++) {
            boolean form = random.nextInt(3) == 0;
            List<String> routes = form ? POSTS : GETS;
            String route = routes.get(i % routes.size());
            asked.add((form ? "POST " : "GET ") + route);
            String path = route.replace("{}", one(random, PARTS));
            String query = parameters(random);
            HttpResponse<String> answer = form
                    ? served.send(
                            random.nextBoolean() ? path : path + "?" + query,
                            one(random, TYPES),
                            random.nextInt(5) == 0 ? one(random, BODIES) : parameters(random))
                    : served.get(path + (query.isEmpty() ? "" : "?" + query));

            String what = "seed " + seed + ": " + (form ? "POST " : "GET ") + path + "?" + query;
            assertThat(answer.statusCode()).as(what).isLessThan(500);
            if (answer.statusCode() >= 400) {
                assertThat(answer.body())
                        .as(what)
                        .containsAnyOf("class=\"lead\"", "\"remedy\":", "class=\"wrong\"")
                        .doesNotContain("Exception", "<script>alert");
            }
            assertThat(served.failures()).as(what).isEmpty();
        }
        assertThat(asked).hasSize(GETS.size() + POSTS.size());
    }

    @Test
    void theRoutesTriedAreAllThereAre() throws Exception {
        Set<String> written = new TreeSet<>();
        Pattern route = Pattern.compile("(?:Routes\\.read\\(\\s*routes,|routes\\.post\\()\\s*\"(/[^\"]*)\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/hearsay/app/desk"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = route.matcher(Files.readString(source));
                while (matcher.find()) {
                    written.add(matcher.group(1).replaceAll("\\{[a-z]+\\}", "{}"));
                }
            }
        }
        assertThat(written).hasSizeGreaterThan(30);
        assertThat(Stream.concat(GETS.stream(), POSTS.stream())).containsAll(written);
    }

    private static String parameters(Random random) {
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = one(random, NAMES);
            for (int times = random.nextInt(6) == 0 ? 2 : 1; times > 0; times--) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(one(random, VALUES));
            }
        }
        return query.toString();
    }

    private static String one(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statement",
                "/review",
                "/history",
                "/speaker",
                "/compare",
                "/ingest",
                "/ingest/none",
                "/enter",
                "/read",
                "/api/read",
                "/api/statement",
                "/api/ingest",
                "/api/ingest/none/retry"
            })
    void whateverIsSentIsToldWhatToDo(String path) throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        answers.add(served.post(path));
        answers.add(served.post(path, "who", "Lea"));
        answers.add(served.post(
                path, "who", "Lea", "do", "x", "seen", "x", "undo", "x", "judge", "x", "accept", "x", "inputs", "-"));
        answers.add(served.post(
                path, "who", "L".repeat(10_000), "do", "accept", "seen", "0", "article", "nobody", "id", "s1"));
        answers.add(served.send(path, "application/json", "{"));
        answers.add(served.send(path, "application/json", "[1]"));
        answers.add(served.send(path, "multipart/form-data; boundary=x", "--x\r\nbroken"));
        answers.add(served.send(path, "text/plain; charset=none", "é"));

        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.body()).containsAnyOf("class=\"lead\"", "\"remedy\":", "class=\"wrong\"");
        }
    }

    @Test
    void everyListAndChartHasItsNumbersAsCsv() throws Exception {
        for (String path : List.of(
                "/search?q=ferry&format=csv",
                "/speakers?format=csv",
                "/outlets?format=csv",
                "/outlet?name=Nordkysten&format=csv",
                "/compare?q=ferry&format=csv",
                "/chain?quote=ferry+tests+were+cut+short&format=csv")) {
            HttpResponse<String> answer = served.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/csv");
        }
        assertThat(served.get("/chain?quote=ferry+tests+were+cut+short&format=csv")
                        .body())
                .contains("Nordkysten", "Vestkysten");
    }

    @Test
    void aSearchCanBeFollowedAsAFeed() throws Exception {
        HttpResponse<String> answer = served.get("/search?q=ferry&format=atom");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        assertThat(answer.body()).contains("<feed", "2024-03-15T00:00:00Z", "/statement?article=two&amp;id=s1");
    }

    @Test
    void theChainOfAQuotationCountsItsRoots() throws Exception {
        assertThat(served.get("/chain?quote=the+ferry+tests+were+cut+short").body())
                .contains("2 independent roots", "<svg", "Vestkysten");
    }

    @Test
    void programsCorrectAndAreToldOfConflicts() throws Exception {
        JsonNode statement = JsonMapper.shared()
                .readTree(served.get("/api/statement?article=two&id=s2").body());
        String accept = "{\"action\":\"accept\",\"who\":\"a program\",\"article\":\"two\",\"id\":\"s2\",\"seen\":"
                + statement.path("seen").asLong() + "}";

        assertThat(served.send("/api/statement", "application/json", accept).statusCode())
                .isEqualTo(200);
        assertThat(served.send("/api/statement", "application/json", accept).statusCode())
                .isEqualTo(409);
        assertThat(served.get("/api/history").body()).contains("a program");
        String sung = accept.replace("\"accept\"", "\"edit\",\"fields\":{\"act\":\"sing\"}")
                .replaceFirst(
                        "\"seen\":[0-9]+", "\"seen\":" + (statement.path("seen").asLong() + 1));
        assertThat(served.send("/api/statement", "application/json", sung).statusCode())
                .isEqualTo(422);
        String undo = "{\"action\":\"undo\",\"who\":\"a program\",\"undoes\":1}";
        assertThat(served.send("/api/statement", "application/json", undo).statusCode())
                .isEqualTo(200);
        assertThat(served.send("/api/statement", "application/json", undo).statusCode())
                .isEqualTo(409);
        assertThat(served.send("/api/statement", "application/json", undo.replace("1}", "99}"))
                        .statusCode())
                .isEqualTo(404);
        String never = accept.replaceFirst("\"seen\":.*", "\"seen\":-36893488147419103232}");
        assertThat(served.send("/api/statement", "application/json", never).statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyRouteForProgramsIsDescribedAndAnswersAsDescribed() throws Exception {
        JsonNode description =
                JsonMapper.shared().readTree(served.get("/api/openapi.json").body());
        Set<String> undescribed = new TreeSet<>();
        for (String path : List.of(
                "/api/search",
                "/api/statements",
                "/api/documents",
                "/api/clusters",
                "/api/speakers",
                "/api/compare?q=ferry",
                "/api/history",
                "/api/statement?article=one&id=s1",
                "/api/ingest")) {
            String route = path.split("\\?", 2)[0];
            JsonNode answer = description
                    .path("paths")
                    .path(route)
                    .path("get")
                    .path("responses")
                    .path("200")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            if (answer.isMissingNode()) {
                undescribed.add(route);
                continue;
            }
            ObjectNode schema = JsonMapper.shared().createObjectNode();
            schema.setAll((ObjectNode) answer);
            schema.set("components", description.path("components"));
            Schema held = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JsonMapper.shared().writeValueAsString(schema));
            String body = served.get(path).body();
            assertThat(held.validate(body, InputFormat.JSON))
                    .as(path + " " + body)
                    .isEmpty();
        }
        assertThat(undescribed).isEmpty();
    }

    @Test
    void aJobReadsWhatIsNewAndTellsWhatCannotBeRead() throws Exception {
        Path good = Files.writeString(
                folder.resolve("good.jsonl"),
                "{\"id\":\"three\",\"text\":\"Pilot said that the fog came early this year\"}\n{\"id\":");
        HttpResponse<String> begun = served.send(
                "/api/ingest",
                "application/json",
                JsonMapper.shared()
                        .writeValueAsString(java.util.Map.of("inputs", List.of(good.toString(), "no-such-file.txt"))));
        String address = begun.headers().firstValue("Location").orElseThrow();

        assertThat(begun.statusCode()).isEqualTo(202);
        String events = served.get(address + "/events").body(); // ends with the job
        assertThat(events).contains("\"ended\":true", "\"state\":\"done\"");
        assertThat(served.get("/api/article?id=three").statusCode()).isEqualTo(200);
        String page = served.get(address.replace("/api", "")).body();
        assertThat(page).contains("good.jsonl", "What could not be read", "no-such-file.txt");
        assertThat(served.post(address.replace("/api", ""), "do", "retry").statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatAnAddressTakesIsSaid() throws Exception {
        HttpResponse<String> answer = served.post("/api/history");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    @Test
    void listsStaySmall() throws Exception {
        for (String path : List.of("/search", "/articles", "/speakers", "/outlets", "/review", "/history", "/ingest")) {
            assertThat(served.get(path).body().length()).as(path).isLessThan(200_000);
        }
    }
}
