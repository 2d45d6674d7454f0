package hearsay.app.desk.rest;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.asking.Asked;
import hearsay.app.desk.asking.Found;
import hearsay.app.desk.asking.Ledgers;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.given.DeskJson;
import hearsay.ledger.exporting.ExportFormat;
import hearsay.ledger.exporting.Exporter;
import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Page;
import hearsay.ledger.store.asking.Shelf;
import hearsay.writing.JsonLinesWriter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is in the ledger, for programs. */
public final class LedgerRest {

    private static final int MOST_SPEAKERS = 500;

    private final Ledgers ledgers;
    private final DeskJson json;
    private final Answers answers;

    public LedgerRest(Ledgers ledgers, DeskJson json, Answers answers) {
        this.ledgers = ledgers;
        this.json = json;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        Routes.read(routes, "/api/search", this::search);
        Routes.read(routes, "/api/statements", this::statements);
        Routes.read(routes, "/api/check", this::check);
        Routes.read(routes, "/api/article", this::article);
        Routes.read(routes, "/api/documents", this::documents);
        Routes.read(routes, "/api/speakers", this::speakers);
        Routes.read(routes, "/api/clusters", this::clusters);
        Routes.read(routes, "/api/export", this::export);
    }

    private void search(Context request) {
        Found found = Found.in(ledgers, request);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("total", found.facets().statements());
        body.put("more", found.facets().more());
        body.put("statements", found.page().hits().stream().map(json::hit).toList());
        body.put("next", found.page().next());
        body.put("facets", facets(found.facets()));
        body.put("counted", found.facets().counted());
        body.put("searched", json.scope(found.scope()));
        answers.json(request, body);
    }

    private static Map<String, Object> facets(Facets all) {
        Map<String, Object> facets = new LinkedHashMap<>();
        all.facets().forEach((name, counts) -> {
            Map<String, Long> spread = new LinkedHashMap<>();
            counts.forEach(count -> spread.put(count.value(), count.statements()));
            facets.put(name, spread);
        });
        return facets;
    }

    private void statements(Context request) {
        Page page = Found.page(ledgers, request);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("statements", page.hits().stream().map(json::hit).toList());
        body.put("next", page.next());
        answers.json(request, body);
    }

    private void check(Context request) {
        String quote = Asked.words(request, "quote");
        String speaker = Asked.words(request, "speaker");
        if (quote.isBlank()) {
            throw new Problem(400, "There is no quotation to check.", "Give it as \"quote\".");
        }
        answers.json(request, json.check(ledgers.ask(ledger -> ledger.checking()
                .check(quote, speaker.isBlank() ? null : speaker))));
    }

    private void article(Context request) {
        String id = Asked.words(request, "id");
        if (id.isBlank()) {
            throw new Problem(400, "No article was named.", "Give its id, its address or its checksum as \"id\".");
        }
        Shelf.Article article = ledgers.ask(ledger -> ledger.shelf().article(id));
        String line = JsonLinesWriter.line(article.corrected().document(), article.by());
        answers.bytes(request, Answers.JSON, line.getBytes(StandardCharsets.UTF_8));
    }

    private void documents(Context request) {
        long before = Asked.number(request, "after", 0, Long.MAX_VALUE, Long.MAX_VALUE);
        int limit = Asked.limit(request);
        List<Shelf.Listed> listed = ledgers.ask(ledger -> ledger.shelf().list(limit + 1, before));
        answers.list(request, "documents", listed, limit, Shelf.Listed::number, article -> {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("id", article.id());
            each.put("uri", article.uri());
            each.put("title", article.title());
            each.put("outlet", article.outlet());
            each.put("published", article.published());
            each.put("sha256", article.sha256());
            each.put("statements", article.statements());
            return each;
        });
    }

    private void clusters(Context request) {
        long after = Asked.number(request, "after", 0, Long.MAX_VALUE, 0);
        int limit = Asked.limit(request);
        var families = ledgers.ask(ledger -> ledger.search().families(limit + 1, after));
        answers.list(request, "clusters", families, limit, family -> family.number(), family -> {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("cluster", family.number());
            each.put("statements", family.statements());
            each.put("outlets", family.outlets());
            each.put("first", family.first());
            each.put("last", family.last());
            each.put("content", family.content());
            return each;
        });
    }

    private void speakers(Context request) {
        var counts = ledgers.ask(ledger -> ledger.overview().speakers(Asked.query(request), MOST_SPEAKERS));
        answers.json(
                request, Map.of("speakers", counts.stream().map(json::speaker).toList()));
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
        ledgers.ask(ledger -> {
            request.contentType(text ? Answers.JSON_LINES : "application/octet-stream");
            request.header("Content-Disposition", "attachment; filename=\"hearsay." + format.spelled() + "\"");
            if (!request.method().name().equals("GET")) {
                return true;
            }
            try (Exporter exporter = format.open(request.outputStream())) {
                ledger.shelf().articles(false, article -> {
                    if (!format.takes(article.corrected())) {
                        return;
                    }
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
