package hearsay.reading.html;

import hearsay.document.Published;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * When a page's article was published: from its structured data, its meta tags, a time element, its address, and last the words around
 * its title. What stands near the title counts for more than an earlier one of these only where it is the earlier day: templates state the day on
 * which a page was made anew. A date of change stands in only where no other is stated.
 */
final class PublicationDate {

    private static final List<String> META = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "article.published",
            "datepublished",
            "publishdate",
            "publish-date",
            "publish_date",
            "published_date",
            "published-date",
            "publication-date",
            "published-at",
            "published_at",
            "published_time",
            "publication_date",
            "pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.created",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "dcterms.available",
            "citation_publication_date",
            "citation_date",
            "cxenseparse:recs:publishtime",
            "article_date_original",
            "originalpublicationdate",
            "displaydate",
            "date",
            "rnews:datepublished",
            "shareaholic:article_published_time",
            "created",
            "timestamp");

    private static final List<String> META_CHANGED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "last-modified",
            "lastmod",
            "dcterms.modified",
            "dc.date.modified");

    /** Names of elements that hold a date. */
    private static final Set<String> DATED = Set.of(
            "date", "dates", "dateline", "published", "pubdate", "pub_date", "pub_dates", "timestamp", "datetime");

    private static final Set<String> CHANGED =
            Set.of("updated", "update", "modified", "edited", "reviewed", "revised", "edit");

    /** What befalls a paper before it is published. */
    private static final Set<String> BEFORE = Set.of("submitted", "received", "accepted");

    private final ArticlePage page;
    private final @Nullable String address;
    private final boolean dayFirst;

    private PublicationDate(ArticlePage page, @Nullable String address, boolean dayFirst) {
        this.page = page;
        this.address = address;
        this.dayFirst = dayFirst;
    }

    /**
     * @param around the blocks near the title and the first paragraph, nearest first; the article's own text left out
     * @param dayFirst whether 9/4/2025 is in April
     */
    static @Nullable Published of(ArticlePage page, List<Block> around, @Nullable String address, boolean dayFirst) {
        PublicationDate date = new PublicationDate(page, address, dayFirst);
        Shown near = date.shown(around);
        Published found = date.stated();
        if (found != null && near == null) {
            return found;
        }
        if (found != null && near != null) {
            boolean isEarlier = near.day.day().isBefore(found.day().minusDays(1));
            boolean isTemplates =
                    found.foundIn().equals("JSON-LD") || found.foundIn().equals("meta");
            boolean isPaper = !page.meta("citation_title").isEmpty(); // which shows when it was handed in
            return isEarlier && isTemplates && !isPaper && !near.ofChange
                    ? published(near.day, "text")
                    : inTheOutletsZone(found, near.day);
        }
        DateText shown = near == null ? date.dateline() : near.day;
        return shown != null ? published(shown, "text") : date.changed();
    }

    private @Nullable Published stated() {
        DateText found = structured("datePublished");
        if (found != null) {
            return published(found, "JSON-LD");
        }
        found = meta(META);
        if (found != null) {
            return published(found, "meta");
        }
        found = otherMeta();
        if (found != null) {
            return published(found, "meta");
        }
        found = timeElement();
        if (found != null) {
            return published(found, "time element");
        }
        found = address == null ? null : inAddress(address);
        return found == null ? null : published(found, "address");
    }

    private @Nullable Published changed() {
        DateText found = structured("dateModified");
        if (found != null) {
            return published(found, "JSON-LD");
        }
        found = meta(META_CHANGED);
        return found == null ? null : published(found, "meta");
    }

    private static Published published(DateText date, String foundIn) {
        return new Published(date.day(), date.moment(), foundIn);
    }

    /** Programs often state universal time; readers see the outlet's day, which may be the one before or after. */
    private static Published inTheOutletsZone(Published stated, DateText shown) {
        boolean universal =
                stated.moment() != null && stated.moment().getOffset().getTotalSeconds() == 0;
        long apart = Math.abs(stated.day().toEpochDay() - shown.day().toEpochDay());
        return universal && apart == 1 ? new Published(shown.day(), stated.moment(), stated.foundIn()) : stated;
    }

    private @Nullable DateText structured(String field) {
        for (JsonNode article : page.data().articles()) {
            DateText date = DateText.ofValue(StructuredData.string(article.path(field)), dayFirst);
            if (date != null) {
                return date;
            }
        }
        for (JsonNode object : page.data().objects()) {
            boolean aside = StructuredData.types(object).stream()
                    .anyMatch(type -> type.equals("Comment") || type.equals("Review") || type.endsWith("Object"));
            DateText date = aside ? null : DateText.ofValue(StructuredData.string(object.path(field)), dayFirst);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable DateText meta(List<String> names) {
        for (String name : names) {
            DateText date = DateText.ofValue(page.meta(name), dayFirst);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** Names that sites made up, such as {@code w-published-date}. */
    private @Nullable DateText otherMeta() {
        for (String name : page.metas().keySet()) {
            if (name.contains("publish") && !name.contains("publisher")) {
                DateText date = DateText.ofValue(page.meta(name), dayFirst);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private @Nullable DateText timeElement() {
        for (Element element : page.page().getElementsByAttributeValue("itemprop", "datePublished")) {
            DateText date = valueOf(element);
            if (date != null) {
                return date;
            }
        }
        DateText first = null;
        boolean titled = false;
        boolean underTitle = false; // what stands above the title may belong to another story
        for (Element time : page.page().select("h1, time")) {
            if (time.normalName().equals("h1")) {
                titled = true;
                continue;
            }
            DateText date = valueOf(time);
            if (date == null || saysChanged(time)) {
                continue;
            }
            List<String> names = Surroundings.names(time);
            if (time.hasAttr("pubdate") || names.contains("published") || names.contains("entry")) {
                return date;
            }
            if (first == null || titled && !underTitle) {
                first = date;
                underTitle = titled;
            }
        }
        return first;
    }

    private static boolean saysChanged(Element time) {
        List<String> names = Surroundings.names(time);
        return names.stream().anyMatch(CHANGED::contains) && !names.contains("published");
    }

    private @Nullable DateText valueOf(Element element) {
        for (String value : List.of(element.attr("datetime"), element.attr("content"), element.text())) {
            DateText date = value.length() > 200 ? null : DateText.ofValue(value, dayFirst);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** A date in the path: "/2025/09/04/", "/2025-09-04-", "/20250904/". */
    static @Nullable DateText inAddress(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        if (path < 0) {
            return null;
        }
        DateText found = DateText.find(address.substring(path), false);
        if (found != null && found.day().getYear() >= 1990) {
            return new DateText(found.day(), null);
        }
        for (String part : address.substring(path).split("[/_.?=&-]")) {
            if (part.length() == 8 && (part.startsWith("19") || part.startsWith("20"))) {
                DateText date = DateText.ofValue(part, false);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    /** A short block anywhere whose classes call it a date. */
    private @Nullable DateText dateline() {
        for (Block block : page.blocks()) {
            if (block.text().length() <= 60 && isDateline(block.innermost())) {
                DateText date = DateText.find(block.text(), dayFirst);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private static boolean isDateline(Element innermost) {
        int steps = 0;
        for (Element e = innermost; e != null && steps < 3; e = e.parent(), steps++) {
            List<String> names = Surroundings.names(e);
            if (names.stream().anyMatch(DATED::contains)) {
                return true;
            }
        }
        return false;
    }

    /** A date that readers see near the title. */
    private record Shown(DateText day, boolean ofChange) {}

    /** One of publication before one of change. */
    private @Nullable Shown shown(List<Block> around) {
        Shown changed = null;
        for (Block block : around) {
            String text = block.text();
            if (text.length() > 250) {
                continue;
            }
            DateText date = DateText.find(text, dayFirst);
            if (date == null) {
                continue;
            }
            String lower = text.toLowerCase(Locale.ROOT);
            if (BEFORE.stream().anyMatch(lower::contains)) {
                continue;
            }
            boolean saysChanged = CHANGED.stream().anyMatch(lower::contains)
                    && !lower.contains("publish")
                    && !lower.contains("posted");
            if (!saysChanged) {
                return new Shown(date, false);
            }
            changed = changed == null ? new Shown(date, true) : changed;
        }
        return changed;
    }
}
