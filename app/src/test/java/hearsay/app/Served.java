package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.app.desk.Desk;
import hearsay.app.desk.given.DeskSettings;
import hearsay.app.terminal.Engine;
import hearsay.app.terminal.Lazy;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Terminal;
import hearsay.ledger.store.LedgerAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A desk over a ledger of invented articles, read by an engine without a model, and a client that asks it. */
final class Served implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<Throwable> failures = new ArrayList<>();
    final Desk desk;

    /** @param lines articles as JSON lines */
    static Served over(Path folder, Engine engine, String lines) throws Exception {
        Path articles = folder.resolve("articles.jsonl");
        Files.writeString(articles, lines);
        Path ledger = folder.resolve("ledger.db");
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                new ByteArrayOutputStream(),
                err,
                Terminal.detect(new java.util.Properties(), Map.of(), false),
                (model, world) -> engine);
        assertThat(Main.run(surroundings, "ingest", "--ledger", ledger.toString(), articles.toString()))
                .isZero();
        return new Served(ledger, engine);
    }

    Served(Path ledger, Engine engine) throws Exception {
        desk = Desk.start(
                DeskSettings.local(0, LedgerAddress.of(ledger)),
                new ServeCommand.Reader(new Lazy(() -> engine)),
                new ServeCommand.Json(),
                failures::add);
    }

    String address(String path) {
        return "http://127.0.0.1:" + desk.port() + path;
    }

    HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
    }

    /** Sends a form: names and values in turn. */
    HttpResponse<String> post(String path, String... form) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(form[i]).append('=').append(encoded(form[i + 1]));
        }
        return send(path, "application/x-www-form-urlencoded", body.toString());
    }

    HttpResponse<String> send(String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) { // the connection was closed after a broken request before
            return CLIENT.send(request, BodyHandlers.ofString());
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What went wrong inside. */
    List<Throwable> failures() {
        return failures;
    }

    @Override
    public void close() {
        desk.close();
    }
}
