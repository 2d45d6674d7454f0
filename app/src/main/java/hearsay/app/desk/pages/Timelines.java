package hearsay.app.desk.pages;

import hearsay.app.desk.answering.Table;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.Timeline;
import java.util.List;

/** How statements are spread over time, and the table behind it. */
final class Timelines {

    private static final int MOST_BARS = 160;

    private Timelines() {}

    /** In the shortest stretches, from a shortest one on, of which no more come than can be told apart. */
    static Timeline fitting(Ledger ledger, Query query, Timeline.Step shortest) {
        Timeline timeline = ledger.overview().timeline(query, shortest);
        return timeline.bars().size() <= MOST_BARS || shortest == Timeline.Step.YEAR
                ? timeline
                : fitting(ledger, query, Timeline.Step.values()[shortest.ordinal() + 1]);
    }

    static Table table(Timeline timeline) {
        return new Table(
                List.of("from", "statements"),
                timeline.bars().stream()
                        .map(bar -> Table.row(bar.from(), bar.statements()))
                        .toList());
    }
}
