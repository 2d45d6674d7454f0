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
import hearsay.app.desk.view.QueueView;
import hearsay.ledger.Ledger;
import hearsay.ledger.correcting.Correction;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.Waiting;
import hearsay.ledger.store.asking.Shelf;
import hearsay.ledger.store.correcting.Editing;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person should look at first, and all that people did. */
public final class ReviewPages {

    private static final int ITEMS = 15;
    private static final int MOST_FROM = 1_900;
    /** One step takes at most so many. */
    private static final int MOST_AT_ONCE = 500;

    private static final int MOST_ROWS = 100;

    private final Ledgers ledgers;
    private final Answers answers;
    private final RecentArticles recent = new RecentArticles();

    public ReviewPages(Ledgers ledgers, Answers answers) {
        this.ledgers = ledgers;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        Routes.read(routes, "/review", this::queue);
        routes.post("/review", this::correct);
        Routes.read(routes, "/history", this::history);
        routes.post("/history", this::revert);
    }

    private void queue(Context request) {
        Query query = Asked.query(request);
        int from = (int) Asked.number(request, "from", 0, MOST_FROM, 0);
        QueueView view = ledgers.isThere()
                ? ledgers.ask(ledger -> view(ledger, query, from, request))
                : new QueueView("", Map.of(), 0, List.of(), null, 0, "", "");
        answers.page(request, "review", Map.of("queue", view, "ledger", ledgers.isThere()));
    }

    private QueueView view(Ledger ledger, Query query, int from, Context request) {
        List<Waiting> waiting = ledger.search().waiting(query, ITEMS + 1, from);
        List<QueueView.Item> items = waiting.stream()
                .limit(ITEMS)
                .map(each -> item(recent.article(ledger, each.hit().name()), each))
                .toList();
        Map<String, List<String>> filter = Asked.filter(request);
        Map<String, List<String>> onward = new LinkedHashMap<>(filter);
        onward.put("from", List.of(String.valueOf(from + ITEMS)));
        String words = Asked.words(request, "q");
        filter.remove("q");
        return new QueueView(
                words,
                filter,
                ledger.search().countWaiting(query),
                items,
                waiting.size() > ITEMS && from + ITEMS <= MOST_FROM ? Paths.of("/review", onward) : null,
                Kept.lastCorrection(ledger),
                Editor.name(request),
                Asked.words(request, "done"));
    }

    private static QueueView.Item item(Shelf.Article article, Waiting waiting) {
        return Kept.in(article, waiting.hit().number())
                .map(kept -> QueueView.Item.of(waiting, kept.statement(), kept.text()))
                .orElseGet(() -> QueueView.Item.of(waiting, null, ""));
    }

    private void correct(Context request) {
        Editing.Hand hand = Editor.hand(request);
        String accepted = request.formParam("accept");
        String rejected = request.formParam("reject");
        String all = request.formParam("all");
        String done;
        if (accepted != null) {
            done = one(accepted, Correction.Action.ACCEPT, StatementPages.seen(request), hand);
        } else if (rejected != null) {
            done = one(rejected, Correction.Action.REJECT, StatementPages.seen(request), hand);
        } else if (all != null) {
            done = all(request, all, hand);
        } else {
            throw new Problem(400, "It is not said what to do.", "Use one of the buttons of the queue.");
        }
        Map<String, List<String>> back = Asked.filter(request);
        back.put("done", List.of(done));
        Answers.seeOther(request, Paths.of("/review", back));
    }

    private String one(String statement, Correction.Action action, long seen, Editing.Hand hand) {
        ledgers.ask(ledger -> {
            ledger.editing().correct(statement, action, null, seen, hand);
            return true;
        });
        return (action == Correction.Action.ACCEPT ? "Accepted " : "Rejected ") + statement + ".";
    }

    /** Everything that the filter leaves, in one step that can be reverted as one. */
    private String all(Context request, String action, Editing.Hand hand) {
        if (!action.equals("accept") && !action.equals("reject")) {
            throw new Problem(400, "\"all\" is neither accept nor reject.", "Use one of the buttons of the queue.");
        }
        if (!"yes".equals(request.formParam("sure"))) {
            throw new Problem(
                    400,
                    "Nothing was done: many statements at once need a second look.",
                    "Go back, tick the box beside the button, and press it again.");
        }
        Query query = Asked.query(request);
        int count = ledgers.ask(ledger -> {
            List<String> names = new ArrayList<>();
            for (Waiting each : ledger.search().waiting(query, MOST_AT_ONCE, 0)) {
                names.add(each.hit().name() + "#" + each.hit().number());
            }
            Editing.Hand why = hand.why() == null ? new Editing.Hand(hand.who(), names.size() + " in one step") : hand;
            if (action.equals("accept")) {
                ledger.editing().accept(names, why);
            } else {
                ledger.editing().reject(names, why);
            }
            return names.size();
        });
        return (action.equals("accept") ? "Accepted " : "Rejected ") + count + " statements in one step.";
    }

    private void history(Context request) {
        long before = Asked.number(request, "before", 0, Long.MAX_VALUE, Long.MAX_VALUE);
        List<Editing.Entry> entries = ledgers.isThere()
                ? ledgers.ask(ledger -> ledger.editing().history(MOST_ROWS + MOST_AT_ONCE, before))
                : List.of();
        answers.page(
                request,
                "history",
                Map.of("history", HistoryView.of(entries, MOST_ROWS), "editor", Editor.name(request)));
    }

    private void revert(Context request) {
        Editing.Hand hand = Editor.hand(request);
        List<Long> numbers = new ArrayList<>();
        for (String number : String.valueOf(request.formParam("undo")).split(",", -1)) {
            try {
                numbers.add(Long.parseLong(number.strip()));
            } catch (NumberFormatException e) {
                throw new Problem(400, "It is not said what to revert.", "Use one of the buttons of the history.");
            }
        }
        ledgers.ask(ledger -> {
            ledger.editing().undo(numbers, hand);
            return true;
        });
        String back = request.formParam("back");
        Answers.seeOther(request, back != null && back.startsWith("/statement?") ? back : "/history");
    }
}
