package hearsay.reading.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import hearsay.document.Published;
import hearsay.reading.bytes.Text;
import hearsay.reading.outcome.Dates;
import hearsay.reading.outcome.FormatReader;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom, and OPML, whose feeds are fetched and read in its place.
 *
 * <p>A document type is refused: it could make a parser fetch files or fill the memory. Rome keeps dates as moments only, so that
 * they are also read as they are written: the day is that of the outlet's own time zone.
 */
public final class FeedReader implements FormatReader {

    private static final int MOST_BYTES = 50_000_000;

    /** Feeds need five, and XHTML inside them some more. */
    private static final int DEEPEST = 200;

    private static final Set<String> PUBLISHED = Set.of("pubDate", "published", "issued", "date");
    private static final Set<String> CHANGED = Set.of("updated", "modified");

    private final FeedItems items;
    private final BiConsumer<String, Outcomes> addresses;

    /** @param addresses reads what an address gives, as if the user had named it */
    public FeedReader(FeedItems items, BiConsumer<String, Outcomes> addresses) {
        this.items = items;
        this.addresses = addresses;
    }

    @Override
    public void read(Source source, Outcomes outcomes) throws IOException {
        byte[] bytes = source.bytes().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            outcomes.failure(
                    null, "The feed has more than " + MOST_BYTES + " bytes.", "Name a feed of the latest articles.");
            return;
        }
        String xml = decoded(bytes);
        String root;
        List<@Nullable String> dates = new ArrayList<>();
        try {
            root = root(xml, dates);
        } catch (XMLStreamException e) {
            damaged(
                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                    String.valueOf(e.getMessage()),
                    outcomes);
            return;
        } catch (MissingResourceException e) { // the parser lacks the words for such a character in a document type
            damaged(0, "it holds a character that XML does not allow", outcomes);
            return;
        }
        switch (root) {
            case "DOCTYPE" ->
                outcomes.failure(
                        null,
                        "The XML has a DOCTYPE, which can make a parser fetch files, so it is not read.",
                        "Take the line with <!DOCTYPE out, or ask the outlet for a feed without it.");
            case "rss", "rdf", "feed", "channel" -> feed(xml, dates, source, outcomes);
            case "opml" -> opml(xml, outcomes);
            default ->
                outcomes.failure(
                        null,
                        "This is XML, but no feed: it begins with <" + Text.shortened(root) + ">.",
                        "Save the article as text or HTML, and read that.");
        }
    }

    /** As the XML declares its encoding, with U+FFFD for what is broken. */
    private static String decoded(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter(bytes.length);
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true)) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    /**
     * The local name of the root in lower case; "DOCTYPE" where a document type comes before it.
     *
     * @param dates gets the date of each entry as it is written, that of publication before one of change; null where it has none
     *
     * <p>Goes through the whole feed, since Rome's parser takes time with the square of the depth.
     */
    private static String root(String xml, List<@Nullable String> dates) throws XMLStreamException {
        XMLStreamReader reader = safe().createXMLStreamReader(new StringReader(xml));
        String root = "";
        int depth = 0;
        int entry = -1; // depth of the one that is open
        StringBuilder value = new StringBuilder();
        String changed = null;
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return "DOCTYPE";
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = reader.getLocalName();
                    root = depth == 0 ? name.toLowerCase(Locale.ROOT) : root;
                    depth++;
                    value.setLength(0);
                    if (entry < 0 && (name.equals("item") || name.equals("entry"))) {
                        entry = depth;
                        changed = null;
                        dates.add(null);
                    }
                }
                if (event == XMLStreamConstants.CHARACTERS && depth == entry + 1 && value.length() < 100) {
                    value.append(reader.getText());
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    int last = dates.size() - 1;
                    if (depth == entry + 1 && PUBLISHED.contains(reader.getLocalName())) {
                        dates.set(last, value.toString().strip());
                    } else if (depth == entry + 1 && CHANGED.contains(reader.getLocalName())) {
                        changed = value.toString().strip();
                    } else if (depth == entry) {
                        dates.set(last, dates.get(last) == null ? changed : dates.get(last));
                        entry = -1;
                    }
                    depth--;
                }
                if (depth > DEEPEST) {
                    throw new XMLStreamException("tags stand in tags " + DEEPEST + " deep", reader.getLocation());
                }
            }
            return root;
        } finally {
            reader.close();
        }
    }

    private static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void feed(String xml, List<@Nullable String> dates, Source source, Outcomes outcomes) {
        SyndFeed feed;
        try {
            SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
            input.setAllowDoctypes(false);
            feed = input.build(new StringReader(xml));
        } catch (FeedException | IllegalArgumentException e) {
            damaged(0, String.valueOf(e.getMessage()), outcomes);
            return;
        }
        List<FeedItem> entries = new ArrayList<>();
        boolean paired = dates.size() == feed.getEntries().size();
        for (SyndEntry entry : feed.getEntries()) {
            entries.add(item(entry, paired ? dates.get(entries.size()) : null));
        }
        if (entries.isEmpty()) {
            outcomes.skipped(null, ReadOutcome.Skipped.Reason.NO_ARTICLE, "The feed has no entries.");
        }
        items.read(entries, line(feed.getTitle()), source, outcomes);
    }

    /** @param written the entry's date as it is written; null where it is not known */
    private static FeedItem item(SyndEntry entry, @Nullable String written) {
        String longest = "";
        List<SyndContent> contents = new ArrayList<>(entry.getContents());
        if (entry.getDescription() != null) {
            contents.add(entry.getDescription());
        }
        for (SyndContent content : contents) {
            String value = content.getValue() == null ? "" : content.getValue();
            boolean plain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
            String text = plain ? value : Fragment.text(value);
            longest = text.length() > longest.length() ? text : longest;
        }
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        List<String> authors = new ArrayList<>();
        for (SyndPerson person : entry.getAuthors()) {
            add(person.getName(), authors);
        }
        if (authors.isEmpty()) {
            add(entry.getAuthor(), authors);
        }
        return new FeedItem(
                blankToNull(entry.getUri()),
                blankToNull(entry.getLink()),
                line(entry.getTitle()),
                authors,
                published(date, written),
                longest);
    }

    private static void add(@Nullable String name, List<String> names) {
        String line = line(name);
        if (line != null) {
            names.add(line);
        }
    }

    private static @Nullable Published published(@Nullable Date date, @Nullable String written) {
        Published own = Dates.published(written, "feed");
        if (date == null
                || own != null
                        && (own.moment() == null || own.moment().toInstant().equals(date.toInstant()))) {
            return own;
        }
        OffsetDateTime moment = date.toInstant().atOffset(ZoneOffset.UTC);
        LocalDate day = moment.toLocalDate();
        return day.getYear() < 1600 || day.getYear() > 2200 ? null : new Published(day, moment, "feed");
    }

    private static @Nullable String line(@Nullable String html) {
        return html == null ? null : blankToNull(Fragment.line(html));
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private void opml(String xml, Outcomes outcomes) {
        List<String> feeds = new ArrayList<>();
        try {
            XMLStreamReader reader = safe().createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("outline")) {
                    String address = reader.getAttributeValue(null, "xmlUrl");
                    if (address != null && !address.isBlank()) {
                        feeds.add(address.strip());
                    }
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            damaged(
                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                    String.valueOf(e.getMessage()),
                    outcomes);
        }
        feeds.forEach(address -> addresses.accept(address, outcomes));
    }

    private static void damaged(int line, String message, Outcomes outcomes) {
        String first = message.lines().map(String::strip).reduce((a, b) -> b).orElse(message);
        String detail = first.startsWith("Message: ") ? first.substring(9) : first;
        outcomes.failure(
                line > 0 ? "line " + line : null,
                "The XML is damaged: " + detail,
                "Download the feed again, or ask the outlet to mend it.");
    }
}
