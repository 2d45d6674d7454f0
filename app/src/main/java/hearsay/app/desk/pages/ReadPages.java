package hearsay.app.desk.pages;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.asking.Bodies;
import hearsay.app.desk.asking.Reading;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.view.ArticleView;
import hearsay.statement.AttributedDocument;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The first page, and reading an article on one. */
public final class ReadPages {

    private final Reading reading;
    private final Answers answers;
    private final Examples examples;
    private final Readings readings = new Readings();

    public ReadPages(Reading reading, Answers answers, Examples examples) {
        this.reading = reading;
        this.answers = answers;
        this.examples = examples;
    }

    public void add(RoutesConfig routes) {
        Routes.read(routes, "/", this::first);
        Routes.read(routes, "/read", request -> answers.page(request, "read", Map.of()));
        routes.post("/read", this::read);
        Routes.read(
                routes, "/read/{name}", request -> show(request, kept(request), "/read/" + request.pathParam("name")));
        Routes.read(routes, "/read/{name}/json", request -> json(request, kept(request)));
        Routes.read(
                routes,
                "/examples/{name}",
                request -> show(request, example(request), "/examples/" + request.pathParam("name")));
        Routes.read(routes, "/examples/{name}/json", request -> json(request, example(request)));
    }

    private void first(Context request) {
        ArticleView example = ArticleView.of(examples.find(Examples.FIRST).orElseThrow());
        answers.page(request, "first", Map.of("example", example));
    }

    private void read(Context request) {
        AttributedDocument attributed = reading.read(Bodies.input(request), 1).get(0);
        Answers.seeOther(request, "/read/" + readings.keep(attributed));
    }

    private void show(Context request, AttributedDocument attributed, String path) {
        boolean open = "open".equals(request.queryParam("cards"));
        answers.page(request, "article", Map.of("article", ArticleView.of(attributed), "path", path, "open", open));
    }

    private void json(Context request, AttributedDocument attributed) {
        answers.bytes(request, Answers.JSON, reading.lines(List.of(attributed.withoutAnnotations())));
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
}
