package hearsay.app.desk.pages;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.asking.Ledgers;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.view.SpeakersView;
import hearsay.ledger.finding.Query;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Who speaks. */
public final class SpeakerPages {

    private static final int MOST_SPEAKERS = 500;

    private final Ledgers ledgers;
    private final Answers answers;

    public SpeakerPages(Ledgers ledgers, Answers answers) {
        this.ledgers = ledgers;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        Routes.read(routes, "/speakers", this::speakers);
    }

    private void speakers(Context request) {
        SpeakersView view = ledgers.isThere()
                ? SpeakersView.of(ledgers.ask(ledger -> ledger.overview().speakers(Query.all(), MOST_SPEAKERS)))
                : SpeakersView.none();
        answers.page(request, "speakers", Map.of("speakers", view));
    }
}
