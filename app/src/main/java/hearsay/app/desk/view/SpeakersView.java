package hearsay.app.desk.view;

import hearsay.ledger.finding.SpeakerCount;
import java.util.List;

/**
 * Who speaks in the ledger, for a page.
 *
 * @param rows those who say the most come first
 */
public record SpeakersView(List<Row> rows) {

    public SpeakersView {
        rows = List.copyOf(rows);
    }

    /**
     * One speaker.
     *
     * @param address of their page
     */
    public record Row(
            String name, String kind, long statements, long direct, long outlets, String days, String address) {}

    public static SpeakersView of(List<SpeakerCount> counts) {
        return new SpeakersView(counts.stream()
                .map(count -> new Row(
                        count.name(),
                        count.kind(),
                        count.statements(),
                        count.direct(),
                        count.outlets(),
                        count.first() == null ? "" : count.first() + " to " + count.last(),
                        Paths.speaker(count.name())))
                .toList());
    }
}
