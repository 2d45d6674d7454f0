package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import hearsay.document.Document;
import hearsay.reading.outcome.Languages;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Addresses, feeds that are followed, and lists of feeds, on a server of this test. */
@Timeout(60)
class WebReadingTest {

    private final Map<String, String> pages = new java.util.concurrent.ConcurrentHashMap<>();
    private HttpServer server;
    private String site = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] bytes = (page == null ? "" : page.replace("SITE", site)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        pages.put("/a.txt", "Ana Ruiz said no.");
        pages.put("/page", "<html><body><p>The whole story, she said.</p></body></html>");
        pages.put("/private/page", "<html><body><p>Not for programs, she said.</p></body></html>");
        pages.put("/robots.txt", "User-agent: *\nDisallow: /private\n");
        pages.put(
                "/feed",
                """
                <rss version="2.0"><channel><title>Harbour Post</title>
                <item><title>One</title><link>SITE/page</link><description>Short, he said.</description></item>
                <item><title>Two</title><link>SITE/private/page</link><description>Short too, he said.</description></item>
                <item><title>Three</title><link>SITE/gone</link></item>
                </channel></rss>
                """);
        pages.put(
                "/list",
                "<opml version=\"2.0\"><body><outline text=\"x\"><outline xmlUrl=\"SITE/feed\"/></outline></body></opml>");
        pages.put("/circle", "<opml version=\"2.0\"><body><outline xmlUrl=\"SITE/circle\"/></body></opml>");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsWhatAnAddressGives() {
        Document document = read(ReadingOptions.defaults(), "/a.txt").onlyDocument();

        assertThat(document.text()).isEqualTo("Ana Ruiz said no.");
        assertThat(document.id()).isEqualTo(site + "/a.txt");
        assertThat(document.metadata().uri()).isEqualTo(site + "/a.txt");
        assertThat(document.metadata().retrieved()).isNotNull();
    }

    @Test
    void readsAFeedsOwnTextsUnlessAskedToFollow() {
        assertThat(read(ReadingOptions.defaults(), "/feed").texts())
                .containsExactly("Short, he said.", "Short too, he said.");
    }

    @Test
    void followsAFeedToThePagesThatRobotsTxtAllows() {
        Reads reads = read(ReadingOptions.defaults().withFollow(true), "/feed");

        assertThat(reads.texts()).containsExactly("The whole story, she said.");
        assertThat(reads.onlyDocument().metadata().title()).isEqualTo("One");
        assertThat(reads.onlyDocument().metadata().outlet()).isEqualTo("Harbour Post");
        assertThat(reads.skipped()).hasSize(1).first().satisfies(skipped -> {
            assertThat(skipped.reason()).isEqualTo(ReadOutcome.Skipped.Reason.ROBOTS);
            assertThat(skipped.where()).isEqualTo(site + "/private/page");
        });
        assertThat(reads.onlyFailure().where()).isEqualTo(site + "/gone");
    }

    @Test
    void goesOnWithAFeedWhereAnEarlierRunStopped(@TempDir Path folder) {
        ReadingOptions options = ReadingOptions.defaults().withCache(folder.resolve("cache"));
        IllegalStateException killed = new IllegalStateException("killed");
        assertThatThrownBy(() -> {
                    try (ArticleReader reader = reader(options)) {
                        List<ReadOutcome> seen = new ArrayList<>();
                        reader.read(List.of(site + "/feed"), outcome -> {
                            seen.add(outcome);
                            if (seen.size() == 2) {
                                throw killed;
                            }
                        });
                    }
                })
                .isSameAs(killed);

        Reads second = read(options, "/feed");
        assertThat(second.texts()).containsExactly("Short too, he said.");
        assertThat(second.skipped().get(0).reason()).isEqualTo(ReadOutcome.Skipped.Reason.ALREADY_READ);

        pages.put("/feed", pages.get("/feed").replace("Short, he", "Longer, he"));
        assertThat(read(options, "/feed").texts()).containsExactly("Longer, he said.");
    }

    @Test
    void remembersNothingOfAFollowedPageThatCouldNotBeRead(@TempDir Path folder) {
        ReadingOptions options = ReadingOptions.defaults().withFollow(true).withCache(folder);

        assertThat(read(options, "/feed").onlyFailure().where()).isEqualTo(site + "/gone");
        assertThat(read(options, "/feed").onlyFailure().where()).isEqualTo(site + "/gone");
        pages.put("/gone", "<html><body><p>Back again, she said.</p></body></html>");
        assertThat(read(options, "/feed").texts()).containsExactly("Back again, she said.");
    }

    @Test
    void readsTheFeedsOfAListAndNoListForEver() {
        assertThat(read(ReadingOptions.defaults(), "/list").texts())
                .containsExactly("Short, he said.", "Short too, he said.");
        assertThat(read(ReadingOptions.defaults(), "/circle").onlyFailure().message())
                .contains("without end");
    }

    @Test
    void refusesThisMachineUnlessAllowed() {
        List<ReadOutcome> outcomes = new ArrayList<>();
        try (ArticleReader reader = new ArticleReader(ReadingOptions.defaults())) {
            reader.read(List.of(site + "/a.txt"), outcomes::add);
        }

        assertThat(outcomes).hasSize(1).first().isInstanceOf(ReadOutcome.Failure.class);
    }

    private Reads read(ReadingOptions options, String path) {
        Reads reads = new Reads();
        try (ArticleReader reader = reader(options)) {
            reader.read(List.of(site + path), reads.all()::add);
        }
        return reads;
    }

    private static ArticleReader reader(ReadingOptions options) {
        return new ArticleReader(
                options.withAllowPrivate(true), InputStream.nullInputStream(), new Languages(), Reads::plainPage);
    }
}
