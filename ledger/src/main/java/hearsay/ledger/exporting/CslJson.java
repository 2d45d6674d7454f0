package hearsay.ledger.exporting;

import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import java.io.OutputStream;

/** CSL-JSON, which Zotero and citation processors read: an item a statement, with the quotation in {@code note}. */
final class CslJson implements Exporter {

    private final JsonStream json;

    CslJson(OutputStream out) {
        json = new JsonStream(out);
        json.list();
    }

    @Override
    public void write(AttributedDocument attributed, By by) {
        for (Told told : Told.of(attributed)) {
            json.line().object().string("id", told.key()).string("type", "article-newspaper");
            json.string("title", told.metadata().title());
            json.string("container-title", told.metadata().outlet());
            json.string("URL", told.metadata().uri());
            if (!told.metadata().authors().isEmpty()) {
                json.list("author");
                told.metadata().authors().forEach(author -> json.object()
                        .string("literal", author)
                        .end());
                json.endList();
            }
            if (told.metadata().published() != null) {
                var day = told.metadata().published().day();
                json.object("issued").list("date-parts").list();
                json.item(day.getYear()).item(day.getMonthValue()).item(day.getDayOfMonth());
                json.endList().endList().end();
            }
            String speaker = told.speaker();
            json.string("note", (speaker == null ? "" : speaker + ": ") + told.content());
            json.end();
        }
    }

    @Override
    public void close() {
        json.line().endList().close();
    }
}
