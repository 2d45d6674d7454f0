package hearsay.app.desk.view;

import hearsay.ledger.finding.SavedSearch;
import java.util.List;

/**
 * The searches that people keep, for a page.
 *
 * @param editor who keeps the next one
 * @param done what was just done; empty for nothing
 */
public record SavedView(List<Row> rows, String editor, String done) {

    public SavedView {
        rows = List.copyOf(rows);
    }

    /**
     * One search.
     *
     * @param address of what it finds
     * @param atom of the same as a feed, by its name
     * @param by who kept it, and on which day
     */
    public record Row(long number, String name, String address, String atom, String by) {}

    public static SavedView of(List<SavedSearch> saved, String editor, String done) {
        return new SavedView(saved.stream().map(SavedView::row).toList(), editor, done);
    }

    private static Row row(SavedSearch saved) {
        String address = "/search" + (saved.asked().isEmpty() ? "" : "?" + saved.asked());
        return new Row(
                saved.id(),
                saved.name(),
                address,
                Paths.of(address, "limit", "100", "format", "atom", "name", saved.name()),
                saved.who() + ", " + saved.made().substring(0, 10));
    }
}
