package hearsay.app.desk.pages;

import hearsay.app.desk.answering.Table;
import hearsay.ledger.finding.Timeline;
import java.util.List;

/** The table behind a timeline. */
final class Timelines {

    private Timelines() {}

    static Table table(Timeline timeline) {
        return new Table(
                List.of("from", "statements"),
                timeline.bars().stream()
                        .map(bar -> Table.row(bar.from(), bar.statements()))
                        .toList());
    }
}
