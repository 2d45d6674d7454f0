package hearsay.app.desk;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Limits;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.answering.Unheard;
import hearsay.app.desk.asking.Bodies;
import hearsay.app.desk.asking.Ledgers;
import hearsay.app.desk.asking.Reading;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.given.DeskJson;
import hearsay.app.desk.given.DeskReader;
import hearsay.app.desk.given.DeskSettings;
import hearsay.app.desk.jobs.Jobs;
import hearsay.app.desk.pages.ArticlePages;
import hearsay.app.desk.pages.ComparePages;
import hearsay.app.desk.pages.Examples;
import hearsay.app.desk.pages.IngestPages;
import hearsay.app.desk.pages.OutletPages;
import hearsay.app.desk.pages.ReadPages;
import hearsay.app.desk.pages.ReviewPages;
import hearsay.app.desk.pages.SearchPages;
import hearsay.app.desk.pages.SpeakerPages;
import hearsay.app.desk.pages.StatementPages;
import hearsay.app.desk.rest.IngestRest;
import hearsay.app.desk.rest.LedgerRest;
import hearsay.app.desk.rest.ReadRest;
import hearsay.app.desk.rest.StatementRest;
import hearsay.app.desk.safety.Guard;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.SameSite;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The desk, served.
 *
 * <pre>{@code
 * try (Desk desk = Desk.start(DeskSettings.local(8080, ledger), reader, json, failure -> ...)) {
 *     System.err.println(desk.address());
 * }
 * }</pre>
 */
public final class Desk implements AutoCloseable {

    private static final Map<String, String> ASSETS = Map.of(
            "desk.css",
            "text/css; charset=utf-8",
            "desk.js",
            "text/javascript; charset=utf-8",
            "icon.svg",
            "image/svg+xml");

    private static final int MOST_THREADS = 100;
    private static final int HEADER_BYTES = 2 * Limits.LONGEST_ADDRESS;
    private static final long STOP_MILLIS = 10_000;

    private final DeskSettings settings;
    private final Answers answers = new Answers();
    private final Examples examples;
    private final Reading reading;
    private final Ledgers ledgers;
    private final Jobs jobs;
    private final DeskJson json;
    private final Consumer<Throwable> failures;
    private final Javalin server;

