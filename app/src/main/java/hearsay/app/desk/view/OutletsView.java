package hearsay.app.desk.view;

import hearsay.ledger.finding.Interval;
import hearsay.ledger.finding.OutletMix;
import java.util.List;
import java.util.Locale;

/** Whom outlets let speak, for a page. */
public record OutletsView(List<Row> rows) {

    public OutletsView {
        rows = List.copyOf(rows);
    }

    /** One outlet; shares with the bounds that hold chance and what was not found. */
    public record Row(
            String name,
            String address,
            long articles,
            long statements,
            String direct,
            String persons,
            String unnamed,
            String anonymous,
            long onRecordLater) {}

    /** @param recall of all statements, how many Hearsay finds, from 0 to 1 */
    public static OutletsView of(List<OutletMix> mixes, double recall) {
        return new OutletsView(mixes.stream().map(mix -> row(mix, recall)).toList());
    }

    private static Row row(OutletMix mix, double recall) {
        String name = mix.outlet() == null ? "" : mix.outlet();
        return new Row(
                name.isEmpty() ? "Outlet unknown" : name,
                name.isEmpty() ? "" : Paths.outlet(name),
                mix.articles(),
                mix.statements(),
                share(mix.direct(), mix.statements(), recall),
                share(mix.persons(), mix.statements(), recall),
                share(mix.unnamed(), mix.statements(), recall),
                share(mix.anonymous(), mix.statements(), recall),
                mix.onRecordLater());
    }

    private static String share(long part, long whole, double recall) {
        Interval interval = Interval.of(part, whole, recall);
        return String.format(
                Locale.ROOT,
                "%.0f %% (%.0f–%.0f)",
                interval.share() * 100,
                interval.least() * 100,
                interval.most() * 100);
    }
}
