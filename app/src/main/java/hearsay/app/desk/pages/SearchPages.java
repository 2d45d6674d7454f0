package hearsay.app.desk.pages;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Feed;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.answering.Table;
import hearsay.app.desk.asking.Asked;
import hearsay.app.desk.asking.Editor;
import hearsay.app.desk.asking.Found;
import hearsay.app.desk.asking.Ledgers;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.given.DeskJson;
import hearsay.app.desk.view.CheckView;
import hearsay.app.desk.view.Paths;
import hearsay.app.desk.view.SavedView;
import hearsay.app.desk.view.SearchView;
import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.SavedSearch;
import hearsay.ledger.store.LedgerException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Searching the ledger, and whether something was said. */
public final class SearchPages {

    /** So many statements has a table at most; an export has all. */
    private static final int MOST_ROWS = 10_000;

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
        routes.post("/search", this::keep);
        Routes.read(routes, "/check", this::check);
    }

    private void search(Context request) {
        String words = Asked.words(request, "q");
        String format = Asked.oneOf(request, "format", FORMATS);
        if (format.equals("csv")) {
            List<Hit> hits = request.queryParam("limit") == null
                    ? Found.all(ledgers, request, MOST_ROWS)
                    : Found.page(ledgers, request).hits();
            answers.csv(
                    request, "statements", Table.of(hits.stream().map(json::hit).toList()));
            return;
        }
        if (format.equals("atom")) {
            feed(request, words);
            return;
        }
        if (!ledgers.isThere() || Found.isNothing(words)) {
            answers.page(request, "search", Map.of("search", SearchView.none(words, ledgers.isThere(), kept(request))));
            return;
        }
        Found found = Found.in(ledgers, request);
        answers.page(
                request,
                "search",
                Map.of(
                        "search",
                        SearchView.of(
                                words,
                                Asked.search(request),
                                found.page(),
                                found.facets(),
                                found.scope(),
                                kept(request))));
    }

    private SavedView kept(Context request) {
        List<SavedSearch> saved =
                ledgers.isThere() ? ledgers.ask(ledger -> ledger.savedSearches().list()) : List.of();
        return SavedView.of(saved, Editor.name(request), Asked.words(request, "done"));
    }

    /** Keeps the search that the address is, or takes one away. */
    private void keep(Context request) {
        Map<String, List<String>> asked = Asked.filter(request);
        String done;
        String remove = request.formParam("remove");
        if (remove != null) {
            long number = number(remove);
            ledgers.ask(ledger -> {
                ledger.savedSearches().remove(number);
                return true;
            });
            done = "Taken away.";
        } else {
            Asked.query(request); // what cannot be asked is not kept
            String name = Editor.called(request, "name");
            String who = Editor.hand(request).who();
            String address = Paths.of("", asked);
            ledgers.ask(ledger -> {
                try {
                    ledger.savedSearches().save(name, address.isEmpty() ? "" : address.substring(1), who);
                } catch (LedgerException e) {
                    throw new Problem(409, String.valueOf(e.getMessage()), e.remedy());
                }
                return true;
            });
            done = "Saved as " + name + ".";
        }
        asked.put("done", List.of(done));
        Answers.seeOther(request, Paths.of("/search", asked));
    }

    private static long number(String given) {
        try {
            return Long.parseLong(given.strip());
        } catch (NumberFormatException e) {
            throw new Problem(400, "It is not said which search.", "Use one of the buttons beside the saved searches.");
        }
    }

    private void feed(Context request, String words) {
        String here = request.scheme() + "://" + request.host();
        List<Feed.Entry> entries = Found.page(ledgers, request).hits().stream()
                .map(hit -> new Feed.Entry(
                        here + Paths.statement(hit.name(), hit.number()),
                        (hit.speaker() == null ? "Nobody named" : hit.speaker()) + ": " + beginning(hit.content()),
                        here + Paths.statement(hit.name(), hit.number()),
                        hit.published(),
                        hit.outlet(),
                        hit.content()))
                .toList();
        String query = request.queryString();
        String name = Asked.words(request, "name");
        String title = words.isBlank() ? "Statements" : "Statements with " + words;
        answers.feed(
                request,
                new Feed(
                        name.isBlank() ? title : name, here + "/search" + (query == null ? "" : "?" + query), entries));
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
        answers.page(request, "check", Map.of("check", CheckView.of(check, speaker, json.recall())));
    }
}
