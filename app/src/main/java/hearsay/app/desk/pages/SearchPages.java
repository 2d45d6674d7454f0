package hearsay.app.desk.pages;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Feed;
import hearsay.app.desk.answering.Table;
import hearsay.app.desk.asking.Asked;
import hearsay.app.desk.asking.Found;
import hearsay.app.desk.asking.Ledgers;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.given.DeskJson;
import hearsay.app.desk.view.CheckView;
import hearsay.app.desk.view.Paths;
import hearsay.app.desk.view.SearchView;
import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Hit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Searching the ledger, and whether something was said. */
public final class SearchPages {

    private static final List<String> FORMATS = List.of("page", "csv", "atom");

    private final Ledgers ledgers;
    private final DeskJson json;
    private final Answers answers;

    public SearchPages(Ledgers ledgers, DeskJson json, Answers answers) {
        this.ledgers = ledgers;
        this.json = json;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        Routes.read(routes, "/search", this::search);
        Routes.read(routes, "/check", this::check);
    }

    private void search(Context request) {
        String words = Asked.words(request, "q");
        String format = Asked.oneOf(request, "format", FORMATS);
        if (format.equals("csv")) {
            List<Hit> hits = Found.page(ledgers, request).hits();
            answers.csv(
                    request, "statements", Table.of(hits.stream().map(json::hit).toList()));
            return;
        }
        if (format.equals("atom")) {
            feed(request, words);
            return;
        }
        if (!ledgers.isThere() || Found.isNothing(words)) {
            answers.page(request, "search", Map.of("search", SearchView.none(words, ledgers.isThere())));
            return;
        }
        Found found = Found.in(ledgers, request);
        answers.page(
                request,
                "search",
                Map.of(
                        "search",
                        SearchView.of(words, request.queryParamMap(), found.page(), found.facets(), found.scope())));
    }

    private void feed(Context request, String words) {
        String here = request.scheme() + "://" + request.host();
        List<Feed.Entry> entries = Found.page(ledgers, request).hits().stream()
                .map(hit -> new Feed.Entry(
                        here + Paths.statement(hit.article(), hit.number()),
                        (hit.speaker() == null ? "Nobody named" : hit.speaker()) + ": " + beginning(hit.content()),
                        here + Paths.statement(hit.article(), hit.number()),
                        hit.published(),
                        hit.outlet(),
                        hit.content()))
                .toList();
        String query = request.queryString();
        answers.feed(
                request,
                new Feed(
                        words.isBlank() ? "Statements" : "Statements with " + words,
                        here + "/search" + (query == null ? "" : "?" + query),
                        entries));
    }

    private static String beginning(String content) {
        int end = content.offsetByCodePoints(0, Math.min(80, content.codePointCount(0, content.length())));
        return end < content.length() ? content.substring(0, end) + "…" : content;
    }

    private void check(Context request) {
        String quote = Asked.words(request, "quote");
        String speaker = Asked.words(request, "speaker");
        if (quote.isBlank() || !ledgers.isThere()) {
            answers.page(request, "check", Map.of("check", CheckView.none(quote, speaker, ledgers.isThere())));
            return;
        }
        Check check = ledgers.ask(ledger -> ledger.checking().check(quote, speaker.isBlank() ? null : speaker));
        answers.page(request, "check", Map.of("check", CheckView.of(check, speaker)));
    }
}
