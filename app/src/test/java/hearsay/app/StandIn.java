package hearsay.app;

import hearsay.app.terminal.Engine;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import java.util.List;
import java.util.Map;

/**
 * An engine without a model: takes each article's first word for the source, its second for the cue, and the rest for the
 * content. Fails at articles that begin with "fail", and works longer on some than on others.
 */
final class StandIn implements Engine {

    boolean closed;

    @Override
    public AttributedDocument read(Document document) {
        String text = document.text();
        if (text.startsWith("fail")) {
            throw new IllegalStateException("as asked");
        }
        work(text.hashCode());
        int first = text.indexOf(' ');
        int second = text.indexOf(' ', first + 1);
        if (first <= 0 || second < first + 2 || second + 2 > text.length()) {
            return new AttributedDocument(document, List.of(), List.of(), null);
        }
        return new AttributedDocument(
                document,
                List.of(
                        statement(
                                "s1",
                                new Span(0, first),
                                new Span(first + 1, second),
                                new Span(second + 1, text.length()),
                                0.9),
                        statement(
                                "s2",
                                new Span(0, first),
                                new Span(first + 1, second),
                                new Span(second + 1, second + 2),
                                0.2)),
                List.of(),
                null);
    }

    private static void work(int seed) {
        try {
            Thread.sleep(Math.floorMod(seed, 7));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Statement statement(String id, Span source, Span cue, Span content, double confidence) {
        return Statement.unresolved(
                id, Statement.Type.INDIRECT, List.of(source), List.of(cue), List.of(content), confidence);
    }

    @Override
    public Map<String, String> models() {
        return Map.of("attribution", "stand-in");
    }

    @Override
    public void close() {
        closed = true;
    }
}
