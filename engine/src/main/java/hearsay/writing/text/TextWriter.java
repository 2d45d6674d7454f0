package hearsay.writing.text;

import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.document.Metadata;
import hearsay.document.Span;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Medium;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Lists an article's statements for a person: who, how, the words, and where they stand.
 *
 * <pre>
 * ¶3  Ana Ruiz · said
 *     "We will be back"
 *     source: the former boxer · in an interview with the Corriere · on 2023-05-03
 * </pre>
 *
 * <p>A statement inside another stands indented below it. "¶3" is the third line of the article that has words.
 */
public final class TextWriter {

    private static final String DOT = " · ";
    private static final String GAP = " … ";
    private static final int INDENT = 4;

    private final Style style;

    public TextWriter(Style style) {
        this.style = style;
    }

    /** The whole list for one article, ending with a line end. */
    public String write(AttributedDocument attributed) {
        StringBuilder out = new StringBuilder();
        Document document = attributed.document();
        header(out, document);
        Paragraphs paragraphs = new Paragraphs(document.text());
        String title = document.metadata().title();
        if (title != null) {
            tree(out, attributed.titleStatements(), title, statement -> "title");
        }
        tree(out, attributed.statements(), document.text(), statement -> "¶" + paragraphs.number(first(statement)));
        footer(out, attributed);
        return out.toString();
    }

    private void header(StringBuilder out, Document document) {
        Metadata metadata = document.metadata();
        List<String> known = new ArrayList<>();
        if (metadata.outlet() != null) {
            known.add(metadata.outlet());
        }
        if (metadata.published() != null) {
            known.add(metadata.published().day().toString());
        }
        if (metadata.title() == null) {
            lines(out, 0, document.id(), style::bold);
        } else {
            lines(out, 0, metadata.title(), style::bold);
            known.add(document.id());
        }
        if (!known.isEmpty()) {
            lines(out, 0, String.join(DOT, known), style::dim);
        }
        out.append('\n');
    }

