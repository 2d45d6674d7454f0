package hearsay.app.desk.view;

import java.util.List;

/** A part of an article in reading order. */
public sealed interface Block {

    /**
     * A paragraph of the article.
     *
     * @param cards of the statements that begin in it
     */
    record Paragraph(List<Piece> pieces, List<Card> cards) implements Block {

        public Paragraph {
            pieces = List.copyOf(pieces);
            cards = List.copyOf(cards);
        }
    }

    /**
     * What is not the article.
     *
     * @param label what it is: "Teaser", "Teaser, share"
     * @param words how many
     */
    record Furniture(String label, int words, List<String> paragraphs) implements Block {

        public Furniture {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
