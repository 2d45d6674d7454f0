package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The desk is stopped in the middle of an ingest. */
class DeskResumeTest {

    private static final int ARTICLES = 1_500;

    @TempDir
    private Path folder;

    @Test
    void theNextDeskGoesOn() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            lines.append("{\"id\":\"a")
                    .append(i)
                    .append("\",\"text\":\"Minister said that ferry number ")
                    .append(i)
                    .append(" will be late this winter\"}\n");
        }
        Path many = Files.writeString(folder.resolve("many.jsonl"), lines.toString());
        String address;
        try (Served first = Served.over(
                folder,
                new StandIn(),
                "{\"id\":\"one\",\"text\":\"Minister said the ferry tests were cut short to save two days\"}\n")) {
            first.send(
                    "/api/ingest",
                    "application/json",
                    JsonMapper.shared().writeValueAsString(Map.of("inputs", List.of(many.toString()))));
            address = "/api/ingest/"
                    + JsonMapper.shared()
                            .readTree(first.get("/api/ingest").body())
                            .path("jobs")
                            .path(0)
                            .path("id")
                            .asString();
            while (read(first, address) == 0) {
                Thread.sleep(20);
            }
        }
        try (Served second = new Served(folder.resolve("ledger.db"), new StandIn())) {
            assertThat(second.get(address + "/events").body()).contains("\"state\":\"done\"");
            var item = JsonMapper.shared()
                    .readTree(second.get(address).body())
                    .path("items")
                    .path(0);

            assertThat(item.path("known").asInt()).isBetween(1, ARTICLES - 1);
            assertThat(item.path("stored").asInt() + item.path("known").asInt()).isEqualTo(ARTICLES);
            assertThat(second.failures()).isEmpty();
        }
    }

    /** After a kill, the file of a job says that it is being read. */
    @Test
    void whatAKillCutShortIsReadByTheNextDesk() throws Exception {
        Served.over(
                        folder,
                        new StandIn(),
                        "{\"id\":\"one\",\"text\":\"Minister said the ferry tests were cut short to save two days\"}\n")
                .close();
        Path more = Files.writeString(
                folder.resolve("more.jsonl"),
                "{\"id\":\"two\",\"text\":\"Minister said that the ferry will be late this winter\"}\n");
        Path jobs = Files.createDirectories(folder.resolve("ledger.db.desk"));
        Files.writeString(jobs.resolve("0a.json"), job("0a", "READING", more));
        Path over = Files.writeString(jobs.resolve("0b.json"), job("0b", "DONE", more));
        Files.writeString(jobs.resolve("0c.json"), "{\"id\":\"0c\",");
        var untouched = Files.getLastModifiedTime(over);

        try (Served next = new Served(folder.resolve("ledger.db"), new StandIn())) {
            assertThat(next.get("/api/ingest/0a/events").body()).contains("\"state\":\"done\"");
            assertThat(next.get("/api/article?id=two").statusCode()).isEqualTo(200);
            assertThat(next.get("/api/ingest/0b").body()).contains("\"done\"");
            assertThat(next.get("/api/ingest/0c").statusCode()).isEqualTo(404);
            assertThat(next.failures()).hasSize(1); // the file that was cut short
        }
        assertThat(Files.getLastModifiedTime(over)).isEqualTo(untouched);
    }

    private static String job(String id, String state, Path input) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        id,
                        "who",
                        "Lea",
                        "asked",
                        "2024-03-14T00:00:00Z",
                        "state",
                        state,
                        "seconds",
                        1,
                        "items",
                        List.of(Map.of("input", input.toString(), "state", state)),
                        "failures",
                        List.of()));
    }

    private static int read(Served served, String address) throws Exception {
        return JsonMapper.shared()
                .readTree(served.get(address).body())
                .path("articles")
                .asInt();
    }
}
