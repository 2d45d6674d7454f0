package hearsay.app.desk.rest;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.asking.Editor;
import hearsay.app.desk.asking.Inputs;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.jobs.Job;
import hearsay.app.desk.jobs.Jobs;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.json.JsonMapper;

/** Reading articles into the ledger, for programs; progress as server-sent events. */
public final class IngestRest {

    private static final int MOST_STREAMS = 20;
    private static final int MOST_EVENTS = 1_200;
    private static final long MILLIS_BETWEEN = 1_000;

    private final Jobs jobs;
    private final boolean local;
    private final Answers answers;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);

    /** @param local whether files and folders of this machine may be named */
    public IngestRest(Jobs jobs, boolean local, Answers answers) {
        this.jobs = jobs;
        this.local = local;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        Routes.read(
                routes,
                "/api/ingest",
                request -> answers.json(
                        request,
                        Map.of(
                                "jobs",
                                jobs.list().stream().map(IngestRest::fields).toList())));
        routes.post("/api/ingest", this::begin);
        Routes.read(routes, "/api/ingest/{id}", request -> answers.json(request, fields(job(request))));
        routes.post("/api/ingest/{id}/retry", request -> {
            jobs.retry(job(request).id());
            accepted(request, job(request));
        });
        routes.post("/api/ingest/{id}/stop", request -> {
            jobs.stop(job(request).id());
            accepted(request, job(request));
        });
        routes.get("/api/ingest/{id}/events", this::events);
    }

    private Job job(Context request) {
        return jobs.find(request.pathParam("id"))
                .orElseThrow(() -> new Problem(404, "There is no such job.", "GET /api/ingest lists those there are."));
    }

    private void begin(Context request) {
        Inputs inputs = Inputs.of(request, local);
        accepted(request, jobs.add(inputs.names(), inputs.sent(), Editor.name(request)));
    }

    private void accepted(Context request, Job job) {
        request.status(202);
        request.header("Location", "/api/ingest/" + job.id());
        answers.json(request, fields(job));
    }

    /** An event a second, the last one when the job is over. */
    private void events(Context request) throws IOException {
        String id = job(request).id();
        if (!streams.tryAcquire()) {
            throw Problem.later("Too many watch jobs.", 10);
        }
        try {
            request.contentType("text/event-stream; charset=utf-8");
            OutputStream out = request.outputStream();
            for (int i = 0; i < MOST_EVENTS; i++) {
                Job job = jobs.find(id).orElse(null);
                if (job == null) {
                    return;
                }
                Map<String, Object> now = new LinkedHashMap<>();
                now.put("state", job.state().name().toLowerCase(Locale.ROOT));
                now.put("articles", job.articles());
                now.put("rate", job.rate());
                now.put("done", job.done());
                now.put("total", job.items().size());
                now.put("failures", job.failures().size());
                now.put("ended", job.isOver());
                out.write(("data: " + JsonMapper.shared().writeValueAsString(now) + "\n\n")
                        .getBytes(StandardCharsets.UTF_8));
                out.flush(); // fails once nobody listens any more
                if (job.isOver()) {
                    return;
                }
                Thread.sleep(MILLIS_BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // whoever listened is gone
        } finally {
            streams.release();
        }
    }

    private static Map<String, Object> fields(Job job) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", job.id());
        fields.put("state", job.state().name().toLowerCase(Locale.ROOT));
        fields.put("asked", job.asked());
        fields.put("articles", job.articles());
        fields.put("rate", job.rate());
        fields.put(
                "items",
                job.items().stream()
                        .map(item -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("input", item.input());
                            each.put("state", item.state().name().toLowerCase(Locale.ROOT));
                            each.put("stored", item.stored());
                            each.put("known", item.known());
                            each.put("skipped", item.skipped());
                            each.put("failed", item.failed());
                            return each;
                        })
                        .toList());
        fields.put("failures", job.failures());
        return fields;
    }
}
