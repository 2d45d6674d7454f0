package hearsay.app.desk.pages;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.answering.Table;
import hearsay.app.desk.asking.Asked;
import hearsay.app.desk.asking.Ledgers;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.given.DeskJson;
import hearsay.app.desk.view.OutletView;
import hearsay.app.desk.view.OutletsView;
import hearsay.app.desk.view.Paths;
import hearsay.app.desk.view.SearchView;
import hearsay.app.desk.view.SpeakerView;
import hearsay.app.desk.view.TimelineView;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Filter;
import hearsay.ledger.finding.OutletMix;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.Timeline;
import hearsay.ledger.store.asking.Facet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which outlet lets whom speak. */
public final class OutletPages {

    private static final int MOST = 15;

    private final Ledgers ledgers;
    private final DeskJson json;
    private final Answers answers;

    public OutletPages(Ledgers ledgers, DeskJson json, Answers answers) {
        this.ledgers = ledgers;
        this.json = json;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        Routes.read(routes, "/outlets", this::outlets);
        Routes.read(routes, "/outlet", this::outlet);
    }

    private void outlets(Context request) {
        boolean csv = Asked.isCsv(request);
        List<OutletMix> mixes = ledgers.isThere() || csv
                ? ledgers.ask(ledger -> ledger.overview().outlets(Query.all()))
                : List.of();
        if (csv) {
            answers.csv(request, "outlets", table(mixes));
            return;
        }
        answers.page(request, "outlets", Map.of("outlets", OutletsView.of(mixes, json.recall())));
    }

    private static Table table(List<OutletMix> mixes) {
        return new Table(
                List.of(
                        "outlet",
                        "articles",
                        "statements",
                        "direct",
                        "mixed",
                        "indirect",
                        "persons",
                        "organizations",
                        "states",
                        "groups",
                        "documents",
                        "named",
                        "unnamed",
                        "anonymous",
                        "onRecordLater"),
                mixes.stream()
                        .map(each -> Table.row(
                                each.outlet(),
                                each.articles(),
                                each.statements(),
                                each.direct(),
                                each.mixed(),
                                each.indirect(),
                                each.persons(),
                                each.organizations(),
                                each.states(),
                                each.groups(),
                                each.documents(),
                                each.named(),
                                each.unnamed(),
                                each.anonymous(),
                                each.onRecordLater()))
                        .toList());
    }

    private void outlet(Context request) {
        String name = Asked.words(request, "name");
        if (name.isBlank()) {
            throw new Problem(400, "No outlet was named.", "Take one from the list of outlets, /outlets.");
        }
        Query query = Query.all().with(new Filter.OneOf(Filter.Field.OUTLET, List.of(name)));
        if (Asked.isCsv(request)) {
            Timeline timeline = ledgers.ask(ledger -> timeline(ledger, query));
            answers.csv(request, "timeline", Timelines.table(timeline));
            return;
        }
        answers.page(request, "outlet", Map.of("outlet", ledgers.ask(ledger -> view(ledger, name, query))));
    }

    private static Timeline timeline(Ledger ledger, Query query) {
        return Timelines.fitting(ledger, query, Timeline.Step.MONTH);
    }

    private OutletView view(Ledger ledger, String name, Query query) {
        List<OutletMix> mixes = ledger.overview().outlets(query);
        if (mixes.isEmpty()) {
            throw new Problem(
                    404, "No outlet of that name has a statement in the ledger.", "Take one from the list, /outlets.");
        }
        return new OutletView(
                OutletsView.of(mixes, json.recall()).rows().get(0),
                TimelineView.of(
                        timeline(ledger, query),
                        Map.of("outlet", List.of(name)),
                        Paths.of("/outlet", "name", name, "format", "csv")),
                SpeakerView.manner(
                        mixes.size() == 1
                                ? mixes.get(0).manner()
                                : ledger.search().manner(query)),
                SpeakerView.people(ledger.search().most(query, Facet.SPEAKER, MOST)),
                ledger.search().find(query, MOST, null).hits().stream()
                        .map(hit -> SearchView.HitView.of(hit, Set.of()))
                        .toList());
    }
}
