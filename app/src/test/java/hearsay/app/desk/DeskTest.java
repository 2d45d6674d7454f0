package hearsay.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import hearsay.app.desk.answering.Limits;
import hearsay.app.desk.given.DeskSettings;
import hearsay.ledger.store.LedgerAddress;
import hearsay.writing.JsonLinesWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeskTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<Throwable> FAILURES = new ArrayList<>();
    private static Desk desk;

    @BeforeAll
    static void start() throws IOException {
        desk = Desk.start(
                DeskSettings.local(0, LedgerAddress.of(Path.of("no-such-ledger.db"))),
                new Invented(),
                new Invented.Json(),
                FAILURES::add);
    }

    @AfterAll
    static void stop() {
        desk.close();
        assertThat(FAILURES).isEmpty();
    }

    @Test
    void theFirstPageTeachesWithAnArticleAlreadyRead() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ferry tests were cut short", "class=\"card", "invented");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/read",
                "/examples/ferry",
                "/examples/ferry/json",
                "/assets/desk.css",
                "/health",
                "/nowhere"
            })
    void headAnswersAsGetDoesWithoutTheBody(String path) throws Exception {
        HttpResponse<String> whole = get(path);
        HttpResponse<String> head = send(request(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(whole.statusCode());
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(whole.headers().firstValue("Content-Type"));
        assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag"));
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/api/nowhere", "/assets/desk.js"})
    void everyAnswerForbidsWhatABrowserNeedNotDo(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void anExportOfNoLedgerIsAProblemAndNoFile() throws Exception {
        HttpResponse<String> answer = get("/api/export?format=csv");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        problem(answer);
        HttpResponse<String> head = send(request("/api/export").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(404);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String tag = get("/examples/ferry").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = send(request("/examples/ferry").header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void apiReadGivesTheJsonOfTheCommandLine() throws Exception {
        String text = "😀 Ana Ruiz said that it rains. It does.";

        HttpResponse<String> answer = post("/api/read", "application/json", "{\"id\":\"a\",\"text\":\"" + text + "\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(schema().validate(answer.body(), InputFormat.JSON)).isEmpty();
        JsonNode article = JsonMapper.shared().readTree(answer.body());
        assertThat(article.path("id").asString()).isEqualTo("a");
        assertThat(article.path("text").asString()).isEqualTo(text);
        JsonNode source = article.path("statements").path(0).path("source").path(0);
        assertThat(source.path("exact").asString()).isEqualTo("😀 Ana Ruiz");
        assertThat(source.path("end").asInt()).isEqualTo(10);
    }

    @Test
    void apiReadTakesTextAsItIs() throws Exception {
        HttpResponse<String> answer = post("/api/read", "text/plain", "Ana said that <b>1 < 2</b>.\r\n");

        assertThat(JsonMapper.shared().readTree(answer.body()).path("text").asString())
                .isEqualTo("Ana said that <b>1 < 2</b>.\r\n");
    }

    @Test
    void apiReadFindsTheArticleInAPage() throws Exception {
        String paragraph =
                "<p>" + "The mayor said that the bridge will be closed for a year of works. ".repeat(5) + "</p>";
        HttpResponse<String> answer = post(
                "/api/read",
                "application/json",
                JsonMapper.shared()
                        .writeValueAsString(JsonMapper.shared()
                                .createObjectNode()
                                .put(
                                        "html",
                                        "<html><body><article><h1>Bridge</h1>" + paragraph.repeat(4) + "</article>")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("text").asString())
                .contains("the bridge will be closed")
                .doesNotContain("<p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost/",
                "http://[::1]/",
                "http://169.254.169.254/latest/",
                "http://10.0.0.1/",
                "http://2130706433/",
                "http://0x7f.1/"
            })
    void nothingOnThisMachineOrAPrivateNetworkIsFetched(String address) throws Exception {
        HttpResponse<String> answer = post("/api/read", "application/json", "{\"url\":\"" + address + "\"}");

        assertThat(answer.statusCode()).isIn(400, 422);
        problem(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "/etc/passwd", "-", "../pom.xml", "javascript:alert(1)", "http://", "*"})
    void whatIsNoWebAddressIsRefused(String address) throws Exception {
        HttpResponse<String> answer = post("/api/read", "application/json", "{\"url\":\"" + address + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        problem(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{}", "{\"text\":1}", "{\"text\":\"  \"}", "null", "{\"text\":null}", "\u0000"})
    void badJsonIsToldWithWhatToDo(String body) throws Exception {
        HttpResponse<String> answer = post("/api/read", "application/json", body);

        assertThat(answer.statusCode()).isIn(400, 422);
        problem(answer);
    }

    @Test
    void anotherLanguageIsToldAndNotGuessed() throws Exception {
        HttpResponse<String> answer = post(
                "/api/read",
                "text/plain; charset=utf-8",
                "Der Bürgermeister sagte am Montag, dass die Brücke wegen der Bauarbeiten ein Jahr lang gesperrt bleiben"
                        + " werde, und dass niemand wisse, wann die Arbeiten beginnen.");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problem(answer).path("detail").asString()).contains("German");
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        HttpResponse<String> answer = send(request("/api/read")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofByteArray(new byte[Limits.MOST_BYTES + 1])));

        assertThat(answer.statusCode()).isEqualTo(413);
        problem(answer);
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws Exception {
        HttpResponse<String> answer = send(request("/api/read")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofByteArray(new byte[] {'a', (byte) 0xFF, 'b'})));

        assertThat(answer.statusCode()).isEqualTo(400);
        problem(answer);
    }

    @Test
    void aPastedTextGetsAPageOfItsOwnAndTheSameAsJson() throws Exception {
        HttpResponse<String> answer = post(
                "/read",
                "application/x-www-form-urlencoded",
                "text=Ana+said+%3Cscript%3Ealert(1)%3C/script%3E+it+rains.");

        assertThat(answer.statusCode()).isEqualTo(303);
        String place = answer.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> page = get(place);
        assertThat(page.body())
                .contains("&lt;script", "id=\"card-s1\"", "id=\"s1\"")
                .doesNotContain("<script>alert");
        assertThat(schema().validate(get(place + "/json").body(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aFileIsReadByItsBytes() throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../a.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                + "Ana said that it rains.\r\n--x--\r\n";

        HttpResponse<String> answer = post("/read", "multipart/form-data; boundary=x", body);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(get(answer.headers().firstValue("Location").orElseThrow()).body())
                .contains("Ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text=", "url=ftp://x", "text=%FF", "a=b"})
    void aFormWithNothingToReadGetsAPageThatSaysWhatToDo(String form) throws Exception {
        HttpResponse<String> answer = post("/read", "application/x-www-form-urlencoded", form);

        assertThat(answer.statusCode()).isIn(303, 400, 422);
        if (answer.statusCode() != 303) {
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
            assertThat(answer.body()).contains("<h1>");
        }
    }

    @Test
    void aDamagedMultipartFormIsToldAsSuch() throws Exception {
        HttpResponse<String> answer = post("/read", "multipart/form-data; boundary=x", "--x\r\nContent-Dis");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void anotherSitesFormIsRefused() throws Exception {
        HttpResponse<String> answer = send(request("/api/read")
                .header("Content-Type", "text/plain")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString("Ana said that it rains.")));

        assertThat(answer.statusCode()).isEqualTo(403);
        problem(answer);
    }

    @Test
    void theDesksOwnPagesMaySend() throws Exception {
        HttpResponse<String> answer = send(request("/api/read")
                .header("Content-Type", "text/plain")
                .header("Origin", "http://127.0.0.1:" + desk.port())
                .POST(BodyPublishers.ofString("Ana said that it rains.")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aNameThatIsNotTheDesksIsRefused() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + desk.port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/..%2f..%2fetc/passwd",
                "/read/%ZZ",
                "/assets/..%2fVersion.class",
                "/%2e%2e/",
                "//",
                "/read/a;b=c"
            })
    void oddAddressesAreNoFailures(String path) throws Exception {
        String answer =
                raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + desk.port() + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 (200|400|404) .*");
        assertThat(answer).doesNotContain("at org.eclipse", "Exception");
    }

    @ParameterizedTest
    @ValueSource(ints = {20_001, 60_000})
    void anAddressThatIsTooLongIsToldWhatToDo(int length) throws Exception {
        String answer = raw("GET /search?q=" + "a".repeat(length) + " HTTP/1.1\r\nHost: 127.0.0.1:" + desk.port()
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 414")
                .contains("<h1>", "Ask for fewer words", "Content-Security-Policy");
    }

    @Test
    void headersThatAreTooLongAreToldWhatToDo() throws Exception {
        String answer = raw("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + desk.port() + "\r\nX-Long: " + "a".repeat(100_000)
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("<h1>", "Send fewer or shorter ones");
    }

    @Test
    void aMethodThatIsNotTakenIsTold() throws Exception {
        assertThat(send(request("/api/read").DELETE()).statusCode()).isEqualTo(405);
    }

    @Test
    void otherAddressesThanThisMachineNeedAToken() {
        assertThatThrownBy(
                        () -> new DeskSettings("0.0.0.0", 0, List.of(), null, LedgerAddress.of(Path.of("x.db")), 100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withATokenNobodyReadsWithoutIt() throws Exception {
        String token = "a-token-for-this-test-alone";
        DeskSettings settings =
                new DeskSettings("127.0.0.1", 0, List.of(), token, LedgerAddress.of(Path.of("x.db")), 100);
        try (Desk guarded = Desk.start(settings, new Invented(), new Invented.Json(), FAILURES::add)) {
            URI page = URI.create(guarded.address() + "read");
            assertThat(send(HttpRequest.newBuilder(page)).statusCode()).isEqualTo(401);
            assertThat(send(HttpRequest.newBuilder(page).header("Authorization", "Bearer " + token + "x"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(send(HttpRequest.newBuilder(page).header("Authorization", "Bearer " + token))
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> entered = send(HttpRequest.newBuilder(URI.create(guarded.address() + "enter"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("token=" + token)));
            String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
            assertThat(send(HttpRequest.newBuilder(page).header("Cookie", cookie.split(";")[0]))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoAsksTooFastIsToldToWait() throws Exception {
        DeskSettings settings = new DeskSettings("127.0.0.1", 0, List.of(), null, LedgerAddress.of(Path.of("x.db")), 1);
        try (Desk slow = Desk.start(settings, new Invented(), new Invented.Json(), FAILURES::add)) {
            HttpResponse<String> last = null;
            for (int i = 0; i < 12; i++) {
                last = send(HttpRequest.newBuilder(URI.create(slow.address() + "api/nowhere")));
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After")).isPresent();
            problem(last);
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + path));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private static HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) { // the connection was closed after a broken request before
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", desk.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Asserts that an answer is a problem with a remedy, and returns it. */
    private static JsonNode problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("remedy").asString()).isNotBlank();
        return problem;
    }

    private static Schema schema() throws IOException {
        try (InputStream in = JsonLinesWriter.class.getResourceAsStream("statement.schema.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
        }
    }
}
