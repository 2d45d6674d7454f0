package hearsay.ledger.exporting;

import hearsay.document.Span;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * W3C Web Annotation Data Model (Recommendation of 2017-02-23), as JSON-LD: a page with an annotation for each statement.
 *
 * <p>Positions count code points, as the model says they should; the quotation selector has the words around, too. Statements
 * of titles are left out: selectors are over the text.
 */
final class WebAnnotations implements Exporter {

    /** Code points of context before and after a quotation, by which a page finds it again. */
    private static final int AROUND = 32;

    private final JsonStream json;

    WebAnnotations(OutputStream out) {
        json = new JsonStream(out);
        json.object()
                .string("@context", "http://www.w3.org/ns/anno.jsonld")
                .string("type", "AnnotationPage")
                .list("items");
    }

    @Override
    public void write(AttributedDocument attributed, By by) {
        Told.of(attributed).stream().filter(told -> !told.inTitle()).forEach(told -> annotation(told, by));
    }

    private void annotation(Told told, By by) {
        json.line()
                .object()
                .string("id", told.iri())
                .string("type", "Annotation")
                .string("motivation", "describing");
        json.object("generator")
                .string("type", "Software")
                .string("name", "Hearsay " + by.version())
                .end();
        json.list("body");
        body("identifying", told.speaker());
        body("classifying", Told.spelled(told.statement().type()));
        body(
                "classifying",
                told.statement().act() == null
                        ? null
                        : Told.spelled(told.statement().act()));
        json.endList().list("target");
        for (Span part : told.statement().content()) {
            json.object().string("source", told.articleIri()).list("selector");
            json.object()
                    .string("type", "TextPositionSelector")
                    .number("start", told.start(part))
                    .number("end", told.end(part))
                    .end();
            json.object()
                    .string("type", "TextQuoteSelector")
                    .string("exact", part.cut(told.text()))
                    .string("prefix", before(told.text(), part.start()))
                    .string("suffix", after(told.text(), part.end()))
                    .end();
            json.endList().end();
        }
        json.endList().end();
    }

    private void body(String purpose, @Nullable String value) {
        if (value != null) {
            json.object()
                    .string("type", "TextualBody")
                    .string("purpose", purpose)
                    .string("value", value)
                    .string("format", "text/plain")
                    .end();
        }
    }

    private static String before(String text, int unit) {
        int from = Math.max(0, unit - AROUND);
        return text.substring(insidePair(text, from) ? from + 1 : from, unit);
    }

    private static String after(String text, int unit) {
        int to = Math.min(text.length(), unit + AROUND);
        return text.substring(unit, insidePair(text, to) ? to - 1 : to);
    }

    private static boolean insidePair(String text, int unit) {
        return unit > 0 && unit < text.length() && Character.isLowSurrogate(text.charAt(unit));
    }

    @Override
    public void close() {
        json.line().endList().end().close();
    }
}
