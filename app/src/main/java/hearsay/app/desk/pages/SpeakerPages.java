package hearsay.app.desk.pages;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.answering.Table;
import hearsay.app.desk.asking.Asked;
import hearsay.app.desk.asking.Editor;
import hearsay.app.desk.asking.Ledgers;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.view.Paths;
import hearsay.app.desk.view.SpeakerView;
import hearsay.app.desk.view.SpeakersView;
import hearsay.app.desk.view.TimelineView;
import hearsay.ledger.Ledger;
import hearsay.ledger.comparing.Claim;
import hearsay.ledger.finding.Filter;
import hearsay.ledger.finding.Persona;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.SpeakerCount;
import hearsay.ledger.finding.Timeline;
import hearsay.ledger.store.asking.Facet;
import hearsay.ledger.store.correcting.Editing;
import hearsay.ledger.store.correcting.Names;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Who speaks, and which names are one. */
public final class SpeakerPages {

    private static final int MOST_SPEAKERS = 500;
    private static final int MOST_NAMES = 15;
    private static final int MOST_CLAIMS = 500;
    private static final int EXAMPLES = 2;

    private final Ledgers ledgers;
    private final Answers answers;

    public SpeakerPages(Ledgers ledgers, Answers answers) {
        this.ledgers = ledgers;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        Routes.read(routes, "/speakers", this::speakers);
        Routes.read(routes, "/speaker", this::speaker);
        routes.post("/speaker", this::join);
    }

    private void speakers(Context request) {
        boolean csv = Asked.isCsv(request);
        List<SpeakerCount> counts = ledgers.isThere() || csv
                ? ledgers.ask(ledger -> ledger.overview().speakers(Query.all(), MOST_SPEAKERS))
                : List.of();
        if (csv) {
            answers.csv(
                    request,
                    "speakers",
                    new Table(
                            List.of("name", "kind", "statements", "direct", "outlets", "first", "last"),
                            counts.stream()
                                    .map(each -> Table.row(
                                            each.name(),
                                            each.kind(),
                                            each.statements(),
                                            each.direct(),
                                            each.outlets(),
                                            each.first(),
                                            each.last()))
                                    .toList()));
            return;
        }
        answers.page(request, "speakers", Map.of("speakers", SpeakersView.of(counts)));
    }

    private static Persona named(Ledger ledger, String name) {
        if (name.isBlank()) {
            throw new Problem(400, "No speaker was named.", "Take one from the list of speakers, /speakers.");
        }
        return ledger.names()
                .named(name)
                .orElseThrow(() -> new Problem(
                        404,
                        "Nobody of that name speaks in the ledger.",
                        "Take the name as the list of speakers has it, or search for words of it."));
    }

    private void speaker(Context request) {
        String name = Asked.words(request, "name");
        String topic = Asked.words(request, "q");
        boolean csv = Asked.isCsv(request);
        if (csv) {
            Timeline timeline =
                    ledgers.ask(ledger -> timeline(ledger, named(ledger, name).entity()));
            answers.csv(request, "timeline", Timelines.table(timeline));
            return;
        }
        SpeakerView view = ledgers.ask(ledger -> view(ledger, named(ledger, name), topic));
        answers.page(request, "speaker", Map.of("speaker", view, "editor", Editor.name(request)));
    }

    private static Timeline timeline(Ledger ledger, long entity) {
        return Timelines.fitting(ledger, Query.all().with(new Filter.By(entity)), Timeline.Step.MONTH);
    }

    private static SpeakerView view(Ledger ledger, Persona persona, String topic) {
        Query all = Query.all().with(new Filter.By(persona.entity()));
        Query narrowed = topic.isBlank() ? all : all.withText(topic);
        List<String> names = persona.names().stream().map(Persona.Name::name).toList();
        List<Names.Joining> joinings = new ArrayList<>(ledger.names().joinings(names));
        Collections.reverse(joinings);
        List<Claim> claims = ledger.comparing().claims(narrowed, MOST_CLAIMS);
        return new SpeakerView(
                persona,
                TimelineView.of(
                        timeline(ledger, persona.entity()),
                        Map.of("speaker", List.of(persona.name())),
                        Paths.of("/speaker", "name", persona.name(), "format", "csv")),
                SpeakerView.manner(ledger.search().manner(all)),
                SpeakerView.people(ledger.names().cites(persona.entity(), MOST_NAMES)),
                SpeakerView.people(ledger.names().citedBy(persona.entity(), MOST_NAMES)),
                SpeakerView.outlets(ledger.search().most(all, Facet.OUTLET, MOST_NAMES)),
                topic,
                SpeakerView.positions(claims, EXAMPLES),
                claims.size() == MOST_CLAIMS ? "Among the newest " + MOST_CLAIMS + " statements." : "",
                joinings);
    }

    private void join(Context request) {
        Editing.Hand hand = Editor.hand(request);
        String name = String.valueOf(request.formParam("name"));
        String action = String.valueOf(request.formParam("do"));
        ledgers.ask(ledger -> {
            switch (action) {
                case "merge" -> ledger.names().merge(name, other(request), hand.who(), hand.why());
                case "split" -> ledger.names().split(other(request), hand.who(), hand.why());
                default -> ledger.names().undo(number(action), hand.who(), hand.why());
            }
            return true;
        });
        Answers.seeOther(request, Paths.speaker(name));
    }

    private static String other(Context request) {
        String other = request.formParam("other");
        if (other == null || other.isBlank()) {
            throw new Problem(400, "No other name was given.", "Give the name as the list of speakers has it.");
        }
        return other.strip();
    }

    private static long number(String action) {
        try {
            return Long.parseLong(action.replaceFirst("^undo ", ""));
        } catch (NumberFormatException e) {
            throw new Problem(400, "It is not said what to do.", "Send \"do\" as merge, split or \"undo NUMBER\".");
        }
    }
}
