package hearsay.app.desk.view;

import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.document.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article's text as paragraphs and furniture, each paragraph with the cards of the statements that begin in it. */
final class Layout {

    private final String text;
    private final Marking marking;
    private final Map<String, Card> cards;
    private final List<Block> blocks = new ArrayList<>();
    /** Furniture gathered until something else comes. */
    private final List<Furniture> pending = new ArrayList<>();

    private Layout(String text, Marking marking, Map<String, Card> cards) {
        this.text = text;
        this.marking = marking;
        this.cards = cards;
    }

    static List<Block> of(Document document, Marking marking, Map<String, Card> cards) {
        Layout layout = new Layout(document.text(), marking, cards);
        int at = 0;
        for (Furniture piece : document.furniture()) {
            layout.paragraphs(at, piece.span().start());
            layout.pending.add(piece);
            at = piece.span().end();
        }
        layout.paragraphs(at, document.text().length());
        layout.furniture();
        layout.rest();
        return layout.blocks;
    }

    private void paragraphs(int from, int to) {
        for (Span line : lines(from, to)) {
            furniture();
            List<Piece> pieces = marking.pieces(line.start(), line.end());
            List<Card> here = pieces.stream()
                    .flatMap(piece -> piece.labels().stream())
                    .filter(Piece.Label::begins)
                    .map(label -> cards.get(label.id()))
                    .filter(card -> card != null)
                    .toList();
            blocks.add(new Block.Paragraph(pieces, here));
        }
    }

    /** Cards of statements whose first words stand in no paragraph, such as blank ones or furniture. */
    private void rest() {
        Set<String> placed = blocks.stream()
                .flatMap(block ->
                        block instanceof Block.Paragraph paragraph ? paragraph.cards().stream() : Stream.empty())
                .map(Card::id)
                .collect(Collectors.toSet());
        List<Card> rest = cards.values().stream()
                .filter(card -> !placed.contains(card.id()))
                .toList();
        if (!rest.isEmpty()) {
            blocks.add(new Block.Paragraph(List.of(), rest));
        }
    }

    private void furniture() {
        if (pending.isEmpty()) {
            return;
        }
        Set<String> kinds = new LinkedHashSet<>();
        List<String> paragraphs = new ArrayList<>();
        int words = 0;
        for (Furniture piece : pending) {
            kinds.add(piece.kind() == Furniture.Kind.OTHER ? "not the article" : Words.of(piece.kind()));
            for (Span line : lines(piece.span().start(), piece.span().end())) {
                String paragraph = line.cut(text);
                paragraphs.add(paragraph);
                words += paragraph.split("\\s+").length;
            }
        }
        String label = String.join(", ", kinds);
        if (!paragraphs.isEmpty()) {
            blocks.add(new Block.Furniture(
                    label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1), words, paragraphs));
        }
        pending.clear();
    }

    /** The lines that are not blank, without the space around them. */
    private List<Span> lines(int from, int to) {
        List<Span> lines = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == '\n' || text.charAt(i) == '\r' || text.charAt(i) == '\u2029') {
                int first = start;
                int last = i;
                while (first < last && Character.isWhitespace(text.charAt(first))) {
                    first++;
                }
                while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
                    last--;
                }
                if (first < last) {
                    lines.add(new Span(first, last));
                }
                start = i + 1;
            }
        }
        return lines;
    }
}
