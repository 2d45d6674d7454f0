package hearsay.app.desk.pages;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.asking.Editor;
import hearsay.app.desk.asking.Inputs;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.jobs.Job;
import hearsay.app.desk.jobs.Jobs;
import hearsay.app.desk.view.JobView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Reading articles into the ledger. */
public final class IngestPages {

    private final Jobs jobs;
    private final boolean local;
    private final Answers answers;

    /** @param local whether files and folders of this machine may be named */
    public IngestPages(Jobs jobs, boolean local, Answers answers) {
        this.jobs = jobs;
        this.local = local;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        Routes.read(
                routes,
                "/ingest",
                request -> answers.page(
                        request,
                        "ingest",
                        Map.of("jobs", jobs.list().stream().map(JobView::of).toList(), "local", local)));
        routes.post("/ingest", this::begin);
        Routes.read(
                routes,
                "/ingest/{id}",
                request -> answers.page(request, "job", Map.of("job", JobView.of(job(request)))));
        routes.post("/ingest/{id}", this::change);
    }

    private Job job(Context request) {
        return jobs.find(request.pathParam("id"))
                .orElseThrow(() -> new Problem(404, "There is no such job.", "See /ingest for those there are."));
    }

    private void begin(Context request) {
        Inputs inputs = Inputs.of(request, local);
        Job job = jobs.add(inputs.names(), inputs.sent(), Editor.name(request));
        Answers.seeOther(request, "/ingest/" + job.id());
    }

    private void change(Context request) {
        Job job = job(request);
        switch (String.valueOf(request.formParam("do"))) {
            case "retry" -> jobs.retry(job.id());
            case "stop" -> jobs.stop(job.id());
            default -> throw new Problem(400, "It is not said what to do.", "Send \"do\" as retry or stop.");
        }
        Answers.seeOther(request, "/ingest/" + job.id());
    }
}
