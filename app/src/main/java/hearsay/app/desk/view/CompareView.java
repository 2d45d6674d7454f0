package hearsay.app.desk.view;

import hearsay.ledger.comparing.Drift;
import hearsay.ledger.comparing.Opposition;
import hearsay.ledger.finding.OutletMix;
import hearsay.ledger.store.asking.Comparing;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One matter: who says what, in which outlets, and what may not fit together.
 *
 * @param filter what narrows it besides the words, as parameters
 * @param statements how many there are on it
 * @param sides who says the most on it
 * @param back the address of this page
 */
public record CompareView(
        String words,
        Map<String, List<String>> filter,
        long statements,
        TimelineView timeline,
        List<Side> sides,
        List<SpeakerView.Position> positions,
        List<OutletsView.Row> outlets,
        List<Pair> pairs,
        List<Told> drifts,
        String back,
        String csv,
        String sidesCsv) {

    public CompareView {
        positions = List.copyOf(positions);
        sides = List.copyOf(sides);
        outlets = List.copyOf(outlets);
        pairs = List.copyOf(pairs);
        drifts = List.copyOf(drifts);
    }

    /** Two statements that may contradict each other. */
    public record Pair(
            String key,
            String between,
            String reasons,
            String verdict,
            SearchView.HitView one,
            SearchView.HitView other) {}

    /** The same words, told more surely or as newer. */
    public record Told(String what, SearchView.HitView first, SearchView.HitView later) {}

    public static List<Pair> pairs(List<Comparing.Judged> judged) {
        return judged.stream().map(CompareView::pair).toList();
    }

    private static Pair pair(Comparing.Judged judged) {
        Opposition opposition = judged.opposition();
        return new Pair(
                opposition.one().hit().id() + "-" + opposition.other().hit().id(),
                between(opposition.between()),
                String.join("; ", opposition.reasons()),
                judged.verdict().orElse(""),
                SearchView.HitView.of(opposition.one().hit(), Set.of()),
                SearchView.HitView.of(opposition.other().hit(), Set.of()));
    }

    private static String between(Opposition.Between between) {
        return switch (between) {
            case SPEAKERS -> "Two speakers";
            case OUTLETS -> "Two outlets on one speaker";
            case TIMES -> "One speaker at two times";
        };
    }

    public static List<Told> drifts(List<Drift> drifts) {
        return drifts.stream()
                .map(drift -> new Told(
                        drift.what(),
                        SearchView.HitView.of(drift.first(), Set.of()),
                        SearchView.HitView.of(drift.later(), Set.of())))
                .toList();
    }

    public static List<OutletsView.Row> outlets(List<OutletMix> mixes, double recall) {
        return OutletsView.of(mixes, recall).rows();
    }
}