    private void footer(StringBuilder out, AttributedDocument attributed) {
        int count =
                attributed.statements().size() + attributed.titleStatements().size();
        StringBuilder line = new StringBuilder(
                switch (count) {
                    case 0 -> "No statement was found.";
                    case 1 -> "1 statement.";
                    default -> count + " statements.";
                });
        List<Furniture> furniture = attributed.document().furniture();
        if (!furniture.isEmpty()) {
            String kinds = furniture.stream()
                    .map(piece -> Printable.words(piece.kind()))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.joining(", "));
            line.append(furniture.size() == 1 ? " 1 passage is" : " " + furniture.size() + " passages are")
                    .append(" not part of the article and left out (")
                    .append(kinds)
                    .append(").");
        }
        lines(out, 0, line.toString(), style::dim);
    }

    /** Writes statements in reading order, each followed by those inside it. */
    private void tree(StringBuilder out, List<Statement> statements, String text, Place place) {
        Map<String, List<Statement>> inside = new HashMap<>();
        Set<String> ids = statements.stream().map(Statement::id).collect(Collectors.toCollection(HashSet::new));
        Deque<Item> waiting = new ArrayDeque<>();
        for (Statement statement : statements) {
            String outer = statement.within();
            if (outer != null && ids.contains(outer) && !outer.equals(statement.id())) {
                inside.computeIfAbsent(outer, id -> new ArrayList<>()).add(statement);
            } else {
                waiting.addLast(new Item(statement, 0));
            }
        }
        while (!waiting.isEmpty()) {
            Item item = waiting.removeFirst();
            one(out, item, text, place.of(item.statement));
            List<Statement> inner = inside.getOrDefault(item.statement.id(), List.of());
            for (int i = inner.size() - 1; i >= 0; i--) {
                waiting.addFirst(new Item(inner.get(i), item.depth + 1));
            }
        }
    }

    private void one(StringBuilder out, Item item, String text, String where) {
        Statement statement = item.statement;
        int most = (style.columns() - Style.NARROWEST) / INDENT; // deeper ones stay at the last indent that fits
        int indent = Math.min(item.depth, most) * INDENT;
        String label = where + "  ";
        int hanging = indent + Columns.width(label);

        String who = who(statement, text);
        String how = words(statement.cue(), text, GAP);
        List<String> head =
                Columns.wrap(Printable.line(how.isEmpty() ? who : who + DOT + how), style.columns() - hanging);
        String plainWho = Printable.line(who);
        for (int i = 0; i < head.size(); i++) {
            String line = head.get(i);
            boolean whole = i == 0 && line.startsWith(plainWho);
            String shown = whole ? style.name(plainWho) + line.substring(plainWho.length()) : line;
            out.append(" ".repeat(i == 0 ? indent : hanging)).append(i == 0 ? style.dim(label) : "");
            out.append(shown).append('\n');
        }
        lines(out, hanging, words(statement.content(), text, GAP), UnaryOperator.identity());
        String notes = String.join(DOT, notes(statement, text, who));
        if (!notes.isEmpty()) {
            lines(out, hanging, notes, style::dim);
        }
        out.append('\n');
    }

    private static String who(Statement statement, String text) {
        if (statement.speaker() != null) {
            return statement.speaker().name();
        }
        return statement.source().isEmpty() ? "unattributed" : withoutComma(words(statement.source(), text, GAP));
    }

    /** The gold standard keeps the comma after an aside in the source: "Ana Ruiz, who boxed,". */
    private static String withoutComma(String source) {
        return source.length() > 1 && source.endsWith(",") ? source.substring(0, source.length() - 1) : source;
    }

    /** What is known besides who, how and the words; only what a reader would not take for granted. */
    private static List<String> notes(Statement statement, String text, String who) {
        List<String> notes = new ArrayList<>();
        String source = withoutComma(words(statement.source(), text, GAP));
        if (!source.isEmpty() && !source.equals(who)) {
            notes.add("source: " + source);
        }
        if (statement.speaker() != null && !statement.speaker().candidates().isEmpty()) {
            notes.add("or " + String.join(", or ", statement.speaker().candidates()));
        }
        if (!statement.via().isEmpty()) {
            notes.add("via " + statement.via().stream().map(Via::name).collect(Collectors.joining(", from ")));
        }
        if (statement.root() != null && statement.root() != Statement.Root.FIRST_HAND) {
            notes.add(Printable.words(statement.root()));
        }
        if (statement.medium() != null) {
            notes.add(medium(statement.medium(), text));
        }
        if (statement.said() != null) {
            notes.add("on " + statement.said().edtf());
        }
        if (!statement.dates().isEmpty()) {
            notes.add("about "
                    + statement.dates().stream()
                            .map(date -> date.edtf())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        if (statement.polarity() == Statement.Polarity.DENIED) {
            notes.add("denied");
        }
        if (statement.certainty() != null && statement.certainty() != Statement.Certainty.CERTAIN) {
            notes.add(
                    statement.certainty() == Statement.Certainty.UNKNOWN
                            ? "certainty unknown"
                            : Printable.words(statement.certainty()));
        }
        if (statement.stance() == Statement.Stance.DISTANCING) {
            notes.add("the reporter keeps a distance");
        } else if (statement.stance() == Statement.Stance.ENDORSING) {
            notes.add("the reporter takes it as true");
        }
        notes.add(Math.round(statement.confidence() * 100) + "% sure");
        return notes;
    }

    private static String medium(Medium medium, String text) {
        String words = medium.span().cut(text);
        String outlet = medium.outlet();
        return outlet == null || words.contains(outlet) ? words : words + " (" + outlet + ")";
    }

    private static String words(List<Span> spans, String text, String between) {
        return spans.stream().map(span -> span.cut(text)).collect(Collectors.joining(between));
    }

    private static int first(Statement statement) {
        int first = statement.content().get(0).start();
        for (Span span : statement.source()) {
            first = Math.min(first, span.start());
        }
        for (Span span : statement.cue()) {
            first = Math.min(first, span.start());
        }
        return first;
    }

    private void lines(StringBuilder out, int indent, String text, UnaryOperator<String> paint) {
        for (String line : Columns.wrap(Printable.line(text), style.columns() - indent)) {
            out.append(" ".repeat(indent)).append(paint.apply(line)).append('\n');
        }
    }

    /** Tells where a statement stands. */
    private interface Place {
        String of(Statement statement);
    }

    private record Item(Statement statement, int depth) {}
}
