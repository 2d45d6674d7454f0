package hearsay.reading.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FetcherTest {

    private static final FetchLimits LIMITS = FetchLimits.defaults()
            .withAllowPrivate(true)
            .withTimes(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofMillis(10));

    private final List<String> userAgents = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void fetchesAPageAndSaysWhoItIs() throws IOException {
        answer("/a", 200, "<p>Hello", "Content-Type", "text/html; charset=utf-8");

        try (Fetcher fetcher = new Fetcher(LIMITS, "1.2", null)) {
            Fetched fetched = fetcher.fetch(address("/a#part"));
            assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("<p>Hello");
            assertThat(fetched.contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(fetched.address().toString()).isEqualTo(address("/a"));
        }
        assertThat(userAgents.get(0)).startsWith("Hearsay/1.2 ");
    }

    @Test
    void asksNothingOfThisMachineUnlessAllowed() throws IOException {
        answer("/a", 200, "secret");

        FetchException refused = refused(LIMITS.withAllowPrivate(false), address("/a"));

        assertThat(refused).hasMessageContaining("private network");
        assertThat(refused.remedy()).contains("--allow-private");
        assertThat(refused(LIMITS.withAllowPrivate(false), address("/a").replace("127.0.0.1", "localhost")))
                .hasMessageContaining("private network");
        assertThat(userAgents).isEmpty();
    }

    @Test
    void followsRedirectsAndChecksEach() throws IOException {
        answer("/a", 301, "", "Location", "/b");
        answer("/b", 302, "", "Location", address("/c"));
        answer("/c", 200, "there");
        answer("/file", 302, "", "Location", "file:///etc/passwd");
        answer("/circle", 302, "", "Location", "/circle2");
        answer("/circle2", 302, "", "Location", "/circle");

        try (Fetcher fetcher = new Fetcher(LIMITS, "1", null)) {
            Fetched fetched = fetcher.fetch(address("/a"));
            assertThat(fetched.address().toString()).isEqualTo(address("/c"));
        }
        assertThat(refused(LIMITS, address("/file"))).hasMessageContaining("Only http");
        assertThat(refused(LIMITS, address("/circle"))).hasMessageContaining("circle");
    }

    @Test
    void endsARedirectChainThatNeverEnds() throws IOException {
        AtomicInteger count = new AtomicInteger();
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/" + count.incrementAndGet());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThat(refused(LIMITS, address("/"))).hasMessageContaining("more than 10 times");
    }

    @Test
    void capsTheBytesBeforeAndAfterUnpacking() throws IOException {
        answer("/long", 200, "x".repeat(5000));
        byte[] bomb = gzip(new byte[5_000_000]);
        server.createContext("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.length);
            exchange.getResponseBody().write(bomb);
            exchange.close();
        });

        assertThat(refused(LIMITS.withMostBytes(4000), address("/long"))).hasMessageContaining("more than 4000 bytes");
        assertThat(refused(LIMITS.withMostBytes(100_000), address("/bomb")))
                .hasMessageContaining("more than 100000 bytes");
    }

    @Test
    void endsABodyThatDripsAndOneThatNeverEnds() throws IOException {
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            endless(exchange, 300);
        });
        server.createContext("/flood", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            endless(exchange, 0);
        });

        assertThat(refused(LIMITS, address("/drip"))).hasMessageContaining("took more than 4 seconds");
        assertThat(refused(LIMITS.withMostBytes(100_000), address("/flood"))).hasMessageContaining("more than 100000");
    }

    @Test
    void asksAServerInTroubleAgainButNotForWhatIsMissing() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/busy", exchange -> {
            boolean better = asked.incrementAndGet() == 3;
            exchange.sendResponseHeaders(better ? 200 : 503, better ? 2 : -1);
            if (better) {
                exchange.getResponseBody().write(new byte[] {'o', 'k'});
            }
            exchange.close();
        });
        answer("/gone", 404, "");

        try (Fetcher fetcher = new Fetcher(LIMITS, "1", null)) {
            assertThat(fetcher.fetch(address("/busy")).body()).hasSize(2);
        }
        assertThat(refused(LIMITS, address("/gone"))).hasMessageContaining("no such page");
        assertThat(userAgents).hasSize(1);
    }

    @Test
    void asksWithTheCacheOnlyForWhatChanged(@TempDir Path folder) throws IOException {
        AtomicInteger whole = new AtomicInteger();
        server.createContext("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                whole.incrementAndGet();
                exchange.sendResponseHeaders(200, 4);
                exchange.getResponseBody().write("feed".getBytes(StandardCharsets.UTF_8));
            }
            exchange.close();
        });

        for (int run = 0; run < 3; run++) {
            try (Fetcher fetcher = new Fetcher(LIMITS, "1", new PageCache(folder.resolve("cache")))) {
                assertThat(new String(fetcher.fetch(address("/feed")).body(), StandardCharsets.UTF_8))
                        .isEqualTo("feed");
            }
        }
        assertThat(whole).hasValue(1);
    }

    @Test
    void honoursRobotsTxt() throws IOException {
        answer("/robots.txt", 200, "User-agent: *\nDisallow: /private\n");

        try (Fetcher fetcher = new Fetcher(LIMITS, "1", null)) {
            assertThat(fetcher.isAllowed(address("/news"))).isTrue();
            assertThat(fetcher.isAllowed(address("/private/a"))).isFalse();
        }
    }

    @Test
    void waitsBetweenFollowedPagesAsTheSiteAsks() throws IOException {
        answer("/robots.txt", 200, "User-agent: *\nCrawl-delay: 0.3\nDisallow: /private\n");
        answer("/a", 200, "a");

        try (Fetcher fetcher = new Fetcher(LIMITS, "1", null)) {
            long start = System.nanoTime();
            for (int i = 0; i < 3; i++) {
                assertThat(fetcher.follow(address("/a"))).isNotNull();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
            assertThat(fetcher.follow(address("/private/a"))).isNull();
        }
    }

    @Test
    void saysWhatToDoWhereNobodyAnswers() throws IOException {
        String nobody = address("/a");
        server.stop(0);

        FetchException refused = refused(LIMITS, nobody);

        assertThat(refused).hasMessageContaining("could not be read");
        assertThat(refused.remedy()).isEqualTo("Check the connection, and try again later.");
        FetchException unknown = refused(LIMITS, "http://no-such-server.invalid/");
        assertThat(unknown).hasMessageContaining("no-such-server.invalid");
        assertThat(unknown.remedy()).contains("spelled");
    }

    @Test
    void takesMissingRobotsTxtForYesAndTroubleForNo() throws IOException {
        try (Fetcher fetcher = new Fetcher(LIMITS, "1", null)) {
            assertThat(fetcher.isAllowed(address("/news"))).isTrue();
        }
        answer("/robots.txt", 500, "");
        try (Fetcher fetcher = new Fetcher(LIMITS, "1", null)) {
            assertThat(fetcher.isAllowed(address("/news"))).isFalse();
        }
    }

    private void answer(String path, int status, String body, String... headers) {
        server.createContext(path, exchange -> {
            userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static void endless(HttpExchange exchange, long pause) {
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(new byte[pause == 0 ? 10_000 : 1]);
                out.flush();
                Thread.sleep(pause);
            }
        } catch (IOException | InterruptedException e) {
            exchange.close(); // the client had enough
        }
    }

    private static FetchException refused(FetchLimits limits, String address) throws IOException {
        try (Fetcher fetcher = new Fetcher(limits, "1", null)) {
            return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(address));
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
