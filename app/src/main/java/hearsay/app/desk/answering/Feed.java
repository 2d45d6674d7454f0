package hearsay.app.desk.answering;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An Atom feed (RFC 4287).
 *
 * @param title what it is about
 * @param self its own address
 * @param entries the newest first
 */
public record Feed(String title, String self, List<Entry> entries) {

    /** For what has no known day: an entry has to have a time. */
    private static final String UNKNOWN = "1970-01-01T00:00:00Z";

    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One statement.
     *
     * @param id holds while the text does
     * @param link to its page
     * @param day of publication, as ISO 8601; null where that is not known
     * @param author the outlet; null where that is not known
     */
    public record Entry(
            String id, String title, String link, @Nullable String day, @Nullable String author, String content) {

        String updated() {
            return day == null ? UNKNOWN : day + "T00:00:00Z";
        }
    }

    String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "title", title);
            element(xml, "id", self);
            element(xml, "updated", entries.isEmpty() ? UNKNOWN : entries.get(0).updated());
            author(xml, "Hearsay");
            link(xml, "self", self);
            for (Entry entry : entries) {
                xml.writeStartElement("entry");
                element(xml, "title", entry.title);
                element(xml, "id", entry.id);
                element(xml, "updated", entry.updated());
                link(xml, "alternate", entry.link);
                if (entry.author != null) {
                    author(xml, entry.author);
                }
                element(xml, "content", entry.content);
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new AssertionError("Memory can always be written", e);
        }
        return text.toString();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", allowed(address));
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(value));
        xml.writeEndElement();
    }

    /** Without what XML 1.0 has no place for. */
    private static String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
