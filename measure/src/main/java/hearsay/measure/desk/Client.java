package hearsay.measure.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a desk that is served; any number of threads may. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI desk;

    /** @param desk its first page */
    Client(URI desk) {
        this.desk = desk;
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).build());
    }

    JsonNode json(String path) {
        return json(request(path).build(), 200);
    }

    JsonNode post(String path, String body) {
        return json(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                202);
    }

    private JsonNode json(HttpRequest request, int expected) {
        try {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(request.uri() + " answers " + answer.statusCode() + ": "
                        + answer.body().lines().findFirst().orElse(""));
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " does not answer: is the desk served there?", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(desk.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
