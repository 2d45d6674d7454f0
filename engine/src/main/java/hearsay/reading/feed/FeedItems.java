package hearsay.reading.feed;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Provenance;
import hearsay.document.Sha256;
import hearsay.document.WellFormed;
import hearsay.reading.fetching.FetchException;
import hearsay.reading.fetching.Fetched;
import hearsay.reading.outcome.Origin;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Pages;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.Source;
import hearsay.reading.outcome.Web;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes articles of feed entries: of their own text, or of the pages they link to. */
public final class FeedItems {

    private final Pages pages;
    private final Web web;

    public FeedItems(Pages pages, Web web) {
        this.pages = pages;
        this.web = web;
    }

    /** @param outlet the feed's title */
    public void read(List<FeedItem> items, @Nullable String outlet, Source source, Outcomes outcomes) {
        SeenItems seen = new SeenItems(
                outcomes.options().again() ? null : outcomes.options().cache(), source.name());
        int number = 0;
        for (FeedItem item : items) {
            number++;
            String where = "entry " + number;
            if (seen.contains(item)) {
                outcomes.skipped(
                        where,
                        ReadOutcome.Skipped.Reason.ALREADY_READ,
                        "The entry was read in an earlier run; without --cache, or with another folder, it is read again.");
                continue;
            }
            long failures = outcomes.failures();
            Metadata known = Metadata.none()
                    .withUri(item.link())
                    .withTitle(item.title())
                    .withAuthors(item.authors())
                    .withOutlet(outlet)
                    .withPublished(item.published())
                    .withRetrieved(source.retrieved());
            String id = item.id() != null ? item.id() : item.link();
            Provenance provenance = new Provenance(source.name(), id == null ? String.valueOf(number) : id, null);
            Origin origin = new Origin(id, known, provenance, where, item.link());
            if (outcomes.options().follow() && item.link() != null) {
                follow(item.link(), origin, outcomes);
            } else if (item.text().isBlank()) {
                outcomes.skipped(
                        where,
                        ReadOutcome.Skipped.Reason.NO_ARTICLE,
                        "The entry has no text of its own; --follow reads the page it links to.");
            } else {
                String text = WellFormed.text(item.text());
                String name = id == null ? Sha256.of(text).substring(0, 16) : id;
                outcomes.read(new Document(name, known, provenance, text, List.of()), where);
            }
            if (outcomes.failures() == failures) {
                seen.add(item);
            }
        }
    }

    private void follow(String link, Origin origin, Outcomes outcomes) {
        try {
            Fetched page = web.follow(link);
            if (page == null) {
                outcomes.skipped(
                        link,
                        ReadOutcome.Skipped.Reason.ROBOTS,
                        "The site's robots.txt asks programs not to read this page.");
                return;
            }
            Metadata known = origin.known().withUri(null).withRetrieved(page.retrieved());
            pages.read(
                    page.body(),
                    page.contentType(),
                    new Origin(
                            origin.id(),
                            known,
                            origin.provenance(),
                            link,
                            page.address().toString()),
                    outcomes);
        } catch (FetchException e) {
            outcomes.failure(link, String.valueOf(e.getMessage()), e.remedy());
        }
    }
}
