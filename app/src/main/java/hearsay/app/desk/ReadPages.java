package hearsay.app.desk;

import hearsay.app.desk.view.ArticleView;
import hearsay.document.Document;
import hearsay.statement.AttributedDocument;
import hearsay.writing.JsonLinesWriter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Reading an article: the page and {@code POST /api/read}. */
final class ReadPages implements AutoCloseable {

    /** REST takes a feed or some JSON lines at once, but no archive. */
    private static final int MOST_ARTICLES = 100;

    private static final int WAITING = 32;
    private static final int PATIENCE_SECONDS = 60;

    private final DeskReader reader;
    private final Answers answers;
    private final Examples examples;
    private final Input.Opener opener = new Input.Opener();
    private final Readings readings = new Readings();
    private final Gate gate = new Gate(Runtime.getRuntime().availableProcessors(), WAITING, PATIENCE_SECONDS);

    ReadPages(DeskReader reader, Answers answers, Examples examples) {
        this.reader = reader;
        this.answers = answers;
        this.examples = examples;
    }

    void add(RoutesConfig routes) {
        Desk.read(routes, "/read", request -> answers.page(request, "read", Map.of()));
        routes.post("/read", this::readForPage);
        Desk.read(
                routes, "/read/{name}", request -> show(request, kept(request), "/read/" + request.pathParam("name")));
        Desk.read(routes, "/read/{name}/json", request -> json(request, kept(request)));
        Desk.read(
                routes,
                "/examples/{name}",
                request -> show(request, example(request), "/examples/" + request.pathParam("name")));
        Desk.read(routes, "/examples/{name}/json", request -> json(request, example(request)));
        routes.post("/api/read", this::readForProgram);
    }

    private void readForPage(Context request) {
        Input input = Bodies.input(request);
        AttributedDocument attributed =
                gate.in(() -> attribute(opener.open(input, 1).get(0)));
        request.status(303);
        request.header("Location", "/read/" + readings.keep(attributed));
    }

    private void readForProgram(Context request) {
        Input input = Bodies.input(request);
        boolean annotated = "true".equals(request.queryParam("annotations"));
        List<AttributedDocument> all = gate.in(() -> opener.open(input, MOST_ARTICLES).stream()
                .map(this::attribute)
                .map(attributed -> annotated ? attributed : plain(attributed))
                .toList());
        String type = all.size() == 1 ? Answers.JSON : "application/x-ndjson; charset=utf-8";
        answers.bytes(request, type, lines(all));
    }

    private AttributedDocument attribute(Document article) {
        try {
            return reader.read(article);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new Problem(
                    500,
                    "The memory did not suffice for this article.",
                    "Start the desk with HEARSAY_OPTS=-Xmx1g, or split the article.");
        }
    }

    private void show(Context request, AttributedDocument attributed, String path) {
        boolean open = "open".equals(request.queryParam("cards"));
        answers.page(request, "article", Map.of("article", ArticleView.of(attributed), "path", path, "open", open));
    }

    private void json(Context request, AttributedDocument attributed) {
        answers.bytes(request, Answers.JSON, lines(List.of(plain(attributed))));
    }

    private AttributedDocument kept(Context request) {
        return readings.find(request.pathParam("name"))
                .orElseThrow(() -> new Problem(
                        404,
                        "The desk does not have this article any more.",
                        "It keeps what was read of late until it is closed. Read it again, or ingest it to keep it."));
    }

    private AttributedDocument example(Context request) {
        return examples.find(request.pathParam("name"))
                .orElseThrow(
                        () -> new Problem(404, "There is no such example.", "See the first page for those there are."));
    }

    private byte[] lines(List<AttributedDocument> all) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(out, reader.by())) {
            for (AttributedDocument attributed : all) {
                writer.write(attributed);
            }
        } catch (IOException e) {
            throw new AssertionError("Memory can always be written", e);
        }
        return out.toByteArray();
    }

    private static AttributedDocument plain(AttributedDocument attributed) {
        return new AttributedDocument(
                attributed.document(), attributed.statements(), attributed.titleStatements(), null);
    }

    @Override
    public void close() {
        opener.close();
    }
}
