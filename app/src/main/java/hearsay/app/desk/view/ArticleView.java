package hearsay.app.desk.view;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article with its statements, for a page.
 *
 * @param heading what to call it: its title, else its first words
 * @param title its marked title; empty where it has none
 * @param titleCards of the statements in the title
 * @param link its address, where a browser may follow it
 * @param facts what is known about it
 * @param statements how many there are
 * @param speakers how many different speakers there are
 */
public record ArticleView(
        String heading,
        List<Piece> title,
        List<Card> titleCards,
        List<Block> blocks,
        @Nullable String link,
        List<Card.Fact> facts,
        int statements,
        int speakers) {

    private static final int HEADING_UNITS = 80;

    public ArticleView {
        title = List.copyOf(title);
        titleCards = List.copyOf(titleCards);
        blocks = List.copyOf(blocks);
        facts = List.copyOf(facts);
    }

    public static ArticleView of(AttributedDocument attributed) {
        Document document = attributed.document();
        Metadata known = document.metadata();
        Map<String, Card> cards = new LinkedHashMap<>();
        Cards writer = new Cards(document.text());
        attributed.statements().forEach(statement -> cards.put(statement.id(), writer.card(statement)));
        Marking body = new Marking(document.text(), attributed.statements());
        String title = known.title();
        List<Piece> marked = List.of();
        List<Card> titleCards = List.of();
        if (title != null) {
            marked = new Marking(title, attributed.titleStatements()).pieces(0, title.length());
            Cards titles = new Cards(title);
            titleCards = attributed.titleStatements().stream().map(titles::card).toList();
        }
        long speakers = attributed.statements().stream()
                .map(Statement::speaker)
                .filter(speaker -> speaker != null)
                .map(speaker -> speaker.name())
                .distinct()
                .count();
        return new ArticleView(
                heading(document),
                marked,
                titleCards,
                Layout.of(document, body, cards),
                link(known.uri()),
                facts(document),
                attributed.statements().size() + attributed.titleStatements().size(),
                (int) speakers);
    }

    /** An address that is safe to follow; null where it has another scheme than the web's. */
    static @Nullable String link(@Nullable String uri) {
        if (uri == null) {
            return null;
        }
        String lower = uri.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") ? uri : null;
    }

    /** What to call an article: its title, else its first words. */
    static String heading(Document document) {
        String title = document.metadata().title();
        return title == null || title.isBlank() ? firstWords(document.text()) : title;
    }

    private static String firstWords(String text) {
        String start = text.strip();
        int line = start.indexOf('\n');
        String first = line < 0 ? start : start.substring(0, line).strip();
        if (first.length() <= HEADING_UNITS) {
            return first;
        }
        int space = first.lastIndexOf(' ', HEADING_UNITS);
        int end = space > HEADING_UNITS / 2 ? space : HEADING_UNITS;
        if (Character.isHighSurrogate(first.charAt(end - 1))) {
            end--;
        }
        return first.substring(0, end) + " …";
    }

    private static List<Card.Fact> facts(Document document) {
        Metadata known = document.metadata();
        List<Card.Fact> facts = new ArrayList<>();
        add(facts, "Outlet", known.outlet());
        add(facts, "By", known.authors().isEmpty() ? null : String.join(", ", known.authors()));
        add(
                facts,
                "Published",
                known.published() == null ? null : known.published().day().toString());
        add(facts, "Id", document.id());
        if (known.kind() != Metadata.Kind.ARTICLE) {
            add(facts, "Kind", Words.of(known.kind()));
        }
        return facts;
    }

    private static void add(List<Card.Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Card.Fact(name, value));
        }
    }
}
