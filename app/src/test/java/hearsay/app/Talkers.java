package hearsay.app;

import hearsay.app.terminal.Engine;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Medium;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An engine without a model: in a line "NAME said CONTENT", NAME speaks, had it from NAME, and told it to NAME. */
final class Talkers implements Engine {

    private static final String SAID = " said ";

    @Override
    public AttributedDocument read(Document document) {
        String text = document.text();
        List<Statement> statements = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int line = text.indexOf('\n', start);
            int end = line < 0 ? text.length() : line;
            int said = text.indexOf(SAID, start);
            if (said > start && said + SAID.length() < end) {
                statements.add(statement(
                        "s" + (statements.size() + 1),
                        text,
                        new Span(start, said),
                        new Span(said + 1, said + SAID.length() - 1),
                        new Span(said + SAID.length(), end)));
            }
            start = end + 1;
        }
        return new AttributedDocument(document, statements, List.of(), null);
    }

    private static Statement statement(String id, String text, Span source, Span cue, Span content) {
        String name = source.cut(text);
        int number = Integer.parseInt(id.substring(1));
        return new Statement(
                id,
                number % 3 == 0 ? Statement.Type.DIRECT : Statement.Type.INDIRECT,
                List.of(source),
                List.of(cue),
                List.of(content),
                new Speaker(name, Speaker.Kind.PERSON, List.of(), Speaker.Basis.TEXT, 0.9, List.of()),
                number % 2 == 0 ? List.of(new Via(name, Speaker.Kind.ORGANIZATION, source)) : List.of(),
                Statement.Root.RELAYED,
                null,
                number % 2 == 0 ? new Medium(Medium.Kind.INTERVIEW, Medium.Role.IN, name, source) : null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Statement.Stance.NEUTRAL,
                Statement.Certainty.CERTAIN,
                number % 5 == 0 ? Statement.Polarity.DENIED : Statement.Polarity.AFFIRMED,
                Statement.Act.STATE,
                0.9 - 0.1 * (number % 7));
    }

    @Override
    public Map<String, String> models() {
        return Map.of("attribution", "talkers");
    }

    @Override
    public void close() {}
}
