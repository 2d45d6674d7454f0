package hearsay.app.desk.view;

import hearsay.document.Span;
import hearsay.statement.Statement;
import java.util.ArrayList;
import java.util.List;

/** The paragraphs around one statement, with its own marks and no others. */
final class Context {

    private Context() {}

    /**
     * @param text the article's text, or its title
     * @param around how many paragraphs before and after
     */
    static List<List<Piece>> of(String text, Statement statement, int around) {
        List<Span> spans = new ArrayList<>(statement.content());
        spans.addAll(statement.source());
        spans.addAll(statement.cue());
        Span whole = Span.over(spans);
        Marking marking = new Marking(text, List.of(statement));
        List<Span> lines = lines(text);
        int first = -1;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.start() < whole.end() && line.end() > whole.start()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0
                ? List.of()
                : lines.subList(Math.max(0, first - around), Math.min(lines.size(), last + around + 1)).stream()
                        .map(line -> marking.pieces(line.start(), line.end()))
                        .toList();
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                if (!text.substring(start, i).isBlank()) {
                    lines.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return lines;
    }
}
