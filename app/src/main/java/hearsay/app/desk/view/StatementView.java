package hearsay.app.desk.view;

import hearsay.document.Document;
import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Hit;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Medium;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One statement, for a page.
 *
 * @param state "rejected", "accepted", "edited"; empty where nobody looked
 * @param context the paragraphs around it, with their marks
 * @param chain from whom it came to the reader, the farthest first
 * @param variants the same words elsewhere, with what differs
 * @param roots how many independent ones they have, in words; empty for a statement that is not looked for
 * @param citations to copy, each in another style
 * @param permalink holds as long as the ledger has the text
 * @param form what may be edited, as it is now
 * @param history the last correction first
 * @param seen the number of the last correction made when this was shown
 */
public record StatementView(
        String article,
        String heading,
        Card card,
        String state,
        List<List<Piece>> context,
        List<Link> chain,
        Variants variants,
        String roots,
        List<Citation> citations,
        String permalink,
        String place,
        String speaker,
        Form form,
        List<HistoryView.Row> history,
        long seen) {

    /** Code points. */
    private static final int LONGEST_HEADING = 140;

    public StatementView {
        context = context.stream().map(List::copyOf).toList();
        chain = List.copyOf(chain);
        citations = List.copyOf(citations);
        history = List.copyOf(history);
    }

    /** Somebody through whom it came; {@code how} is what they did. */
    public record Link(String name, String how) {}

    /** Field values, parts of spans joined by " … ". */
    public record Form(String speaker, String source, String cue, String content, List<Choice> choices) {

        public Form {
            choices = List.copyOf(choices);
        }
    }

    /** A field that is one of several words. */
    public record Choice(String name, String label, String value, List<String> values) {

        public Choice {
            values = List.copyOf(values);
        }
    }

    /**
     * What {@link #of} needs besides the article.
     *
     * @param name what the article was asked for by
     * @param permanent what its text goes by for as long as the ledger has it
     */
    public record Known(
            String name,
            String permanent,
            String state,
            Check.@Nullable Found family,
            List<HistoryView.Row> history,
            long seen) {}

    /** @param text the text or title that the statement's spans are in */
    public static StatementView of(AttributedDocument attributed, Statement statement, String text, Known known) {
        Document document = attributed.document();
        Card card = new Cards(text).card(statement);
        return new StatementView(
                known.name,
                Words.cut(ArticleView.heading(document), LONGEST_HEADING),
                card,
                known.state,
                Context.of(text, statement, 1),
                chain(document, statement),
                known.family == null
                        ? Variants.of(List.of(), 0, CheckView::variant)
                        : others(known.family, document, statement),
                known.family == null ? "" : roots(known.family),
                Citation.of(document, statement, card.content()),
                Paths.statement(known.permanent, statement.id()),
                Paths.inArticle(known.permanent, statement.id()),
                statement.speaker() == null
                        ? ""
                        : Paths.speaker(statement.speaker().name()),
                form(text, statement),
                known.history,
                known.seen);
    }

    private static Variants others(Check.Found family, Document document, Statement statement) {
        List<Check.Member> others = family.members().stream()
                .filter(member -> !isOf(member.hit(), document, statement))
                .toList();
        boolean isLater = others.size() == family.members().size(); // and is one of those that were not looked at
        return Variants.of(others, Math.max(0, family.more() - (isLater ? 1 : 0)), CheckView::variant);
    }

    /** "2 independent roots in all". */
    private static String roots(Check.Found family) {
        return Words.count(family.roots().roots().size(), "independent root")
                + (family.more() == 0
                        ? " in all"
                        : " among the first " + Words.count(family.members().size(), "statement"));
    }

    private static boolean isOf(Hit hit, Document document, Statement statement) {
        return hit.number().equals(statement.id())
                && hit.article().equals(document.id())
                && Objects.equals(hit.outlet(), document.metadata().outlet())
                && Objects.equals(hit.uri(), document.metadata().uri());
    }

    private static List<Link> chain(Document document, Statement statement) {
        List<Link> chain = new ArrayList<>();
        List<Via> via = statement.via();
        for (int i = via.size() - 1; i >= 0; i--) {
            chain.add(new Link(
                    via.get(i).name(), i == via.size() - 1 ? "had it first, as far as is told" : "passed it on"));
        }
        chain.add(new Link(
                statement.speaker() == null
                        ? "Nobody named"
                        : statement.speaker().name(),
                "says it"));
        Medium medium = statement.medium();
        if (medium != null) {
            chain.add(new Link(medium.outlet() == null ? Words.of(medium.kind()) : medium.outlet(), Words.of(medium)));
        }
        String outlet = document.metadata().outlet();
        chain.add(new Link(outlet == null ? "This article" : outlet, "reports it here"));
        return chain;
    }

    private static Form form(String text, Statement statement) {
        return new Form(
                statement.speaker() == null ? "" : statement.speaker().name(),
                Cards.words(text, statement.source()),
                Cards.words(text, statement.cue()),
                Cards.words(text, statement.content()),
                Choices.of(statement));
    }
}
