package hearsay.ledger.exporting;

import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import java.io.Closeable;
import java.io.IOException;

/** Writes articles in one format as they come; for one thread. */
public interface Exporter extends Closeable {

    /**
     * @param attributed the article with the statements that are wanted of it
     * @param by what read it
     */
    void write(AttributedDocument attributed, By by) throws IOException;

    /** Writes what the format needs at the end; the stream stays open. */
    @Override
    void close() throws IOException;
}
