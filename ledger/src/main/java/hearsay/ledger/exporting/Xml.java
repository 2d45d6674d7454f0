package hearsay.ledger.exporting;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes one XML document to a stream that stays open. Characters that XML 1.0 has no form for become U+FFFD. */
final class Xml implements Closeable {

    private final XMLStreamWriter xml;

    Xml(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    Xml declaration() throws IOException {
        return run(() -> xml.writeStartDocument("UTF-8", "1.0"));
    }

    /** Begins an element; attributes come in pairs of name and value, those without a value are left out. */
    Xml start(String name, @Nullable String... attributes) throws IOException {
        return run(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
        });
    }

    Xml empty(String name, @Nullable String... attributes) throws IOException {
        return run(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    private void attributes(@Nullable String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (name == null || value == null) {
                continue;
            }
            if (name.equals("xmlns")) {
                xml.writeDefaultNamespace(value);
            } else {
                xml.writeAttribute(name, harmless(value));
            }
        }
    }

    /** An element with nothing but text; none where there is no text. */
    Xml text(String name, @Nullable String text, @Nullable String... attributes) throws IOException {
        return text == null ? this : start(name, attributes).words(text).end();
    }

    Xml words(String text) throws IOException {
        return run(() -> xml.writeCharacters(harmless(text)));
    }

    void flush() throws IOException {
        run(xml::flush);
    }

    Xml end() throws IOException {
        return run(xml::writeEndElement);
    }

    Xml line() throws IOException {
        return run(() -> xml.writeCharacters("\n"));
    }

    /** Ends every element that is open. */
    @Override
    public void close() throws IOException {
        run(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private static String harmless(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean wrong = unit < ' ' && unit != '\n' && unit != '\t' || unit == '\uFFFE' || unit == '\uFFFF';
            if (wrong) {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, unit == '\r' ? '\n' : '\uFFFD');
            }
        }
        return mended == null ? text : mended.toString();
    }

    private Xml run(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
