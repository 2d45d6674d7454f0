package hearsay.app.desk.rest;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.asking.Bodies;
import hearsay.app.desk.asking.Reading;
import hearsay.statement.AttributedDocument;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code POST /api/read}. */
public final class ReadRest {

    /** A feed or some JSON lines at once, but no archive. */
    private static final int MOST_ARTICLES = 100;

    private final Reading reading;
    private final Answers answers;

    public ReadRest(Reading reading, Answers answers) {
        this.reading = reading;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        routes.post("/api/read", this::read);
    }

    private void read(Context request) {
        boolean annotated = "true".equals(request.queryParam("annotations"));
        List<AttributedDocument> all = reading.read(Bodies.input(request), MOST_ARTICLES).stream()
                .map(attributed -> annotated ? attributed : attributed.withoutAnnotations())
                .toList();
        String type = all.size() == 1 ? Answers.JSON : Answers.JSON_LINES;
        answers.bytes(request, type, reading.lines(all));
    }
}
