package hearsay.app.desk.pages;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.asking.Asked;
import hearsay.app.desk.asking.Editor;
import hearsay.app.desk.asking.Kept;
import hearsay.app.desk.asking.Ledgers;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.view.HistoryView;
import hearsay.app.desk.view.Paths;
import hearsay.app.desk.view.StatementView;
import hearsay.ledger.Ledger;
import hearsay.ledger.correcting.Correction;
import hearsay.ledger.finding.Check;
import hearsay.ledger.store.correcting.Editing;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One statement: where it stands, where it comes from, and what people made of it. */
public final class StatementPages {

    private static final List<String> FIELDS = List.of(
            "speaker", "kind", "source", "cue", "content", "type", "act", "certainty", "polarity", "stance", "root");

    /** Statements of the same words that are set beside one. */
    private static final int MOST_ALIKE = 500;

    private final Ledgers ledgers;
    private final Answers answers;

    public StatementPages(Ledgers ledgers, Answers answers) {
        this.ledgers = ledgers;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        Routes.read(routes, "/statement", this::show);
        routes.post("/statement", this::correct);
    }

    private void show(Context request) {
        Kept.Name name = Kept.Name.of(Asked.words(request, "article"), Asked.words(request, "id"));
        StatementView view = ledgers.ask(ledger -> view(ledger, name));
        answers.page(
                request,
                "statement",
                Map.of(
                        "statement", view,
                        "editor", Editor.name(request),
                        "editing", "open".equals(request.queryParam("edit"))));
    }

    private static StatementView view(Ledger ledger, Kept.Name name) {
        Kept kept = Kept.find(ledger, name);
        Check.Found family = Kept.family(ledger, name, MOST_ALIKE);
        List<HistoryView.Row> history = HistoryView.rows(ledger.editing().history(name.toString()));
        return StatementView.of(
                kept.article(),
                kept.statement(),
                kept.text(),
                new StatementView.Known(
                        name.article(),
                        ledger.shelf().permanent(name.article()),
                        kept.state(),
                        family,
                        history,
                        Kept.lastCorrection(ledger)));
    }

    private void correct(Context request) {
        Kept.Name name = Kept.Name.of(request.formParam("article"), request.formParam("id"));
        Editing.Hand hand = Editor.hand(request);
        long seen = seen(request);
        String action = String.valueOf(request.formParam("do"));
        ledgers.ask(ledger -> {
            switch (action) {
                case "accept" -> ledger.editing().correct(name.toString(), Correction.Action.ACCEPT, null, seen, hand);
                case "reject" -> ledger.editing().correct(name.toString(), Correction.Action.REJECT, null, seen, hand);
                case "edit" ->
                    ledger.editing()
                            .correct(
                                    name.toString(),
                                    Correction.Action.EDIT,
                                    Kept.find(ledger, name).edited(typed(request)),
                                    seen,
                                    hand);
                default ->
                    throw new Problem(400, "It is not said what to do.", "Send \"do\" as accept, reject or edit.");
            }
            return true;
        });
        Answers.seeOther(request, Paths.statement(name.article(), name.number()));
    }

    /** The number of the last correction that was there when the form was made. */
    static long seen(Context request) {
        try {
            return Long.parseLong(String.valueOf(request.formParam("seen")).strip());
        } catch (NumberFormatException e) {
            throw new Problem(
                    400, "It is not said what the page showed.", "Open the page anew, and send its form as it is.");
        }
    }

    private static Map<String, String> typed(Context request) {
        Map<String, String> typed = new HashMap<>();
        for (String field : FIELDS) {
            String value = request.formParam(field);
            if (value != null) {
                typed.put(field, value);
            }
        }
        return typed;
    }
}
