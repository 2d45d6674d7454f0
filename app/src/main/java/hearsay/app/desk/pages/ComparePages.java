package hearsay.app.desk.pages;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.answering.Table;
import hearsay.app.desk.asking.Asked;
import hearsay.app.desk.asking.Compared;
import hearsay.app.desk.asking.Editor;
import hearsay.app.desk.asking.Ledgers;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.given.DeskJson;
import hearsay.app.desk.view.ChainView;
import hearsay.app.desk.view.CompareView;
import hearsay.app.desk.view.Paths;
import hearsay.app.desk.view.Side;
import hearsay.app.desk.view.SpeakerView;
import hearsay.app.desk.view.TimelineView;
import hearsay.ledger.Ledger;
import hearsay.ledger.comparing.Claim;
import hearsay.ledger.comparing.Drift;
import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.Timeline;
import hearsay.ledger.store.correcting.Editing;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements set against each other, and who had them from whom. */
public final class ComparePages {

    private static final List<String> VERDICTS = List.of("contradiction", "none", "unclear");
    /** What is behind the page; the first is given where none is named. */
    private static final List<String> TABLES = List.of("pairs", "timeline", "speakers");

    private static final int MOST_SIDES = 15;
    private static final int EXAMPLES = 3;
    private static final int MOST_DRIFTS = 20;

    private final Ledgers ledgers;
    private final DeskJson json;
    private final Answers answers;

    public ComparePages(Ledgers ledgers, DeskJson json, Answers answers) {
        this.ledgers = ledgers;
        this.json = json;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        Routes.read(routes, "/compare", this::compare);
        routes.post("/compare", this::judge);
        Routes.read(routes, "/chain", this::chain);
    }

    private void compare(Context request) {
        Map<String, List<String>> filter = Asked.filter(request);
        boolean csv = Asked.isCsv(request);
        if (csv) {
            Query asked = Asked.query(request);
            String of = Asked.oneOf(request, "of", TABLES);
            answers.csv(request, of, ledgers.ask(ledger -> table(ledger, asked, of)));
            return;
        }
        if (filter.isEmpty() || !ledgers.isThere()) {
            answers.page(request, "compare_ask", Map.of("ledger", ledgers.isThere()));
            return;
        }
        Query query = Asked.query(request);
        CompareView view = ledgers.ask(ledger -> view(ledger, query, Asked.words(request, "q"), filter));
        answers.page(request, "compare", Map.of("compare", view, "editor", Editor.name(request)));
    }

    private Table table(Ledger ledger, Query query, String of) {
        return switch (of) {
            case "timeline" -> Timelines.table(timeline(ledger, query));
            case "speakers" ->
                new Table(
                        List.of("speaker", "statements", "does", "outlets"),
                        Side.of(ledger.comparing().claims(query, Compared.MOST_CLAIMS)).stream()
                                .map(side -> Table.row(side.name(), side.statements(), side.does(), side.outlets()))
                                .toList());
            default ->
                Table.of(Compared.in(ledger, query).stream().map(json::pair).toList());
        };
    }

    private CompareView view(Ledger ledger, Query query, String words, Map<String, List<String>> filter) {
        List<Claim> claims = ledger.comparing().claims(query, Compared.MOST_CLAIMS);
        List<Drift> drifts = ledger.comparing().drifts(claims);
        Map<String, List<String>> rest = new LinkedHashMap<>(filter);
        rest.remove("q");
        Map<String, List<String>> csv = new LinkedHashMap<>(filter);
        csv.put("format", List.of("csv"));
        Map<String, List<String>> times = new LinkedHashMap<>(csv);
        times.put("of", List.of("timeline"));
        Map<String, List<String>> sides = new LinkedHashMap<>(csv);
        sides.put("of", List.of("speakers"));
        return new CompareView(
                words,
                rest,
                claims.size(),
                TimelineView.of(timeline(ledger, query), filter, Paths.of("/compare", times)),
                Side.of(claims).stream().limit(MOST_SIDES).toList(),
                SpeakerView.positions(claims, EXAMPLES),
                CompareView.outlets(ledger.overview().outlets(query), json.recall()),
                CompareView.pairs(ledger.comparing().oppositions(claims, Compared.MOST_PAIRS)),
                CompareView.drifts(drifts.subList(0, Math.min(MOST_DRIFTS, drifts.size()))),
                Paths.of("/compare", filter),
                Paths.of("/compare", csv),
                Paths.of("/compare", sides));
    }

    private static Timeline timeline(Ledger ledger, Query query) {
        return Timelines.fitting(ledger, query, Timeline.Step.WEEK);
    }

    private void judge(Context request) {
        Editing.Hand hand = Editor.hand(request);
        String judged = String.valueOf(request.formParam("judge"));
        Judged parsed = Judged.of(judged);
        ledgers.ask(ledger -> {
            ledger.comparing()
                    .judge(parsed.one, parsed.other, parsed.verdict, hand.who(), hand.why() == null ? "" : hand.why());
            return true;
        });
        String back = request.formParam("back");
        Answers.seeOther(request, back != null && back.startsWith("/compare?") ? back : "/compare");
    }

    /** "12-345 none". */
    private record Judged(long one, long other, String verdict) {

        static Judged of(String given) {
            String[] parts = given.split("[- ]", 3);
            try {
                if (parts.length == 3 && VERDICTS.contains(parts[2])) {
                    return new Judged(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw new Problem(
                    400,
                    "This is no verdict on two statements.",
                    "Send \"judge\" as 12-345 and one of " + String.join(", ", VERDICTS) + ".");
        }
    }

    private void chain(Context request) {
        String quote = Asked.words(request, "quote");
        if (quote.isBlank() || !ledgers.isThere()) {
            answers.page(request, "chain", Map.of("chain", ChainView.none(quote, ledgers.isThere())));
            return;
        }
        Check check = ledgers.ask(ledger -> ledger.checking().check(quote, null));
        boolean csv = Asked.isCsv(request);
        ChainView view = ChainView.of(check, csv ? Integer.MAX_VALUE : ChainView.MOST_ROWS);
        if (csv) {
            answers.csv(
                    request,
                    "chain",
                    new Table(
                            List.of("group", "root", "published", "outlet", "speaker", "from", "content"),
                            view.rows().stream()
                                    .map(row -> Table.row(
                                            row.group(),
                                            row.origin(),
                                            row.published(),
                                            row.outlet(),
                                            row.speaker(),
                                            row.from(),
                                            row.content()))
                                    .toList()));
            return;
        }
        answers.page(request, "chain", Map.of("chain", view));
    }
}