    private Desk(DeskSettings settings, DeskReader reader, DeskJson json, Consumer<Throwable> failures) {
        this.settings = settings;
        this.failures = failures;
        this.examples = new Examples(reader);
        this.reading = new Reading(reader);
        this.ledgers = new Ledgers(settings.ledger());
        this.jobs = new Jobs(settings.ledger(), reader, failures);
        this.json = json;
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts serving and returns.
     *
     * @param failures is given what went wrong inside; whoever asked is told only that something did
     * @throws IOException where the address cannot be had
     */
    public static Desk start(DeskSettings settings, DeskReader reader, DeskJson json, Consumer<Throwable> failures)
            throws IOException {
        Desk desk = new Desk(settings, reader, json, failures);
        try {
            desk.server.start(settings.host(), settings.port());
            desk.jobs.resume();
        } catch (JavalinBindException e) {
            desk.close();
            throw new IOException("The desk cannot be served at " + settings.host() + ":" + settings.port(), e);
        }
        return desk;
    }

    public int port() {
        return server.port();
    }

    /** Where a browser on this machine finds it. */
    public String address() {
        String host = settings.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    /** Reads ahead what the first page shows, so that the first visitor need not wait for it. */
    public void prepare() {
        examples.find(Examples.FIRST);
    }

    /** Lets what is under way finish, for ten seconds at most. */
    @Override
    public void close() {
        jobs.close();
        server.stop();
        reading.close();
        examples.close();
        ledgers.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = Limits.MOST_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 4);
        config.jetty.multipartConfig.maxFileSize(Limits.MOST_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(Limits.MOST_BYTES, SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration((HttpConfiguration http) -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setRequestHeaderSize(HEADER_BYTES);
        });
        config.jetty.modifyServer(jetty -> {
            jetty.setStopTimeout(STOP_MILLIS);
            jetty.setErrorHandler(new Unheard(answers));
        });
        Guard guard = new Guard(settings, () -> server.port());
        config.routes.before(guard::check);
        config.routes.before(request -> {
            if (!Answers.isRead(request)) {
                Bodies.checkForm(request);
            }
        });
        addRoutes(config.routes);
        addFailures(config.routes);
    }

    private void addRoutes(RoutesConfig routes) {
        Routes.read(routes, "/assets/{name}", this::asset);
        Routes.read(routes, Guard.HEALTH, request -> answers.json(request, Map.of("status", "up")));
        Routes.read(routes, Guard.ENTER, request -> answers.page(request, "enter", Map.of("wrong", false)));
        routes.post(Guard.ENTER, this::enter);
        new ReadPages(reading, answers, examples).add(routes);
        new SearchPages(ledgers, json, answers).add(routes);
        new ArticlePages(ledgers, answers).add(routes);
        new StatementPages(ledgers, answers).add(routes);
        new ReviewPages(ledgers, answers).add(routes);
        new SpeakerPages(ledgers, answers).add(routes);
        boolean local = settings.token() == null && DeskSettings.isThisMachine(settings.host());
        new IngestPages(jobs, local, answers).add(routes);
        new IngestRest(jobs, local, answers).add(routes);
        new OutletPages(ledgers, json, answers).add(routes);
        new ComparePages(ledgers, json, answers).add(routes);
        new ReadRest(reading, answers).add(routes);
        new LedgerRest(ledgers, json, answers).add(routes);
        new StatementRest(ledgers, json, answers).add(routes);
        Routes.read(routes, "/api/openapi.json", this::openApi);
    }

    private void openApi(Context request) throws IOException {
        answers.bytes(request, Answers.JSON, resource("openapi.json"));
    }

    private void asset(Context request) throws IOException {
        String name = request.pathParam("name");
        String type = ASSETS.get(name);
        if (type == null) {
            throw new Problem(404, "There is no such file.", "Go back to the first page.");
        }
        answers.bytes(request, type, resource("assets/" + name));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Desk.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is missing");
            }
            return in.readAllBytes();
        }
    }

    private void enter(Context request) {
        String token = settings.token();
        String shown = request.formParam("token");
        if (token == null || !Guard.isToken(shown, token)) {
            request.status(token == null ? 404 : 401);
            answers.page(request, "enter", Map.of("wrong", true));
            return;
        }
        Cookie cookie = new Cookie(Guard.COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        request.cookie(cookie);
        Answers.seeOther(request, "/");
    }

    private void addFailures(RoutesConfig routes) {
        routes.exception(Problem.class, (problem, request) -> answers.problem(request, problem));
        routes.exception(HttpResponseException.class, (e, request) -> {
            String allowed = e.getDetails().get("availableMethods");
            if (e.getStatus() == 405 && allowed != null) {
                request.header("Allow", allowed);
            }
            answers.problem(request, problem(e, request));
        });
        routes.exception(
                IllegalArgumentException.class, // the server's word for a charset that it does not know is a kind of it
                (e, request) -> {
                    if (e instanceof UnsupportedCharsetException || e instanceof IllegalCharsetNameException) {
                        answers.problem(request, Bodies.unknownCharset());
                    } else {
                        fail(e, request);
                    }
                });
        routes.exception(Exception.class, this::fail);
    }

    private void fail(Exception e, Context request) {
        if (Limits.isTooLarge(e)) {
            answers.problem(request, Limits.tooLarge());
            return;
        }
        failures.accept(e);
        answers.problem(
                request,
                new Problem(
                        500,
                        "The desk failed at this. What went wrong is told where it was started.",
                        "Please report it; nothing else is affected."));
    }

    private static Problem problem(HttpResponseException e, Context request) {
        return switch (e.getStatus()) {
            case 404 -> new Problem(404, "There is nothing at this address.", "Begin at the first page, \"/\".");
            case 405 ->
                new Problem(
                        405,
                        "This address does not take " + request.method().name() + ".",
                        "See /api/openapi.json for what it takes.");
            case 413 -> Limits.tooLarge();
            default ->
                new Problem(e.getStatus(), "The request was not understood.", "See /api/openapi.json for what is.");
        };
    }
}
