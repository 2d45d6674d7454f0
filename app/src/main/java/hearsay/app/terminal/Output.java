package hearsay.app.terminal;

import hearsay.statement.AttributedDocument;
import java.io.IOException;

/** Where attributed articles go, one after the other. */
public interface Output extends AutoCloseable {

    void write(AttributedDocument attributed) throws IOException;

    /** Makes everything written so far visible. */
    void flush() throws IOException;

    @Override
    void close() throws IOException;
}
