package hearsay.ledger.exporting;

import java.io.Closeable;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON text to a stream that stays open. */
final class JsonStream implements Closeable {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    JsonStream(OutputStream out) {
        json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    JsonStream object() {
        json.writeStartObject();
        return this;
    }

    JsonStream object(String name) {
        json.writeObjectPropertyStart(name);
        return this;
    }

    JsonStream end() {
        json.writeEndObject();
        return this;
    }

    JsonStream list() {
        json.writeStartArray();
        return this;
    }

    JsonStream list(String name) {
        json.writeArrayPropertyStart(name);
        return this;
    }

    JsonStream endList() {
        json.writeEndArray();
        return this;
    }

    /** A property; nothing where there is no value. */
    JsonStream string(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
        return this;
    }

    JsonStream item(String value) {
        json.writeString(value);
        return this;
    }

    JsonStream item(int value) {
        json.writeNumber(value);
        return this;
    }

    JsonStream number(String name, int value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    /** So that people can page through it. */
    JsonStream line() {
        json.writeRaw('\n');
        return this;
    }

    @Override
    public void close() {
        json.close();
    }
}
