package hearsay.app.desk;

import hearsay.app.desk.given.DeskJson;
import hearsay.app.desk.given.DeskReader;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Scope;
import hearsay.ledger.finding.SpeakerCount;
import hearsay.ledger.store.asking.Comparing;
import hearsay.statement.AttributedDocument;
import hearsay.statement.DatedSpan;
import hearsay.statement.Medium;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import hearsay.writing.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reader without a model: whatever stands around " said " in a sentence is a statement. */
final class Invented implements DeskReader {

    @Override
    public AttributedDocument read(Document document) {
        String text = document.text();
        List<Statement> statements = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(" said "); at >= 0; at = text.indexOf(" said ", at + 1)) {
            int start = Math.max(from, Math.max(text.lastIndexOf('.', at) + 1, text.lastIndexOf('\n', at) + 1));
            while (start < at && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            int end = text.indexOf('.', at);
            end = end < 0 ? text.length() : end;
            if (start < at && at + 6 < end) {
                statements.add(statement(
                        "s" + (statements.size() + 1),
                        text.substring(start, at),
                        List.of(new Span(start, at)),
                        List.of(new Span(at + 1, at + 5)),
                        List.of(new Span(at + 6, end)),
                        null));
            }
            from = at;
        }
        return new AttributedDocument(document, statements, List.of(), null);
    }

    @Override
    public By by() {
        return By.of("test", Map.of("attribution", "invented"));
    }

    /** A statement with everything filled in. */
    static Statement statement(
            String id, String speaker, List<Span> source, List<Span> cue, List<Span> content, @Nullable String within) {
        return new Statement(
                id,
                Statement.Type.INDIRECT,
                source,
                cue,
                content,
                new Speaker(speaker, Speaker.Kind.PERSON, List.of(), Speaker.Basis.TEXT, 0.6, List.of(speaker + "?")),
                List.of(new Via(speaker, Speaker.Kind.GROUP, content.get(0))),
                Statement.Root.RELAYED,
                within,
                new Medium(Medium.Kind.INTERVIEW, Medium.Role.IN, speaker, content.get(0)),
                new DatedSpan("2024-03-14", content.get(0)),
                List.of(),
                List.of(),
                List.of(),
                Statement.Stance.DISTANCING,
                Statement.Certainty.POSSIBLE,
                Statement.Polarity.DENIED,
                Statement.Act.DENY,
                0.94);
    }

    /** Nothing is found where there is no ledger. */
    record Json() implements DeskJson {

        @Override
        public Map<String, @Nullable Object> hit(Hit hit) {
            return Map.of();
        }

        @Override
        public Map<String, @Nullable Object> check(Check check) {
            return Map.of();
        }

        @Override
        public Map<String, @Nullable Object> pair(Comparing.Judged pair) {
            return Map.of();
        }

        @Override
        public Map<String, @Nullable Object> speaker(SpeakerCount speaker) {
            return Map.of();
        }

        @Override
        public double recall() {
            return 0.8;
        }

        @Override
        public Map<String, @Nullable Object> scope(Scope scope) {
            return Map.of();
        }
    }
}
