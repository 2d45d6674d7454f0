package hearsay.app.desk.pages;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.asking.Asked;
import hearsay.app.desk.asking.Ledgers;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.view.ArticleView;
import hearsay.app.desk.view.ArticlesView;
import hearsay.app.desk.view.Paths;
import hearsay.ledger.store.asking.Shelf;
import hearsay.statement.AttributedDocument;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The ledger's articles. */
public final class ArticlePages {

    private static final int MOST = 100;

    private final Ledgers ledgers;
    private final Answers answers;

    public ArticlePages(Ledgers ledgers, Answers answers) {
        this.ledgers = ledgers;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        Routes.read(routes, "/articles", this::articles);
        Routes.read(routes, "/article", this::article);
    }

    private void articles(Context request) {
        long before = Asked.number(request, "before", 0, Long.MAX_VALUE, Long.MAX_VALUE);
        List<Shelf.Listed> listed =
                ledgers.isThere() ? ledgers.ask(ledger -> ledger.shelf().list(MOST + 1, before)) : List.of();
        answers.page(request, "articles", Map.of("articles", ArticlesView.of(listed, MOST)));
    }

    private void article(Context request) {
        String id = Asked.words(request, "id");
        if (id.isBlank()) {
            throw new Problem(400, "No article was named.", "Take one from the list of articles, /articles.");
        }
        AttributedDocument attributed =
                ledgers.ask(ledger -> ledger.shelf().article(id)).corrected().document();
        answers.page(
                request,
                "article",
                Map.of(
                        "article", ArticleView.of(attributed),
                        "path", Paths.article(id),
                        "json", Paths.of("/api/article", "id", id),
                        "hit", Asked.words(request, "hit"),
                        "open", "open".equals(request.queryParam("cards")),
                        "kept", id));
    }
}
