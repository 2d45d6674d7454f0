package hearsay.measure.desk;

import hearsay.measure.tables.MarkedText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Has many people read a desk that is served, while it reads articles into its ledger. */
@Command(
        name = "desk",
        description =
                "Has many people at once read a desk that is served (hearsay serve --ledger FILE), each pausing one to three seconds after each page,"
                        + " while the desk ingests articles; prints how long its pages took.",
        mixinStandardHelpOptions = true)
public final class DeskCommand implements Callable<Integer> {

    private static final double SEARCH_WANTED = 300;
    private static final double PAGES_WANTED = 150;
    private static final int LEAST_PAUSE = 1_000;
    private static final int MOST_PAUSE = 3_000;

    @Option(names = "--at", description = "The desk's first page (default: ${DEFAULT-VALUE}).")
    private URI desk = URI.create("http://127.0.0.1:8080/");

    @Option(names = "--readers", description = "How many read at once (default: ${DEFAULT-VALUE}).")
    private int readers = 50;

    @Option(names = "--seconds", description = "For how long (default: ${DEFAULT-VALUE}).")
    private int seconds = 600;

    @Option(names = "--warm-up", description = "Seconds before, that do not count (default: ${DEFAULT-VALUE}).")
    private int warmUp = 60;

    @Option(
            names = "--articles",
            paramLabel = "FILE",
            description =
                    "JSON lines of articles that the desk is given to ingest, again and again under other ids; none without.")
    private @Nullable Path articles;

    @Option(names = "--write", description = "Also put the table into docs/reliability.md.")
    private boolean write;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Client client = new Client(desk);
        Places places = Places.of(client);
        long statements = client.json("/api/search?limit=1").path("total").asLong();
        Path given = articles == null ? null : given(articles);
        try {
            String job = given == null ? null : ingest(client, given);
            read(client, places, warmUp);
            long before = stored(client, job);
            Timings timings = read(client, places, seconds);
            long stored = stored(client, job) - before;
            String table = table(timings, statements, stored);
            System.out.print(table);
            System.err.print(timings.failures());
            if (job != null) {
                client.post("/api/ingest/" + job + "/stop", "");
            }
            if (write) {
                MarkedText.replace(Path.of("docs", "reliability.md"), "desk", table);
            }
            return timings.failures().isEmpty() ? 0 : 1;
        } finally {
            if (given != null) {
                Files.deleteIfExists(given);
            }
        }
    }

    /** As many articles as one thread cannot read in the time: the same texts, each time under another id. */
    private Path given(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Path given = Files.createTempFile("hearsay-load", ".jsonl");
        String run = Long.toString(Instant.now().getEpochSecond(), 36);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 20 * (seconds + warmUp); i++) {
            JsonNode article = JsonMapper.shared().readTree(lines.get(i % lines.size()));
            ObjectNode other = JsonMapper.shared().createObjectNode();
            other.put("id", "load-" + run + "-" + i);
            other.put("outlet", "Load");
            other.put("text", "Number " + i + ".\n\n" + article.path("text").asString());
            all.add(JsonMapper.shared().writeValueAsString(other));
        }
        Files.write(given, all, StandardCharsets.UTF_8);
        return given;
    }

    private static String ingest(Client client, Path file) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("inputs", List.of(file.toString())));
        return client.post("/api/ingest", body).path("id").asString();
    }

    private static long stored(Client client, @Nullable String job) {
        return job == null
                ? 0
                : client.json("/api/ingest/" + job)
                        .path("items")
                        .path(0)
                        .path("stored")
                        .asLong();
    }

    private Timings read(Client client, Places places, int seconds) throws InterruptedException {
        Timings timings = new Timings();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            Random random = new Random(i);
            Thread thread = new Thread(() -> visit(client, places, random, end, timings), "reader " + i);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return timings;
    }

    private static void visit(Client client, Places places, Random random, long end, Timings timings) {
        try {
            Thread.sleep(random.nextInt(MOST_PAUSE)); // not all at once
            while (System.nanoTime() < end) {
                Places.Visit visit = places.next(random);
                long before = System.nanoTime();
                try {
                    HttpResponse<String> answer = client.get(visit.path());
                    timings.add(visit.kind(), (System.nanoTime() - before) / 1e6);
                    if (answer.statusCode() != 200 || !answer.body().contains("</html>")) {
                        timings.fail(answer.statusCode() + " at " + visit.path());
                    }
                } catch (IOException e) {
                    timings.fail(e + " at " + visit.path());
                }
                Thread.sleep(LEAST_PAUSE + random.nextInt(MOST_PAUSE - LEAST_PAUSE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String table(Timings timings, long statements, long stored) {
        return timings.table(SEARCH_WANTED, PAGES_WANTED)
                + String.format(
                        Locale.ROOT,
                        "%n%,d statements; %d readers pausing 1 to 3 s for %d s; %,d articles stored meanwhile; %s, %s, %d processors, load after the run %.1f.%n",
                        statements,
                        readers,
                        seconds,
                        stored,
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
