package hearsay.app.desk.view;

import java.util.List;

/** One outlet, for a page. */
public record OutletView(
        OutletsView.Row row,
        TimelineView timeline,
        List<SpeakerView.Share> manner,
        List<SpeakerView.Count> speakers,
        List<SearchView.HitView> latest) {

    public OutletView {
        manner = List.copyOf(manner);
        speakers = List.copyOf(speakers);
        latest = List.copyOf(latest);
    }
}
