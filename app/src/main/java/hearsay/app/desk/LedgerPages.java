package hearsay.app.desk;

import hearsay.app.desk.view.ArticleView;
import hearsay.app.desk.view.CheckView;
import hearsay.app.desk.view.SearchView;
import hearsay.app.desk.view.SpeakersView;
import hearsay.ledger.exporting.ExportFormat;
import hearsay.ledger.exporting.Exporter;
import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Page;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.Scope;
import hearsay.ledger.finding.TextQuery;
import hearsay.ledger.store.Shelf;
import hearsay.statement.AttributedDocument;
import hearsay.writing.JsonLinesWriter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is in the ledger: searching it, its articles, and whether something was said. */
final class LedgerPages {

    private static final int MOST_FACET_VALUES = 10;
    private static final int MOST_SPEAKERS = 500;

    private final Ledgers ledgers;
    private final DeskJson json;
    private final Answers answers;

    LedgerPages(Ledgers ledgers, DeskJson json, Answers answers) {
        this.ledgers = ledgers;
        this.json = json;
        this.answers = answers;
    }

    void add(RoutesConfig routes) {
        Desk.read(routes, "/search", this::searchPage);
        Desk.read(routes, "/check", this::checkPage);
        Desk.read(routes, "/article", this::articlePage);
        Desk.read(routes, "/api/search", this::search);
        Desk.read(routes, "/api/check", this::check);
        Desk.read(routes, "/api/article", this::article);
        Desk.read(routes, "/speakers", this::speakersPage);
        Desk.read(routes, "/api/export", this::export);
    }

    /** One page of hits and how all of them are spread. */
    private record Found(Page page, Facets facets, Scope scope) {}

    private Found find(Context request) {
        Query query = Asked.query(request);
        String text = query.text();
        if (text != null && TextQuery.parse(text).isEmpty()) {
            throw new Problem(400, "There is no word in what was asked for.", "Name at least one.");
        }
        int limit = Asked.limit(request);
        String after = Asked.after(request);
        return ledgers.ask(ledger -> new Found(
                page(ledger.search().find(query, 1, null), () -> ledger.search().find(query, limit, after)),
                ledger.search().facets(query, MOST_FACET_VALUES),
                ledger.search().scope()));
    }

    /** The first argument shows that the query itself is sound, so that what fails then is the mark. */
    private static Page page(Page sound, java.util.function.Supplier<Page> asked) {
        try {
            return sound.hits().isEmpty() ? sound : asked.get();
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "\"after\" is no mark of a page.", "Take \"next\" of the page before.");
        }
    }

    private void search(Context request) {
        Found found = find(request);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("total", found.facets.statements());
        body.put("statements", found.page.hits().stream().map(json::hit).toList());
        body.put("next", found.page.next());
        Map<String, Object> facets = new LinkedHashMap<>();
        found.facets.facets().forEach((name, counts) -> {
            Map<String, Long> spread = new LinkedHashMap<>();
            counts.forEach(count -> spread.put(count.value(), count.statements()));
            facets.put(name, spread);
        });
        body.put("facets", facets);
        body.put("counted", found.facets.counted());
        body.put("searched", json.scope(found.scope));
        answers.json(request, body);
    }

    private void searchPage(Context request) {
        String words = Asked.words(request, "q");
        if (!ledgers.isThere()) {
            answers.page(request, "search", Map.of("search", SearchView.none(words)));
            return;
        }
        boolean nothing = !words.isBlank() && TextQuery.parse(words).isEmpty();
        if (nothing) {
            answers.page(request, "search", Map.of("search", SearchView.none(words)));
            return;
        }
        Found found = find(request);
        answers.page(
                request,
                "search",
                Map.of("search", SearchView.of(words, request.queryParamMap(), found.page, found.facets, found.scope)));
    }

    private Check asked(Context request) {
        String quote = Asked.words(request, "quote");
        String speaker = Asked.words(request, "speaker");
        return ledgers.ask(ledger -> ledger.checking().check(quote, speaker.isBlank() ? null : speaker));
    }

    private void check(Context request) {
        if (Asked.words(request, "quote").isBlank()) {
            throw new Problem(400, "There is no quotation to check.", "Give it as \"quote\".");
        }
        answers.json(request, json.check(asked(request)));
    }

    private void checkPage(Context request) {
        String quote = Asked.words(request, "quote");
        String speaker = Asked.words(request, "speaker");
        CheckView view = quote.isBlank() || !ledgers.isThere()
                ? CheckView.none(quote, speaker, ledgers.isThere())
                : CheckView.of(asked(request), speaker);
        answers.page(request, "check", Map.of("check", view));
    }

    private Shelf.Article kept(Context request) {
        String id = Asked.words(request, "id");
        if (id.isBlank()) {
            throw new Problem(400, "No article was named.", "Give its id, its address or its checksum as \"id\".");
        }
        return ledgers.ask(ledger -> ledger.shelf().article(id));
    }

    private void article(Context request) {
        Shelf.Article article = kept(request);
        String line = JsonLinesWriter.line(article.corrected().document(), article.by());
        answers.bytes(request, Answers.JSON, line.getBytes(StandardCharsets.UTF_8));
    }

    private void articlePage(Context request) {
        AttributedDocument attributed = kept(request).corrected().document();
        String id = Asked.words(request, "id");
        answers.page(
                request,
                "article",
                Map.of(
                        "article", ArticleView.of(attributed),
                        "path", SearchView.path("/article", Map.of("id", id)),
                        "json", SearchView.path("/api/article", Map.of("id", id)),
                        "hit", Asked.words(request, "hit"),
                        "open", "open".equals(request.queryParam("cards"))));
    }

    private void speakersPage(Context request) {
        SpeakersView view = ledgers.isThere()
                ? SpeakersView.of(ledgers.ask(ledger -> ledger.overview().speakers(Query.all(), MOST_SPEAKERS)))
                : SpeakersView.none();
        answers.page(request, "speakers", Map.of("speakers", view));
    }

    /** Streams the whole ledger: an article at a time is in memory. */
    private void export(Context request) {
        String name = Asked.words(request, "format");
        ExportFormat format = ExportFormat.named(name.isBlank() ? "jsonl" : name)
                .orElseThrow(() -> new Problem(
                        400,
                        "There is no such format.",
                        "Take one of " + String.join(", ", ExportFormat.names()) + "."));
        boolean text = format == ExportFormat.JSONL;
        request.contentType(text ? "application/x-ndjson; charset=utf-8" : "application/octet-stream");
        request.header("Content-Disposition", "attachment; filename=\"hearsay." + format.spelled() + "\"");
        if (!request.method().name().equals("GET")) {
            return;
        }
        ledgers.ask(ledger -> {
            try (Exporter exporter = format.open(request.outputStream())) {
                ledger.shelf().articles(false, article -> {
                    try {
                        exporter.write(article.corrected().document(), article.by());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }
}
