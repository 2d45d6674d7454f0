package hearsay.app.desk.given;

import hearsay.document.Document;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;

/** What the desk needs of the engine; safe for several threads. */
public interface DeskReader {

    AttributedDocument read(Document document);

    /** What reads, as output names it. */
    By by();
}
